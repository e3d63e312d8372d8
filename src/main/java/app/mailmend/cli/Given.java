package app.mailmend.cli;

import app.mailmend.account.Checked;
import app.mailmend.account.EmailAddress;
import app.mailmend.settings.Encryption;
import app.mailmend.wording.ConsoleText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ParseResult;

/// What was typed behind a command. Everything is checked when it is read, and refused with the
/// reason and without repeating it.
final class Given {

    private final ParseResult typed;
    private final Phrases words;

    Given(ParseResult typed, Phrases words) {
        this.typed = typed;
        this.words = words;
    }

    boolean has(String option) {
        return typed.hasMatchedOption(option);
    }

    Optional<String> text(String option) {
        return has(option) ? Optional.of(typed.matchedOptionValue(option, "")) : Optional.empty();
    }

    List<String> texts(String option) {
        return typed.matchedOptionValue(option, List.of());
    }

    /// The one argument that is not an option.
    Optional<String> argument() {
        return typed.hasMatchedPositional(0)
                ? Optional.of(typed.matchedPositionalValue(0, ""))
                : Optional.empty();
    }

    EmailAddress address() {
        return require("ADDRESS", EmailAddress.check(argument().orElse("")));
    }

    <T> Optional<T> value(String option, Function<String, Checked<T>> check) {
        return text(option).map(text -> require(option, check.apply(text)));
    }

    Optional<Encryption> encryption() {
        return text("--encryption")
                .map(label ->
                        Encryption.ofLabel(label)
                                .orElseThrow(() ->
                                        refused("--encryption", ConsoleText.FAULT_ENCRYPTION)));
    }

    <T> T require(String subject, Checked<T> checked) {
        return switch (checked) {
            case Checked.Valid<T>(T value) -> value;
            case Checked.Refused<T>(var why) ->
                    throw wrong(ConsoleText.REFUSED, subject, words.fault(why));
        };
    }

    /// @param subject the option or argument that is refused
    WrongUsage refused(String subject, ConsoleText why) {
        return wrong(ConsoleText.REFUSED, subject, words.say(why));
    }

    WrongUsage wrong(ConsoleText sentence, Object... arguments) {
        return wrong(words.say(sentence, arguments));
    }

    WrongUsage wrong(String sentence) {
        return new WrongUsage(typed.commandSpec().commandLine(), sentence);
    }
}
