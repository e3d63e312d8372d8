package app.mailmend.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mailmend.account.EmailAddress;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.CertificateProblem;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Where trusting one certificate by its fingerprint is open to an expert, and where it never is.
 */
class FixPolicyTest {

    private static final EmailAddress ANNA = EmailAddress.check("anna@example.org").orElseThrow();
    private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final ProviderFacts KNOWN =
            new ProviderFacts("big", "Big", PasswordKind.ACCOUNT_PASSWORD, Set.of());

    private static CertificateFacts certificate(
            CertificateProblem problem, String issuer, Instant until, String expected) {
        return new CertificateFacts(
                "CN=mail.example.org",
                issuer,
                List.of("mail.example.org"),
                NOW.minus(MONTH),
                until,
                NOW,
                "ab".repeat(32),
                problem,
                expected,
                List.of());
    }

    private static CertificateFacts certificate(CertificateProblem problem) {
        return certificate(problem, "CN=mail.example.org", NOW.plus(MONTH), "");
    }

    private static ProbeRun run(
            String host, ProviderFacts provider, CertificateFacts facts, Oddity... noticed) {
        List<Evidence> seen = new ArrayList<>();
        List.of(noticed).forEach(oddity -> seen.add(new Evidence.Noticed(oddity, "")));
        seen.add(new Evidence.CertificateRefused(facts));
        SubmissionSettings settings =
                SubmissionSettings.of(
                        new HostName(host), 465, Encryption.IMPLICIT_TLS, SignIn.none());
        return new ProbeRun(
                new Subject.Tested(settings, ANNA, ANNA),
                provider,
                List.of(new StageResult(Stage.TLS, Outcome.FAILED, Duration.ZERO, seen)),
                List.of(),
                Transcript.empty(),
                Effort.none());
    }

    private static boolean open(ProbeRun run) {
        return FixPolicy.trustable(StandardRules.diagnostician().diagnose(run), run).isPresent();
    }

    private static boolean open(CertificateFacts facts) {
        return open(run("mail.example.org", ProviderFacts.unknown(), facts));
    }

    @ParameterizedTest
    @EnumSource(CertificateProblem.class)
    void only_a_self_made_certificate_or_one_of_an_unknown_issuer_may_be_trusted(
            CertificateProblem problem) {
        boolean unknown =
                problem == CertificateProblem.SELF_SIGNED
                        || problem == CertificateProblem.UNKNOWN_ISSUER;
        assertThat(open(certificate(problem))).isEqualTo(unknown);
    }

    @Test
    void never_that_of_a_known_or_large_provider() {
        CertificateFacts own = certificate(CertificateProblem.SELF_SIGNED);
        assertThat(open(run("mail.example.org", KNOWN, own))).isFalse();
        assertThat(open(run("smtp.gmail.com", ProviderFacts.unknown(), own))).isFalse();
    }

    @Test
    void never_one_made_on_the_way_or_out_of_date_or_in_place_of_another() {
        assertThat(
                        open(
                                certificate(
                                        CertificateProblem.UNKNOWN_ISSUER,
                                        "CN=Avast Web/Mail Shield Root",
                                        NOW.plus(MONTH),
                                        "")))
                .isFalse();
        assertThat(
                        open(
                                certificate(
                                        CertificateProblem.SELF_SIGNED,
                                        "CN=mail.example.org",
                                        NOW.minusSeconds(1),
                                        "")))
                .isFalse();
        assertThat(
                        open(
                                certificate(
                                        CertificateProblem.SELF_SIGNED,
                                        "CN=mail.example.org",
                                        NOW.plus(MONTH),
                                        "cd".repeat(32))))
                .isFalse();
    }

    @Test
    void never_where_certificates_differ_or_the_clock_is_wrong() {
        CertificateFacts own = certificate(CertificateProblem.SELF_SIGNED);
        for (Oddity oddity : List.of(Oddity.CERTIFICATES_DIFFER, Oddity.CLOCK_DOUBTFUL)) {
            assertThat(open(run("mail.example.org", ProviderFacts.unknown(), own, oddity)))
                    .isFalse();
        }
        assertThat(
                        open(
                                run(
                                        "mail.example.org",
                                        ProviderFacts.unknown(),
                                        own,
                                        Oddity.SLOW_GREETING)))
                .isTrue();
    }

