package app.mailmend.ui;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.catalog.NoteKind;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.DiscoveryRun.Rival;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.IncomingRun;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Transcript;
import app.mailmend.evidence.Transcript.Line;
import app.mailmend.evidence.Transcript.Side;
import app.mailmend.fix.Addressee;
import app.mailmend.fix.Fix;
import app.mailmend.fix.Letter;
import app.mailmend.fix.Wanted;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.IncomingResult;
import app.mailmend.session.OfferedFix;
import app.mailmend.session.SetupState;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.Origin;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SignInKind;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import app.mailmend.ui.Scenes.Stand;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;

/// Pages full of what only somebody hostile, or something broken, would send.
final class HostileScenes {

    /// The longest name that a server can have: 253 letters.
    private static final HostName LONGEST_HOST =
            new HostName(
                    "a".repeat(63)
                            + "."
                            + "b".repeat(63)
                            + "."
                            + "c".repeat(63)
                            + "."
                            + "d".repeat(53)
                            + ".example");

    /// Written from the right.
    private static final HostName TURNED_HOST =
            HostName.check("\u05D3\u05D5\u05D0\u05E8.example").orElseThrow();

    private static final LoginName LONGEST_USER = new LoginName("w".repeat(LoginName.MAX_LENGTH));

    private static final EmailAddress LONGEST_ADDRESS =
            EmailAddress.check(
                            "w".repeat(EmailAddress.MAX_LOCAL_OCTETS)
                                    + "@"
                                    + "a".repeat(63)
                                    + "."
                                    + "b".repeat(63)
                                    + ".example")
                    .orElseThrow();

    private HostileScenes() {}

