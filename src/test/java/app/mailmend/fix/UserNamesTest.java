package app.mailmend.fix;

import static app.mailmend.fix.Plans.PLAIN;
import static app.mailmend.fix.Plans.live;
import static app.mailmend.fix.Plans.plan;
import static app.mailmend.fix.Plans.quoted;
import static app.mailmend.fix.Plans.refused;
import static app.mailmend.fix.Plans.replied;
import static app.mailmend.fix.Plans.settings;
import static app.mailmend.fix.Plans.stage;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.LoginName;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One other form of the user name, only after a plain refusal and where there is reason to doubt.
 */
class UserNamesTest {

    private static final StageResult REFUSED = refused(Stage.AUTH, 535, "5.7.8 no");

    private static List<SubmissionSettings> trials(ProbeRun run, SubmissionSettings... known) {
        return plan(Cause.BAD_CREDENTIALS, Circumstance.NONE, run, List.of(known)).trials();
    }

    @Test
    void the_form_that_is_known_is_tried_where_another_was_refused() {
        assertThat(trials(live(PLAIN, REFUSED), settings("anna"), settings("EX\\anna")))
                .containsExactly(settings("anna"));
        assertThat(trials(live("anna", PLAIN, REFUSED), settings("anna@example.com")))
                .containsExactly(settings("anna@example.com"));
    }

    @Test
    void the_name_that_was_refused_is_not_tried_again() {
        assertThat(trials(live(PLAIN, REFUSED), settings("Anna@Example.com"))).isEmpty();
        assertThat(trials(live(PLAIN, REFUSED))).isEmpty();
    }

    @Test
    void the_name_for_another_server_says_nothing() {
        SubmissionSettings elsewhere =
                SubmissionSettings.of(
                        new HostName("smtp.other.example"),
                        587,
                        Encryption.STARTTLS,
                        new SignIn.WithPassword(new LoginName("anna")));
        assertThat(trials(live(PLAIN, REFUSED), elsewhere)).isEmpty();
    }

    @Test
    void at_a_server_that_nobody_knows_a_short_name_may_have_to_be_the_address() {
        ProviderFacts unknown = ProviderFacts.unknown();
        assertThat(trials(live("anna", unknown, REFUSED)))
                .containsExactly(settings("anna@example.com"));
        assertThat(trials(live("anna", PLAIN, REFUSED))).isEmpty();
        assertThat(trials(live("anna@other.example", unknown, REFUSED))).isEmpty();
    }

    @Test
    void only_a_plain_535_of_a_live_test_leads_there() {
        SubmissionSettings other = settings("anna");
        assertThat(trials(live(PLAIN, refused(Stage.AUTH, 454, "later")), other)).isEmpty();
        assertThat(trials(live(PLAIN, refused(Stage.MAIL_FROM, 535, "no")), other)).isEmpty();
        assertThat(trials(live(PLAIN, stage(Stage.AUTH, Outcome.PASSED, replied(535, "?"))), other))
                .isEmpty();
        assertThat(trials(quoted(PLAIN, "535 no"), other)).isEmpty();
        assertThat(
                        plan(
                                        Cause.APP_PASSWORD_REQUIRED,
                                        Circumstance.NONE,
                                        live(PLAIN, REFUSED),
                                        List.of(other))
                                .trials())
                .isEmpty();
        assertThat(
                        plan(
                                        Cause.BAD_CREDENTIALS,
                                        Circumstance.CREDENTIALS_EXPIRED,
                                        live(PLAIN, REFUSED),
                                        List.of(other))
                                .trials())
                .isEmpty();
    }

    /** How long servers themselves say that one should wait, in seconds. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "451 4.7.1 Greylisted, please try again in 300 seconds | 300",
                "450 Greylisted for 5 minutes | 300",
                "451 Please retry after 00:04:35 | 275",
                "421 try again in 1 hour | 3600",
                "451 Bitte versuchen Sie es in 10 Minuten erneut | 600",
                "451 Réessayez dans 2 minutes | 120",
                "451 Vuelva a intentarlo en 3 minutos | 180",
                "421 wait 10 seconds, or retry in 2 minutes | 120",
                "451 try again later | 0",
                "552 a message has at most 30 seconds of audio | 0",
                "451 try again in 90000 minutes | 0",
                "250 took 3.5 seconds, retry | 0"
            })
    void a_pause_that_the_server_names_is_heard(String words, long seconds) {
        assertThat(FixPlanner.pause(quoted(PLAIN, words))).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void live_only_a_refusal_for_now_names_a_pause() {
        String words = "try again in 60 seconds";
        assertThat(FixPlanner.pause(live(PLAIN, refused(Stage.RCPT_TO, 451, words))))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(FixPlanner.pause(live(PLAIN, refused(Stage.RCPT_TO, 550, words))))
                .isEqualTo(Duration.ZERO);
    }
}
