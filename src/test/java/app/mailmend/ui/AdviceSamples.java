package app.mailmend.ui;

import app.mailmend.catalog.CredentialKit;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderKind;
import app.mailmend.catalog.ProviderStatus;
import app.mailmend.catalog.ServerEntry;
import app.mailmend.catalog.UserNameForm;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Surveyed;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.OfferedFix;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.KitKind;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SecretForm;
import app.mailmend.settings.SignInKind;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// Believable failures for what the window advises.
public final class AdviceSamples {

    private AdviceSamples() {}

    /// A provider with instructions of its own for app passwords of 16 small letters.
    public static Provider appProvider() {
        return new Provider(
                "sample-app",
                "Example App Mail",
                ProviderKind.MAILBOX,
                1,
                ProviderStatus.ACTIVE,
                List.of("app.example"),
                List.of(),
                List.of(),
                List.of(
                        new ServerEntry(
                                "smtp.app.example",
                                465,
                                Encryption.IMPLICIT_TLS,
                                new UserNameForm.FullAddress(),
                                List.of(SignInKind.PASSWORD))),
                List.of(),
                PasswordKind.APP_PASSWORD,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new CredentialKit(
                                KitKind.APP_PASSWORD,
                                "",
                                List.of(
                                        "Open “Security” in your account.",
                                        "Choose “App passwords”, then “Mail”.",
                                        "Copy the 16 letters and paste them here."),
                                "https://account.app.example/security",
                                List.of(
                                        new SecretForm(
                                                SecretForm.Alphabet.SMALL,
                                                List.of(16),
                                                "",
                                                false)))),
                List.of(URI.create("https://help.app.example/")),
                "",
                Provider.Confidence.HIGH,
                "2026-11");
    }

    /// A password or an app password: a person can tell them apart.
    public static Diagnosis undecided() {
        return new Diagnosis(
                List.of(
                        finding(Cause.BAD_CREDENTIALS, 0.5),
                        finding(Cause.APP_PASSWORD_REQUIRED, 0.4)));
    }

    /// Nothing fits.
    public static Diagnosis unexplained() {
        return new Diagnosis(List.of(finding(Cause.UNEXPLAINED, 0.3)));
    }

    static Finding finding(Cause cause, double confidence) {
        return new Finding(
                cause,
                Circumstance.NONE,
                confidence,
                List.of(new Reason.Said("535 5.7.8 Username and password not accepted.")));
    }

    /// A check that failed.
    static CheckReport failed(ProbeRun run, Diagnosis diagnosis, OfferedFix... fixes) {
        return new CheckReport(
                Samples.request(Samples.TLS_465),
                run,
                new Conclusion.Fails(diagnosis, Arrays.asList(fixes)),
                List.of(),
                Effort.none());
    }

    static Surveyed look(int port, Encryption encryption, boolean open) {
        return new Surveyed(
                new Endpoint(Samples.SMTP, port, encryption),
                List.of(
                        new StageResult(
                                Stage.CONNECT,
                                open ? Outcome.PASSED : Outcome.FAILED,
                                Duration.ofMillis(20),
                                List.of())));
    }
}
