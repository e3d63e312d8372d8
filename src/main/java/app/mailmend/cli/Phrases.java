package app.mailmend.cli;

import app.mailmend.account.InputFault;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.fix.Fix;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SignIn;
import app.mailmend.wording.CatalogueWords;
import app.mailmend.wording.ConsoleText;
import app.mailmend.wording.DiagnosisWords;
import app.mailmend.wording.DiscoveryWords;
import app.mailmend.wording.FixWords;
import app.mailmend.wording.InputWords;
import app.mailmend.wording.StageWords;
import app.mailmend.wording.Wording;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Every word that the console says, in one language.
record Phrases(Wording wording) {

    private static final Duration LONG = Duration.ofSeconds(1);

    static Phrases in(Locale locale) {
        return new Phrases(new Wording(locale));
    }

    String say(ConsoleText text, Object... arguments) {
        return wording.say(text, arguments);
    }

    DiscoveryWords discovery() {
        return new DiscoveryWords(wording);
    }

    CatalogueWords catalogue() {
        return new CatalogueWords(wording);
    }

    String title(Finding finding) {
        return new DiagnosisWords(wording).title(finding);
    }

    String meaning(Finding finding) {
        return new DiagnosisWords(wording).meaning(finding);
    }

    String certainty(Finding finding) {
        return new DiagnosisWords(wording).certainty(finding);
    }

    List<String> evidence(Finding finding) {
        return new DiagnosisWords(wording).evidence(finding);
    }

    String title(Fix fix, ProviderFacts provider) {
        return new FixWords(wording).title(fix, provider);
    }

    List<String> steps(Fix fix, ProviderFacts provider) {
        return new FixWords(wording).steps(fix, provider);
    }

    /// @param pause how long the next sign-in is held back
    List<String> steps(Fix fix, ProviderFacts provider, Duration pause) {
        return new FixWords(wording).steps(fix, provider, pause);
    }

    String pause(Duration pause) {
        return new FixWords(wording).pause(pause);
    }

    String letter(Fix.TellSomeone fix, ProbeRun run, Diagnosis diagnosis) {
        return new FixWords(wording).letter(fix, run, diagnosis);
    }

    String name(Stage stage) {
        return new StageWords(wording).name(stage);
    }

    String detail(StageResult result) {
        return new StageWords(wording).detail(result);
    }

    String fault(InputFault fault) {
        return new InputWords(wording).fault(fault);
    }

    String encryption(Encryption encryption) {
        return say(
                switch (encryption) {
                    case IMPLICIT_TLS -> ConsoleText.ENCRYPTION_TLS;
                    case STARTTLS -> ConsoleText.ENCRYPTION_STARTTLS;
                    case NONE -> ConsoleText.ENCRYPTION_NONE;
                });
    }

    /// Such as "IMAP: imap.example.org:993 (tls)".
    String place(IncomingSettings settings) {
        return settings.protocol().label().toUpperCase(Locale.ROOT) + ": " + settings.endpoint();
    }

    String signIn(SignIn signIn) {
        return say(
                switch (signIn) {
                    case SignIn.None _ -> ConsoleText.SIGN_IN_NONE;
                    case SignIn.WithPassword _ -> ConsoleText.SIGN_IN_PASSWORD;
                    case SignIn.WithToken _ -> ConsoleText.SIGN_IN_BROWSER;
                });
    }

    /// Milliseconds below a second, otherwise seconds with one decimal.
    String time(Duration elapsed) {
        if (elapsed.compareTo(LONG) < 0) {
            return say(ConsoleText.MILLISECONDS, String.valueOf(elapsed.toMillis()));
        }
        NumberFormat seconds = NumberFormat.getNumberInstance(wording.locale());
        seconds.setMinimumFractionDigits(1);
        seconds.setMaximumFractionDigits(1);
        return say(ConsoleText.SECONDS, seconds.format(elapsed.toMillis() / 1000.0));
    }
}
