package app.mailmend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Subject;
import app.mailmend.evidence.Transcript;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AreaTest {

    private static final EmailAddress ANNA = EmailAddress.check("anna@example.org").orElseThrow();

    private static Diagnosis of(Cause... causes) {
        return new Diagnosis(Arrays.stream(causes).map(cause -> Finding.of(cause, 0.3)).toList());
    }

    private static ProbeRun quoted() {
        return ProbeRun.quoted(new Subject.Quoted("500 ?", Set.of()), ProviderFacts.unknown());
    }

    private static ProbeRun tested(Stage... passed) {
        SubmissionSettings settings =
                SubmissionSettings.of(
                        new HostName("smtp.example.org"),
                        465,
                        Encryption.IMPLICIT_TLS,
                        new SignIn.WithPassword(LoginName.of(ANNA)));
        return new ProbeRun(
                new Subject.Tested(settings, ANNA, ANNA),
                ProviderFacts.unknown(),
                Arrays.stream(passed)
                        .map(stage ->
                                new StageResult(stage, Outcome.PASSED, Duration.ZERO, List.of()))
                        .toList(),
                List.of(),
                Transcript.empty(),
                Effort.none());
    }

    @Test
    void a_test_rules_out_what_went_well_in_it() {
        assertThat(Area.ruledOut(tested(Stage.CONNECT, Stage.TLS), of(Cause.UNEXPLAINED)))
                .containsExactly(Area.NETWORK, Area.ENCRYPTION, Area.CERTIFICATE);
        assertThat(Area.ruledOut(tested(), of(Cause.UNEXPLAINED))).isEmpty();
    }

    @Test
    void words_rule_out_what_nothing_in_them_points_to() {
        assertThat(Area.ruledOut(quoted(), of(Cause.UNEXPLAINED))).containsExactly(Area.values());
        assertThat(Area.ruledOut(quoted(), of(Cause.UNEXPLAINED, Cause.BAD_CREDENTIALS)))
                .contains(Area.NETWORK)
                .doesNotContain(Area.SIGN_IN);
    }

    @Test
    void what_is_still_possible_is_not_ruled_out_by_a_stage_that_passed() {
        assertThat(Area.ruledOut(tested(Stage.AUTH), of(Cause.AUTH_THROTTLED))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void every_trouble_lies_somewhere(Cause cause) {
        boolean nowhere = cause == Cause.SUCCESS || cause == Cause.UNEXPLAINED;
        assertThat(Area.of(cause).isEmpty()).isEqualTo(nowhere);
    }
}
