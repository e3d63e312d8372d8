package app.mailmend.fix;

import app.mailmend.evidence.Subject;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.SubmissionSettings;
import java.util.List;

/// What may never be proposed, whoever asks: settings without encryption, the very settings that
/// just failed, and more trials than a server takes kindly. Checks that could be switched off do
/// not exist as a [Fix], and a test reads every sentence for such advice.
public final class FixPolicy {

    /// How many other settings are looked at at most; a password goes to one or two of them.
    public static final int MOST_TRIALS = 12;

    private FixPolicy() {}

    /// True for settings that may be tried and offered.
    public static boolean allows(SubmissionSettings settings, Subject subject) {
        boolean encrypted = settings.encryption() != Encryption.NONE;
        return encrypted
                && !(subject instanceof Subject.Tested tested
                        && tested.settings().equals(settings));
    }

    /// The plan without anything that may not be proposed.
    public static FixPlan apply(FixPlan plan, Subject subject) {
        List<SubmissionSettings> trials =
                plan.trials().stream()
                        .filter(settings -> allows(settings, subject))
                        .limit(MOST_TRIALS)
                        .toList();
        List<Fix> remedies =
                plan.remedies().stream().filter(fix -> allows(fix, subject)).distinct().toList();
        return new FixPlan(trials, remedies);
    }

    private static boolean allows(Fix fix, Subject subject) {
        return switch (fix) {
            case Fix.ChangeSettings(SubmissionSettings settings) -> allows(settings, subject);
            case Fix.AskFor _, Fix.DoElsewhere _, Fix.TellSomeone _ -> true;
        };
    }
}
