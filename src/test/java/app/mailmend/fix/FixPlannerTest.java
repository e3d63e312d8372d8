package app.mailmend.fix;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Subject;
import app.mailmend.evidence.Transcript;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SignInKind;
import app.mailmend.settings.SubmissionSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FixPlannerTest {

    private static final EmailAddress ANNA = EmailAddress.check("anna@example.com").orElseThrow();
    private static final SignIn PASSWORD = new SignIn.WithPassword(new LoginName("anna"));
    private static final SignIn ADDRESS = new SignIn.WithPassword(LoginName.of(ANNA));

    @Test
    void tls_comes_before_starttls_and_the_ports_not_meant_for_submission_last() {
        SubmissionSettings asked = settings("mail.example.com", 587, Encryption.NONE, PASSWORD);
        assertThat(plan(Cause.TLS_REQUIRED, asked, List.of()).trials())
                .containsExactly(
                        settings("mail.example.com", 465, Encryption.IMPLICIT_TLS, PASSWORD),
                        settings("mail.example.com", 587, Encryption.STARTTLS, PASSWORD),
                        settings("mail.example.com", 25, Encryption.STARTTLS, PASSWORD),
                        settings("mail.example.com", 2525, Encryption.STARTTLS, PASSWORD));
    }

    @Test
    void the_settings_that_failed_are_not_tried_again() {
        SubmissionSettings asked =
                settings("mail.example.com", 465, Encryption.IMPLICIT_TLS, PASSWORD);
        assertThat(plan(Cause.PORT_BLOCKED, asked, List.of(asked)).trials())
                .containsExactly(
                        settings("mail.example.com", 587, Encryption.STARTTLS, PASSWORD),
                        settings("mail.example.com", 25, Encryption.STARTTLS, PASSWORD),
                        settings("mail.example.com", 2525, Encryption.STARTTLS, PASSWORD));
    }

    @Test
    void where_no_sign_in_was_set_the_address_with_a_password_is_tried() {
        SubmissionSettings asked =
                settings("mail.example.com", 587, Encryption.STARTTLS, SignIn.none());
        assertThat(plan(Cause.AUTH_REQUIRED, asked, List.of()).trials())
                .extracting(SubmissionSettings::signIn)
                .containsOnly(ADDRESS)
                .hasSize(4);
    }

    @Test
    void known_settings_come_first_where_the_host_is_another() {
        SubmissionSettings asked = settings("mail.example.com", 587, Encryption.NONE, PASSWORD);
        SubmissionSettings known =
                settings("smtp.provider.test", 465, Encryption.IMPLICIT_TLS, SignIn.none());
        assertThat(plan(Cause.AUTH_REQUIRED, asked, List.of(known)).trials().getFirst())
                .isEqualTo(settings("smtp.provider.test", 465, Encryption.IMPLICIT_TLS, PASSWORD));
    }

    @Test
    void known_settings_come_last_where_the_host_is_known() {
        SubmissionSettings asked = settings("mail.example.com", 587, Encryption.NONE, PASSWORD);
        List<SubmissionSettings> known =
                List.of(
                        settings("smtp.example.com", 465, Encryption.IMPLICIT_TLS, PASSWORD),
                        settings("mail.example.com", 465, Encryption.IMPLICIT_TLS, PASSWORD));
        List<SubmissionSettings> trials = plan(Cause.TLS_REQUIRED, asked, known).trials();
        assertThat(trials.getFirst().host().value()).isEqualTo("mail.example.com");
        assertThat(trials).hasSize(5).doesNotHaveDuplicates();
        assertThat(trials.getLast().host().value()).isEqualTo("smtp.example.com");
    }

    @Test
    void a_name_that_leads_nowhere_is_not_tried_on_other_ports() {
        SubmissionSettings asked = settings("smtp.exmaple.com", 587, Encryption.NONE, PASSWORD);
        assertThat(plan(Cause.HOST_NOT_FOUND, asked, List.of()).trials()).isEmpty();
    }

    @Test
    void on_a_port_of_its_own_the_other_encryption_is_tried_first() {
        SubmissionSettings asked = settings("mail.example.com", 2525, Encryption.NONE, PASSWORD);
        assertThat(plan(Cause.TLS_REQUIRED, asked, List.of()).trials().getFirst())
                .isEqualTo(settings("mail.example.com", 2525, Encryption.STARTTLS, PASSWORD));
    }

    @Test
    void at_most_twelve_are_tried_and_none_without_encryption() {
        List<SubmissionSettings> known = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Encryption encryption = i % 2 == 0 ? Encryption.NONE : Encryption.STARTTLS;
            known.add(settings("mx" + i + ".example.com", 587, encryption, PASSWORD));
        }
        SubmissionSettings asked = settings("mail.example.com", 25, Encryption.NONE, PASSWORD);
        assertThat(plan(Cause.UNEXPLAINED, asked, known).trials())
                .hasSize(FixPolicy.MOST_TRIALS)
                .noneMatch(settings -> settings.encryption() == Encryption.NONE);
    }

    @Test
    void places_to_look_at_are_every_other_one_and_never_one_without_encryption() {
        SubmissionSettings asked =
                settings("mail.example.com", 465, Encryption.IMPLICIT_TLS, PASSWORD);
        List<SubmissionSettings> known =
                List.of(
                        asked,
                        settings("mail.example.com", 587, Encryption.STARTTLS, PASSWORD),
                        settings("relay.example.com", 25, Encryption.NONE, PASSWORD),
                        settings("smtp.example.com", 465, Encryption.IMPLICIT_TLS, PASSWORD));
        assertThat(FixPlanner.places(asked, known))
                .containsExactly(
                        settings("mail.example.com", 587, Encryption.STARTTLS, PASSWORD),
                        settings("mail.example.com", 25, Encryption.STARTTLS, PASSWORD),
                        settings("mail.example.com", 2525, Encryption.STARTTLS, PASSWORD),
                        settings("smtp.example.com", 465, Encryption.IMPLICIT_TLS, PASSWORD));
    }

    @Test
    void a_wrong_password_makes_no_trial() {
        SubmissionSettings asked = settings("mail.example.com", 587, Encryption.STARTTLS, PASSWORD);
        assertThat(plan(Cause.BAD_CREDENTIALS, asked, List.of()).trials()).isEmpty();
    }

    @Test
    void a_missing_password_is_asked_for_first_in_the_providers_kind() {
        SubmissionSettings asked = settings("mail.example.com", 587, Encryption.NONE, PASSWORD);
        ProviderFacts provider =
                new ProviderFacts(
                        "x", "X Mail", PasswordKind.APP_PASSWORD, Set.of(SignInKind.PASSWORD));
        ProbeRun run = run(asked, provider, List.of(skipped()));
        assertThat(
                        FixPlanner.plan(diagnosis(Cause.AUTH_REQUIRED), run, List.of())
                                .remedies()
                                .getFirst())
                .isEqualTo(new Fix.AskFor(Wanted.APP_PASSWORD));
        assertThat(
                        FixPlanner.plan(
                                        diagnosis(Cause.AUTH_REQUIRED),
                                        run(asked, provider, List.of()),
                                        List.of())
                                .remedies())
                .doesNotContain(new Fix.AskFor(Wanted.APP_PASSWORD));
    }

    @Test
    void an_organisations_switch_is_the_administrators() {
        Finding finding =
                Finding.of(Cause.SMTP_AUTH_DISABLED, 0.98).in(Circumstance.SWITCH_OF_ORGANISATION);
        assertThat(remedies(finding))
                .containsExactly(
                        new Fix.TellSomeone(Addressee.ADMINISTRATOR, Letter.SWITCH_ON_SMTP_AUTH));
        assertThat(remedies(Finding.of(Cause.SMTP_AUTH_DISABLED, 0.9)).getFirst())
                .isEqualTo(new Fix.DoElsewhere(Errand.SWITCH_ON_MAIL_PROGRAMS));
    }

    @Test
    void a_certificate_of_the_future_is_the_clocks_fault_first() {
        assertThat(
                        remedies(
                                        Finding.of(Cause.CERT_EXPIRED, 0.9)
                                                .in(Circumstance.CERTIFICATE_NOT_YET_VALID))
                                .getFirst())
                .isEqualTo(new Fix.DoElsewhere(Errand.SET_THE_CLOCK));
        assertThat(remedies(Finding.of(Cause.CERT_EXPIRED, 0.9)).getFirst())
                .isInstanceOf(Fix.TellSomeone.class);
    }

    private static List<Fix> remedies(Finding finding) {
        SubmissionSettings asked = settings("mail.example.com", 587, Encryption.STARTTLS, PASSWORD);
        return FixPlanner.plan(
                        new Diagnosis(List.of(finding)),
                        run(asked, ProviderFacts.unknown(), List.of()),
                        List.of())
                .remedies();
    }

    private static FixPlan plan(
            Cause cause, SubmissionSettings asked, List<SubmissionSettings> known) {
        return FixPlanner.plan(
                diagnosis(cause), run(asked, ProviderFacts.unknown(), List.of()), known);
    }

    private static Diagnosis diagnosis(Cause cause) {
        return new Diagnosis(List.of(Finding.of(cause, 0.9)));
    }

    private static ProbeRun run(
            SubmissionSettings asked, ProviderFacts provider, List<StageResult> stages) {
        return new ProbeRun(
                new Subject.Tested(asked, ANNA, ANNA),
                provider,
                stages,
                List.of(),
                Transcript.empty(),
                Effort.none());
    }

    private static StageResult skipped() {
        return new StageResult(
                Stage.AUTH,
                Outcome.SKIPPED,
                Duration.ZERO,
                List.of(new Evidence.SignInSkipped(SkipReason.NO_SECRET)));
    }

    private static SubmissionSettings settings(
            String host, int port, Encryption encryption, SignIn signIn) {
        return SubmissionSettings.of(HostName.check(host).orElseThrow(), port, encryption, signIn);
    }
}
