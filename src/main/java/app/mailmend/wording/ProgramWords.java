package app.mailmend.wording;

import app.mailmend.account.LoginName;
import app.mailmend.fix.MailProgram;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Where the switches for sending are in well-known mail programs, in the names that the programs
/// themselves give them.
public record ProgramWords(Wording wording) {

    private static final String PROGRAMS = "programs";

    /// A group of switches, in the order of the setting.
    private enum Part {
        WHERE("where"),
        VALUES("values"),
        SIGN_IN("sign-in"),
        BROWSER("browser");

        private final String key;

        Part(String key) {
            this.key = key;
        }
    }

    public String name(MailProgram program) {
        return wording.say(Sentence.of(PROGRAMS, program.label(), "name"));
    }

    /// The steps with these values filled in; numbering is the caller's. Where a sign-in in the
    /// browser is set up by adding the account anew, programs fill in the rest by themselves.
    public List<String> steps(MailProgram program, SubmissionSettings settings) {
        Object[] values = {
            settings.host().unicode(),
            Integer.toString(settings.port()),
            word("encryption." + settings.encryption().label()),
            settings.signIn().userName().map(LoginName::value).orElse("")
        };
        return switch (settings.signIn()) {
            case SignIn.None() -> steps(program, values, Part.WHERE, Part.VALUES);
            case SignIn.WithPassword _ ->
                    steps(program, values, Part.WHERE, Part.VALUES, Part.SIGN_IN);
            case SignIn.WithToken _ -> browserSteps(program, values);
        };
    }

    private List<String> browserSteps(MailProgram program, Object... values) {
        return switch (program) {
            case THUNDERBIRD, OTHER ->
                    steps(program, values, Part.WHERE, Part.VALUES, Part.BROWSER);
            case OUTLOOK_CLASSIC, OUTLOOK_NEW, APPLE_MAIL, IPHONE, ANDROID ->
                    steps(program, values, Part.BROWSER);
        };
    }

    /// The steps where nothing is proven and the settings are not known: the values in words.
    public List<String> steps(MailProgram program) {
        Object[] values = {
            word("unknown.server"),
            word("unknown.port"),
            word("unknown.encryption"),
            word("unknown.user")
        };
        return steps(program, values, Part.WHERE, Part.VALUES, Part.SIGN_IN);
    }

    private List<String> steps(MailProgram program, Object[] values, Part... parts) {
        Stream<String> switches =
                Arrays.stream(parts)
                        .map(part ->
                                wording.say(
                                        Sentence.of(PROGRAMS, program.label(), part.key), values));
        return Stream.concat(switches, Stream.of(word("save"))).toList();
    }

    private String word(String key) {
        return wording.say(Sentence.of(PROGRAMS, key));
    }
}
