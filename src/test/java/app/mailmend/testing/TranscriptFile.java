package app.mailmend.testing;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Subject;
import app.mailmend.evidence.Surveyed;
import app.mailmend.evidence.Transcript;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SignInKind;
import app.mailmend.settings.SubmissionSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A dialogue with a server as a file: a header of {@code key: value} lines, {@code ---}, and the
 * dialogue.
 *
 * <pre>
 * settings: smtp.example.com 587 starttls     host, port, encryption
 * sign-in: password anna@example.com          or none, or token anna@example.com
 * from: anna@example.com
 * provider: gmail app-password oauth2,password   id, kind of password, ways to sign in
 * survey: 465 tls AUTH PLAIN                  another endpoint of the host that is open; or "closed"
 * expect: tls-required                        the cause
 * story: 10 nextcloud/mail#3223               whose case it was, by number; its near miss has the number alone
 * circumstance: SIGN_IN_NEVER_SENT
 * also: auth-required                         must be among the causes, too
 * never: bad-credentials                      must not be among the likely causes
 * ---
 * * connected                                 what happened to the connection, see {@link TranscriptDialogue}
 * S: 220 mail.example.com ESMTP
 * C: EHLO [192.0.2.1]
 * </pre>
 */
public record TranscriptFile(String name, Map<String, String> header, ProbeRun run) {

    private static final Path FOLDER = Path.of("src/test/resources/app/mailmend/transcripts");

    public static List<TranscriptFile> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(TranscriptFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TranscriptFile read(Path file) {
        try {
            return parse(
                    FOLDER.relativize(file).toString().replace('\\', '/'),
                    Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TranscriptFile parse(String name, List<String> lines) {
        int cut = lines.indexOf("---");
        Map<String, String> header = new HashMap<>();
        for (String line : lines.subList(0, cut)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int colon = line.indexOf(':');
                header.merge(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip(),
                        (one, other) -> one + ";" + other);
            }
        }
        List<StageResult> stages =
                new TranscriptDialogue().read(lines.subList(cut + 1, lines.size()));
        return new TranscriptFile(name, Map.copyOf(header), run(header, stages));
    }

    public String get(String key) {
        return header.getOrDefault(key, "");
    }

    public List<String> list(String key) {
        return get(key).isEmpty() ? List.of() : List.of(get(key).split("[;,] ?"));
    }

    private static ProbeRun run(Map<String, String> header, List<StageResult> stages) {
        String[] settings = header.get("settings").split(" ");
        HostName host = HostName.check(settings[0]).orElseThrow();
        EmailAddress from =
                EmailAddress.check(header.getOrDefault("from", "anna@example.com")).orElseThrow();
        SubmissionSettings submission =
                SubmissionSettings.of(
                        host,
                        Integer.parseInt(settings[1]),
                        Encryption.ofLabel(settings[2]).orElseThrow(),
                        signIn(header.getOrDefault("sign-in", "none").split(" ")));
        return new ProbeRun(
                new Subject.Tested(submission, from, from),
                provider(header),
                stages,
                survey(header, host),
                Transcript.empty(),
                Effort.none());
    }

    private static SignIn signIn(String[] words) {
        return switch (words[0]) {
            case "password" -> new SignIn.WithPassword(new LoginName(words[1]));
            case "token" -> new SignIn.WithToken(new LoginName(words[1]));
            default -> SignIn.none();
        };
    }

    private static ProviderFacts provider(Map<String, String> header) {
        if (!header.containsKey("provider")) {
            return ProviderFacts.unknown();
        }
        String[] words = header.get("provider").split(" ");
        Set<SignInKind> kinds = new LinkedHashSet<>();
        for (SignInKind kind : SignInKind.values()) {
            if (List.of(words[2].split(",")).contains(kind.label())) {
                kinds.add(kind);
            }
        }
        PasswordKind passwordKind =
                Stream.of(PasswordKind.values())
                        .filter(kind -> kind.label().equals(words[1]))
                        .findFirst()
                        .orElseThrow();
        return new ProviderFacts(words[0], words[0], passwordKind, kinds);
    }

    private static List<Surveyed> survey(Map<String, String> header, HostName host) {
        List<Surveyed> looked = new ArrayList<>();
        for (String line : header.getOrDefault("survey", "").split(";")) {
            String[] words = line.strip().split(" ", 3);
            if (words.length == 3) {
                looked.add(
                        new Surveyed(
                                new Endpoint(
                                        host,
                                        Integer.parseInt(words[0]),
                                        Encryption.ofLabel(words[1]).orElseThrow()),
                                surveyed(words[2])));
            }
        }
        return looked;
    }

    private static List<StageResult> surveyed(String what) {
        return what.equals("closed")
                ? new TranscriptDialogue().read(List.of("* timed-out"))
                : new TranscriptDialogue()
                        .read(
                                List.of(
                                        "* connected",
                                        "* tls up",
                                        "S: 220 ready",
                                        "C: EHLO x",
                                        "S: 250-ready",
                                        "S: 250 " + what));
    }

    /** True when the test got as far as this stage. */
    public boolean reached(Stage stage) {
        return run.stage(stage).isPresent();
    }
}
