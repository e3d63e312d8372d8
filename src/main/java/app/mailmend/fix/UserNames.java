package app.mailmend.fix;

import app.mailmend.account.LoginName;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.Subject;
import app.mailmend.settings.SettingsChange;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The other form of the user name: the whole address, its local part, or what the organisation
/// puts in front. It is worth one sign-in, but only where there is a reason to doubt the first
/// form, because a wrong one counts as a failed sign-in too.
final class UserNames {

    /// Name or password is not accepted (RFC 4954 section 6).
    private static final int REFUSED = 535;

    /// Where services make the secret, they mostly make the name as well, or call everybody alike.
    private static final Set<Circumstance> FIRST_FORM_IN_DOUBT =
            EnumSet.of(Circumstance.NONE, Circumstance.SMTP_CREDENTIAL_WANTED);

    private UserNames() {}

    /// The same settings with the other name; nothing where the first one is beyond doubt.
    ///
    /// @param known other settings known for the account, likeliest first
    static Optional<SubmissionSettings> alternative(
            Patient patient, List<SubmissionSettings> known) {
        if (patient.cause() != Cause.BAD_CREDENTIALS
                || !FIRST_FORM_IN_DOUBT.contains(patient.finding().circumstance())
                || !plainlyRefused(patient.run())) {
            return Optional.empty();
        }
        return patient.tested()
                .flatMap(tested ->
                        other(patient, tested, known)
                                .map(name ->
                                        tested.settings()
                                                .with(
                                                        new SettingsChange.UseSignIn(
                                                                new SignIn.WithPassword(name)))));
    }

    private static boolean plainlyRefused(ProbeRun run) {
        return run.stage(Stage.AUTH)
                .filter(auth -> auth.outcome() == Outcome.FAILED)
                .flatMap(auth -> auth.find(Evidence.Replied.class))
                .filter(replied -> replied.reply().code() == REFUSED)
                .isPresent();
    }

    private static Optional<LoginName> other(
            Patient patient, Subject.Tested tested, List<SubmissionSettings> known) {
        if (!(tested.settings().signIn() instanceof SignIn.WithPassword(LoginName used))) {
            return Optional.empty();
        }
        Stream<LoginName> named =
                known.stream()
                        .filter(settings -> settings.host().equals(tested.settings().host()))
                        .flatMap(settings -> settings.signIn().userName().stream());
        // Of a server that nobody knows, most want the whole address.
        Stream<LoginName> usual =
                patient.provider().isKnown() || isAddress(used)
                        ? Stream.empty()
                        : Stream.of(LoginName.of(tested.from()));
        return Stream.concat(named, usual)
                .filter(name -> !name.value().equalsIgnoreCase(used.value()))
                .findFirst();
    }

    private static boolean isAddress(LoginName name) {
        return name.value().indexOf('@') >= 0;
    }
}
