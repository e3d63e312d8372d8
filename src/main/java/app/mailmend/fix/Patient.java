package app.mailmend.fix;

import app.mailmend.account.EmailAddress;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Hint;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.Subject;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SignInKind;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /// True for a text that came from a program of the person's own: it is that one which has to be
    /// set right.
    boolean isQuoted() {
        return run.subject() instanceof Subject.Quoted;
    }

    boolean canSignInInTheBrowser() {
        return provider().signIns().contains(SignInKind.OAUTH2);
    }

    boolean needsBridge() {
        return provider().passwordKind() == PasswordKind.BRIDGE;
    }

    /// Everything that refused something, and a quoted text, in small letters.
    String said() {
        Stream<String> replies =
                run.all(Evidence.Replied.class)
                        .map(Evidence.Replied::reply)
                        .filter(reply -> !reply.isPositive())
                        .map(SmtpReply::text);
        Stream<String> reasons =
                finding.because().stream()
                        .filter(Reason.Said.class::isInstance)
                        .map(reason -> ((Reason.Said) reason).words());
        Stream<String> quoted =
                run.subject() instanceof Subject.Quoted text
                        ? Stream.of(text.text())
                        : Stream.empty();
        return Stream.of(replies, reasons, quoted)
                .flatMap(words -> words)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    /// True when a sign-in was taken before things went wrong.
    boolean hadSignedIn() {
        boolean hinted =
                run.subject() instanceof Subject.Quoted quoted
                        && quoted.hints().contains(new Hint.SignInOnTheWire(true));
        return run.passed(Stage.AUTH) || hinted;
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

    /// Another sender that the server took from the same account.
    Optional<EmailAddress> takenSender() {
        return run.all(Evidence.SenderTried.class)
                .filter(tried -> tried.reply().isPositive())
                .map(Evidence.SenderTried::sender)
                .findFirst();
    }

    /// What this provider means by "password".
    Wanted secret() {
        if (is(Circumstance.SMTP_CREDENTIAL_WANTED)) {
            return Wanted.SMTP_CREDENTIAL;
        }
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
