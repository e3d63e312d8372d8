package app.mailmend.diagnosis;

import app.mailmend.evidence.Hint;
import app.mailmend.evidence.Stage;
import app.mailmend.settings.Encryption;
import java.util.stream.Stream;

/** What is known about a text, as the files of texts write it: {@code port=587 enc=starttls}. */
final class WrittenHints {

    private WrittenHints() {}

    static Hint hint(String name, String value) {
        return switch (name) {
            case "port" -> new Hint.OnPort(Integer.parseInt(value));
            case "enc" -> new Hint.With(Encryption.ofLabel(value).orElseThrow());
            case "signin" -> new Hint.SignInOnTheWire(value.equals("yes"));
            case "server" -> new Hint.AtServer(value);
            case "stage" ->
                    new Hint.AtStage(
                            Stream.of(Stage.values())
                                    .filter(stage -> stage.label().equals(value))
                                    .findFirst()
                                    .orElseThrow());
            default -> throw new IllegalArgumentException(name);
        };
    }
}