    /// What a server may say, line by line.
    static Map<String, List<String>> words() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("one line of 64 kB", List.of("x".repeat(65_536)));
        words.put("1000 lines", Stream.generate(() -> "y".repeat(500)).limit(1000).toList());
        words.put(
                "odd signs",
                List.of(
                        "\uD83D\uDE00\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08".repeat(50),
                        "5.7.0 \u202Egro.elpmaxe ot etirw\u202C \u2067".repeat(5),
                        "\u05D3\u05D5\u05D0\u05E8 (530) ".repeat(30),
                        ("e" + "\u0301\u0489".repeat(20)).repeat(20),
                        "\u001B[31m\u0007\u0008\u007F\u0085\u0000 {0} '' _x",
                        ""));
        return words;
    }

    static Map<String, Consumer<Stand>> all() {
        Map<String, Consumer<Stand>> scenes = new LinkedHashMap<>();
        words().forEach((name, lines) -> {
            scenes.put("testing: " + name, stand -> testing(stand, lines));
            scenes.put(
                    "password: " + name,
                    stand -> fails(stand, lines, new Fix.AskFor(Wanted.PASSWORD)));
            scenes.put(
                    "letter: " + name,
                    stand ->
                            fails(
                                    stand,
                                    lines,
                                    new Fix.TellSomeone(
                                            Addressee.ADMINISTRATOR, Letter.SWITCH_ON_SMTP_AUTH)));
            scenes.put("done: " + name, stand -> done(stand, lines));
            scenes.put("notes: " + name, stand -> noted(stand, String.join("\n", lines)));
            scenes.put("explain: " + name, stand -> explain(stand, String.join("\n", lines)));
            scenes.put(
                    "account: " + name,
                    stand -> {
                        Scenes.type(stand, String.join("\n", lines), String.join("", lines));
                        stand.model().account().name().set(String.join("\n", lines));
                    });
        });
        scenes.put("longest names", stand -> found(stand, LONGEST_HOST));
        scenes.put("names from the right", stand -> found(stand, TURNED_HOST));
        scenes.put("longest settings", HostileScenes::longestSettings);
        scenes.put(
                "longest typed",
                stand -> {
                    Scenes.find(stand);
                    Scenes.open(stand, "#by-hand");
                    stand.model().manual().host().set("https://" + LONGEST_HOST + "/webmail");
                    stand.model().manual().user().set("w".repeat(10_000));
                    stand.model().manual().port().set("5".repeat(10_000));
                });
        return scenes;
    }

    private static StageResult said(List<String> lines, Outcome outcome) {
        return new StageResult(
                Stage.AUTH,
                outcome,
                Duration.ofMillis(12),
                List.of(new Evidence.Replied(new SmtpReply(535, lines))));
    }

    private static void testing(Stand stand, List<String> lines) {
        Scenes.find(stand);
        stand.session()
                .play(
                        new SetupState.Testing(
                                SetupState.Activity.TESTING,
                                Samples.TLS_465,
                                List.of(said(lines, Outcome.PASSED)),
                                Stage.MAIL_FROM));
        open(stand);
    }

    private static void fails(Stand stand, List<String> lines, Fix fix) {
        Scenes.find(stand);
        stand.session()
                .play(
                        new SetupState.Checked(
                                new CheckReport(
                                        Samples.request(Samples.TLS_465),
                                        run(lines),
                                        new Conclusion.Fails(
                                                diagnosis(lines),
                                                List.of(
                                                        new OfferedFix(
                                                                fix,
                                                                new OfferedFix.Trial.Untried()))),
                                        List.of(),
                                        List.of(fetching(lines)),
                                        Effort.none())));
        open(stand);
    }

    private static ProbeRun run(List<String> lines) {
        ProbeRun run =
                Samples.run(Samples.TLS_465, Samples.ANNA, List.of(said(lines, Outcome.FAILED)));
        return new ProbeRun(
                run.subject(),
                run.provider(),
                run.stages(),
                run.survey(),
                new Transcript(lines.stream().map(line -> new Line(Side.SERVER, line)).toList()),
                run.effort());
    }

    private static Diagnosis diagnosis(List<String> lines) {
        return new Diagnosis(
                List.of(
                        new Finding(
                                Cause.BAD_CREDENTIALS,
                                Circumstance.NONE,
                                0.9,
                                List.of(new Reason.Said(String.join(" ", lines))))));
    }

    private static IncomingResult fetching(List<String> lines) {
        return new IncomingResult.Failed(
                new IncomingRun(
                        Samples.IMAP,
                        List.of(
                                new StageResult(
                                        Stage.AUTH,
                                        Outcome.FAILED,
                                        Duration.ofMillis(40),
                                        List.of(new Evidence.Answered(String.join("\n", lines))))),
                        Transcript.empty(),
                        Effort.none()),
                diagnosis(lines));
    }

    private static void done(Stand stand, List<String> lines) {
        Scenes.find(stand);
        stand.session()
                .play(
                        new SetupState.Checked(
                                new CheckReport(
                                        Samples.request(longest(LONGEST_HOST)),
                                        Samples.proven(longest(LONGEST_HOST), Samples.ANNA),
                                        new Conclusion.Works(longest(LONGEST_HOST)),
                                        List.of(
                                                new StageResult(
                                                        Stage.ARRIVAL,
                                                        Outcome.PASSED,
                                                        Duration.ofMillis(40),
                                                        List.of(
                                                                new Evidence.Arrived(
                                                                        String.join(" ", lines),
                                                                        Duration.ofMillis(40))))),
                                        List.of(),
                                        Effort.none())));
        open(stand);
    }

    private static SubmissionSettings longest(HostName host) {
        return SubmissionSettings.of(
                host, 465, Encryption.IMPLICIT_TLS, new SignIn.WithPassword(LONGEST_USER));
    }

    private static Candidate<SubmissionSettings> candidate(HostName host, Trust trust) {
        return new Candidate<>(
                longest(host),
                List.of(SignInKind.PASSWORD),
                List.of(Origin.of(SourceName.SRV), Origin.of(SourceName.MX)),
                trust,
                70,
                Set.of());
    }

    private static void found(Stand stand, HostName host) {
        Candidate<SubmissionSettings> one = candidate(host, Trust.CONFIRM);
        Scenes.type(stand, LONGEST_ADDRESS.wire(), "secret");
        stand.session()
                .play(
                        new SetupState.Found(
                                new DiscoveryRun(
                                        LONGEST_ADDRESS,
                                        ProviderFacts.unknown(),
                                        List.of(one, candidate(Samples.SMTP, Trust.TRUSTED)),
                                        List.of(),
                                        List.of(
                                                new Rival(host.unicode(), one),
                                                new Rival("x".repeat(10_000), one)),
                                        List.of(),
                                        List.of(),
                                        DiscoveryRun.End.COMPLETE,
                                        Duration.ofMillis(12))));
        Scenes.layOut(stand);
        SearchScenes.choose(stand, 0);
    }

    private static void longestSettings(Stand stand) {
        found(stand, LONGEST_HOST);
        stand.session()
                .play(
                        new SetupState.Checked(
                                new CheckReport(
                                        Samples.request(longest(LONGEST_HOST)),
                                        Samples.run(
                                                longest(LONGEST_HOST),
                                                LONGEST_ADDRESS,
                                                Samples.wrongPassword()),
                                        new Conclusion.Fails(
                                                Samples.of(Cause.SENDER_NOT_OWNED),
                                                List.of(
                                                        new OfferedFix(
                                                                new Fix.ChangeSender(
                                                                        LONGEST_ADDRESS),
                                                                new OfferedFix.Trial.Untried()))),
                                        List.of(),
                                        Effort.none())));
    }

    private static void noted(Stand stand, String text) {
        stand.session()
                .play(
                        new SetupState.Found(
                                SearchSamples.noted(
                                        "anna@example.org",
                                        new Note(NoteKind.DEADLINE.label(), text, ""))));
    }

    private static void explain(Stand stand, String text) {
        stand.session().explained = _ -> diagnosis(List.of(text));
        AdviceScenes.explain(stand, "535 " + text);
        open(stand);
    }

    /// Opens everything that is closed.
    private static void open(Stand stand) {
        Scenes.layOut(stand);
        stand.shell().lookupAll(".titled-pane").stream()
                .map(TitledPane.class::cast)
                .forEach(pane -> pane.setExpanded(true));
        stand.shell().lookupAll(".mm-stage .toggle-button").stream()
                .map(ToggleButton.class::cast)
                .forEach(opener -> opener.setSelected(true));
    }
}
