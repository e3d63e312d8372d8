package app.mailmend.cli;

import app.mailmend.account.Credential;
import app.mailmend.account.Secret;
import app.mailmend.wording.ConsoleText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a password or token comes from. Never from the command line itself: every program on the
/// computer can read that, and shells remember it.
final class SecretArguments {

    /// What people try first; refused with the names of the ways that exist.
    private static final List<String> FORBIDDEN =
            List.of("--password", "--pass", "--passwd", "--pw", "--token", "--secret");

    private static final List<String> OPTIONS =
            Stream.of("password", "token")
                    .flatMap(kind ->
                            Stream.of("stdin", "file", "env").map(from -> "--" + kind + "-" + from))
                    .toList();

    private final Given given;
    private final Context context;

    SecretArguments(Given given, Context context) {
        this.given = given;
        this.context = context;
    }

    static Grammar addTo(Grammar grammar) {
        return grammar.flag("--password-stdin", ConsoleText.OPTION_PASSWORD_STDIN)
                .value("--password-file", "FILE", ConsoleText.OPTION_PASSWORD_FILE)
                .value("--password-env", "NAME", ConsoleText.OPTION_PASSWORD_ENV)
                .flag("--token-stdin", ConsoleText.OPTION_TOKEN_STDIN)
                .value("--token-file", "FILE", ConsoleText.OPTION_TOKEN_FILE)
                .value("--token-env", "NAME", ConsoleText.OPTION_TOKEN_ENV);
    }

    /// True when somebody tries to pass a secret as an argument.
    static boolean triedAsArgument(String... typed) {
        return Stream.of(typed)
                .anyMatch(word ->
                        FORBIDDEN.stream()
                                .anyMatch(
                                        name -> word.equals(name) || word.startsWith(name + "=")));
    }

    /// What the options say; [Credential.None] where there are none.
    Credential read() {
        List<String> used = OPTIONS.stream().filter(given::has).toList();
        if (used.size() > 1) {
            throw given.wrong(ConsoleText.ONE_SECRET_ONLY, used.get(0), used.get(1));
        }
        return used.isEmpty() ? Credential.none() : read(used.getFirst());
    }

    private Credential read(String option) {
        byte[] line =
                switch (option.substring(option.lastIndexOf('-') + 1)) {
                    case "stdin" -> fromInput(option);
                    case "file" -> fromFile(option);
                    default -> fromEnvironment(option);
                };
        Secret secret = secret(option, line);
        return option.startsWith("--token")
                ? new Credential.Token(secret)
                : new Credential.Password(secret);
    }

    /// Asks the person without echo; no answer means no password.
    Credential ask(String question) {
        context.err().print(question);
        context.err().flush();
        char[] answer = context.terminal().readHidden();
        if (answer.length == 0) {
            return Credential.none();
        }
        Secret secret = given.require("PASSWORD", Secret.check(answer));
        Arrays.fill(answer, '\0');
        return new Credential.Password(secret);
    }

    private Secret secret(String option, byte[] utf8) {
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(utf8));
        char[] characters = new char[decoded.remaining()];
        decoded.get(characters);
        Arrays.fill(utf8, (byte) 0);
        Secret secret = given.require(option, Secret.check(characters));
        Arrays.fill(characters, '\0');
        return secret;
    }

    private byte[] fromInput(String option) {
        try {
            return firstLine(context.terminal().in());
        } catch (IOException unreadable) {
            throw given.refused(option, ConsoleText.FAULT_FILE);
        }
    }

    private byte[] fromFile(String option) {
        try (InputStream in = Files.newInputStream(Path.of(given.text(option).orElse("")))) {
            return firstLine(in);
        } catch (IOException | InvalidPathException unreadable) {
            throw given.refused(option, ConsoleText.FAULT_FILE);
        }
    }

    private byte[] fromEnvironment(String option) {
        Optional<String> value = context.terminal().environment(given.text(option).orElse(""));
        return value.orElseThrow(() -> given.refused(option, ConsoleText.FAULT_ENVIRONMENT))
                .getBytes(StandardCharsets.UTF_8);
    }

    /// The first line without its end; spaces belong to the secret. Reads no further than the
    /// longest secret can be.
    private static byte[] firstLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int limit = 3 * Secret.MAX_LENGTH + 3;
        for (int b = in.read(); b >= 0 && b != '\n' && line.size() < limit; b = in.read()) {
            line.write(b);
        }
        byte[] bytes = line.toByteArray();
        boolean carriageReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return carriageReturn ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }
}
