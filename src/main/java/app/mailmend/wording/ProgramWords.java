package app.mailmend.wording;

import app.mailmend.account.LoginName;
import app.mailmend.fix.MailProgram;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import java.util.List;

/// Where the switches for sending are in well-known mail programs, in the names that the programs
/// themselves give them.
public record ProgramWords(Wording wording) {

    private static final String PROGRAMS = "programs";

    public String name(MailProgram program) {
        return wording.say(Sentence.of(PROGRAMS, program.label(), "name"));
    }

    /// The steps with these values filled in. Signing in through the browser has steps of its own:
    /// there a program fills in everything by itself.
    public List<String> steps(MailProgram program, SubmissionSettings settings) {
        String server = settings.host().unicode();
        String port = Integer.toString(settings.port());
        String encryption = word("encryption." + settings.encryption().label());
        return switch (settings.signIn()) {
            case SignIn.None() -> steps(program, "open", server, port, encryption, "");
            case SignIn.WithPassword(LoginName user) ->
                    steps(program, "password", server, port, encryption, user.value());
            case SignIn.WithToken(LoginName user) ->
                    steps(program, "browser", server, port, encryption, user.value());
        };
    }

    /// The steps where nothing is proven and the settings are not known: the values in words.
    public List<String> steps(MailProgram program) {
        return steps(
                program,
                "password",
                word("unknown.server"),
                word("unknown.port"),
                word("unknown.encryption"),
                word("unknown.user"));
    }

    private List<String> steps(MailProgram program, String way, Object... values) {
        return NumberedSteps.of(wording, PROGRAMS, program.label() + "." + way, values);
    }

    private String word(String key) {
        return wording.say(Sentence.of(PROGRAMS, key));
    }
}
