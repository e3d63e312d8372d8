package app.mailmend.fix;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Finding;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.Subject;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SignInKind;
import java.util.Optional;

/// What is wrong, and whose account it is.
record Patient(Finding finding, ProbeRun run) {

    Cause cause() {
        return finding.cause();
    }

    boolean is(Circumstance circumstance) {
        return finding.circumstance() == circumstance;
    }

    ProviderFacts provider() {
        return run.provider();
    }

    /// The live test; nothing for a quoted text.
    Optional<Subject.Tested> tested() {
        return run.subject() instanceof Subject.Tested tested
                ? Optional.of(tested)
                : Optional.empty();
    }

    boolean canSignInInTheBrowser() {
        return provider().signIns().contains(SignInKind.OAUTH2);
    }

    /// True when the test had nothing to sign in with.
    boolean hadNoSecret() {
        boolean skipped =
                run.all(Evidence.SignInSkipped.class)
                        .anyMatch(evidence ->
                                evidence.reason() == SkipReason.NO_SECRET
                                        || evidence.reason() == SkipReason.NOT_ASKED_FOR);
        boolean notSet =
                tested().filter(subject -> subject.settings().signIn() instanceof SignIn.None)
                        .isPresent();
        return skipped || notSet || is(Circumstance.PASSWORD_MISSING);
    }

    /// What this provider means by "password".
    Wanted secret() {
        return switch (provider().passwordKind()) {
            case ACCOUNT_PASSWORD -> Wanted.PASSWORD;
            case APP_PASSWORD -> Wanted.APP_PASSWORD;
            case AUTHORIZATION_CODE -> Wanted.AUTHORIZATION_CODE;
            case SMTP_CREDENTIAL -> Wanted.SMTP_CREDENTIAL;
            case OAUTH_ONLY -> Wanted.BROWSER_SIGN_IN;
            case BRIDGE -> Wanted.BRIDGE_PASSWORD;
        };
    }
}