    @Test
    void a_changed_certificate_is_not_worked_round_with_other_settings() {
        ProbeRun run =
                run(
                        "mail.example.org",
                        ProviderFacts.unknown(),
                        certificate(CertificateProblem.FINGERPRINT_CHANGED));
        for (Circumstance circumstance :
                List.of(Circumstance.CERTIFICATE_CHANGED, Circumstance.CERTIFICATES_DIFFER)) {
            Diagnosis diagnosis =
                    new Diagnosis(List.of(Finding.of(Cause.CERT_UNTRUSTED, 0.9).in(circumstance)));
            FixPlan plan = FixPlanner.plan(diagnosis, run, List.of());
            assertThat(plan.trials()).isEmpty();
            assertThat(plan.remedies().getFirst())
                    .isEqualTo(
                            new Fix.TellSomeone(
                                    Addressee.ADMINISTRATOR, Letter.CONFIRM_CERTIFICATE));
        }
    }

    /** Every cause in every face, for every provider, live and quoted: never a dead end. */
    @ParameterizedTest
    @EnumSource(Cause.class)
    void every_plan_leads_somewhere_and_stays_within_the_policy(Cause cause) {
        for (ProviderFacts provider : providers()) {
            for (Circumstance circumstance : Circumstance.values()) {
                Plans.everyKindOfSubject(provider)
                        .forEach(run -> checkPlan(cause, circumstance, run));
            }
        }
    }

    /**
     * One provider of each kind of secret is as good as all of them; those with cases of their own
     * come on top.
     */
    private static List<ProviderFacts> providers() {
        List<ProviderFacts> providers = new ArrayList<>();
        for (PasswordKind kind : PasswordKind.values()) {
            providers.add(Plans.provider("x", kind));
            providers.add(Plans.provider("x", kind, SignInKind.OAUTH2, SignInKind.PASSWORD));
        }
        providers.addAll(List.of(ProviderFacts.unknown(), Plans.MICROSOFT, Plans.WORKSPACE));
        return providers;
    }

    private static void checkPlan(Cause cause, Circumstance circumstance, ProbeRun run) {
        List<SubmissionSettings> known =
                List.of(
                        SubmissionSettings.of(
                                new HostName("smtp.example.com"),
                                25,
                                Encryption.NONE,
                                SignIn.none()),
                        Plans.settings("anna"));
        FixPlan plan = Plans.plan(cause, circumstance, run, known);
        String what = cause.label() + " " + circumstance;
        assertThat(plan.remedies()).as(what).isNotEmpty().doesNotHaveDuplicates();
        assertThat(plan.primary()).as(what).isEqualTo(plan.remedies().getFirst());
        assertThat(plan.trials())
                .as(what)
                .hasSizeLessThanOrEqualTo(FixPolicy.MOST_TRIALS)
                .doesNotHaveDuplicates()
                .noneMatch(settings -> settings.encryption() == Encryption.NONE);
        if (run.subject() instanceof Subject.Tested tested) {
            assertThat(plan.trials()).as(what).doesNotContain(tested.settings());
        } else {
            assertThat(plan.remedies())
                    .as(what)
                    .noneMatch(fix -> fix instanceof Fix.ChangeSettings);
        }
    }

    @Test
    void a_plan_without_a_remedy_does_not_exist() {
        assertThatThrownBy(() -> new FixPlan(List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void settings_without_encryption_are_taken_out_of_a_plan() {
        SubmissionSettings open =
                SubmissionSettings.of(
                        new HostName("smtp.example.com"), 25, Encryption.NONE, SignIn.none());
        SubmissionSettings asked = Plans.settings("anna");
        FixPlan plan =
                FixPolicy.apply(
                        new FixPlan(
                                List.of(open, asked),
                                List.of(
                                        new Fix.ChangeSettings(open),
                                        new Fix.ChangeSettings(asked),
                                        Plans.errand(Errand.NOTHING_TO_DO),
                                        Plans.errand(Errand.NOTHING_TO_DO))),
                        new Subject.Tested(asked, ANNA, ANNA));
        assertThat(plan.trials()).isEmpty();
        assertThat(plan.remedies()).containsExactly(Plans.errand(Errand.NOTHING_TO_DO));
    }
}
