package app.mailmend.wording;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Subject;
import app.mailmend.evidence.Transcript;
import app.mailmend.fix.Addressee;
import app.mailmend.fix.Fix;
import app.mailmend.fix.Letter;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Messages to administrators: a path to click, a command to type, and nothing that lowers security.
 */
class LettersTest {

    private static final EmailAddress SHARED = EmailAddress.check("info@example.org").orElseThrow();

    private static final ProbeRun LIVE =
            new ProbeRun(
                    new Subject.Tested(
                            SubmissionSettings.of(
                                    new HostName("smtp.office365.com"),
                                    587,
                                    Encryption.STARTTLS,
                                    new SignIn.WithPassword(new LoginName("anna@example.org"))),
                            SHARED,
                            SHARED),
                    ProviderFacts.unknown(),
                    List.of(),
                    List.of(),
                    Transcript.empty(),
                    Effort.none());

    private static String letter(Letter letter, Locale language, ProbeRun run) {
        return new FixWords(new Wording(language))
                .letter(
                        new Fix.TellSomeone(Addressee.ADMINISTRATOR, letter),
                        run,
                        new Diagnosis(List.of(Finding.of(Cause.SMTP_AUTH_DISABLED, 0.9))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Letter.class,
            names = {
                "SMTP_AUTH_OFF_FOR_ORGANISATION",
                "SMTP_AUTH_OFF_FOR_MAILBOX",
                "PASSWORDS_OFF",
                "PASSWORDS_ABOLISHED",
                "SECURITY_DEFAULTS",
                "CONDITIONAL_ACCESS",
                "ANONYMOUS_AFTER_SIGN_IN",
                "SEND_AS",
                "APPROVE_THE_PROGRAM"
            })
    void microsofts_have_a_command_and_a_path_in_every_language(Letter letter) {
        for (Locale language : Wording.LANGUAGES) {
            assertThat(letter(letter, language, LIVE))
                    .contains("-Identity", "anna@example.org")
                    .containsAnyOf("Microsoft 365", "Microsoft Entra", "Exchange")
                    .doesNotContain("{", "''");
        }
    }

    @Test
    void the_right_to_send_is_asked_for_with_both_addresses() {
        assertThat(letter(Letter.SEND_AS, Locale.ENGLISH, LIVE))
                .contains(
                        "Add-RecipientPermission -Identity info@example.org"
                                + " -Trustee anna@example.org -AccessRights SendAs");
    }

    @Test
    void the_security_defaults_stay_on() {
        assertThat(letter(Letter.SECURITY_DEFAULTS, Locale.ENGLISH, LIVE))
                .contains("They should stay on.");
    }

    @Test
    void googles_name_the_path_in_the_console() {
        for (Letter letter : List.of(Letter.WORKSPACE_ACCESS, Letter.WORKSPACE_RELAY)) {
            assertThat(letter(letter, Locale.GERMAN, LIVE))
                    .contains("Admin-Konsole", "Google Workspace", "Gmail");
        }
    }

    @Test
    void a_quoted_text_has_words_in_the_place_of_addresses() {
        ProbeRun quoted =
                ProbeRun.quoted(new Subject.Quoted("535 no", Set.of()), ProviderFacts.unknown());
        assertThat(letter(Letter.SEND_AS, Locale.ENGLISH, quoted))
                .contains("-Identity the sender's address -Trustee my address");
    }
}
