package app.mailmend.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.Stage;
import app.mailmend.session.CheckReport;
import app.mailmend.session.CheckRequest;
import app.mailmend.session.SetupState;
import app.mailmend.session.SurpriseCode;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.ui.FakeSession;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Where a person can go on after a surprise. Without any toolkit. */
class SurprisesTest {

    private static final SetupState START = new SetupState.Start();
    private static final SubmissionSettings PLACE =
            SubmissionSettings.of(
                    new HostName("smtp.example.org"), 465, Encryption.IMPLICIT_TLS, SignIn.none());

    private static final SetupState RUNNING =
            new SetupState.Testing(SetupState.Activity.TESTING, PLACE, List.of(), Stage.CONNECT);

    private final Surprises surprises = new Surprises(Runnable::run, Runnable::run);

    @Test
    void one_goes_on_where_nothing_was_going_on() {
        surprises.hear(new SetupState.Broken("A1"), Page.PRACTICE, START);
        assertThat(surprises.calm()).contains(new Surprises.Stand(Page.PRACTICE, START));
    }

    @Test
    void a_broken_test_leads_back_to_where_it_began() {
        surprises.hear(RUNNING, Page.ACCOUNT, START);
        surprises.hear(new SetupState.Broken("A1"), Page.TEST, RUNNING);
        assertThat(surprises.calm()).contains(new Surprises.Stand(Page.ACCOUNT, START));
        assertThat(surprises.report().get()).contains("Page TEST", "State Testing", "Code A1");
    }

    @Test
    void a_second_surprise_does_not_hide_where_the_first_came() {
        SetupState broken = new SetupState.Broken("A1");
        surprises.hear(broken, Page.PRACTICE, START);
        surprises.hear(new SetupState.Broken("A2"), Page.BROKEN, broken);
        assertThat(surprises.calm()).contains(new Surprises.Stand(Page.PRACTICE, START));
        assertThat(surprises.report().get()).contains("Page PRACTICE", "Code A2");
    }

    @Test
    void what_was_thrown_belongs_to_its_own_code_only() {
        surprises.hear(surprises.thrown(new IllegalStateException("secret")), Page.ACCOUNT, START);
        assertThat(surprises.report().get())
                .contains("IllegalStateException")
                .doesNotContain("secret");
        surprises.hear(new SetupState.Broken("OTHER"), Page.ACCOUNT, START);
        assertThat(surprises.report().get()).doesNotContain("IllegalStateException");
    }

    /** A session in which every check ends in a fault of our own. */
    private static final class BrokenSession extends FakeSession {

        private static final RuntimeException FAULT =
                new IllegalStateException("password secret-word of anna@example.org");

        BrokenSession() {
            super(Runnable::run);
        }

        @Override
        public CompletableFuture<CheckReport> check(CheckRequest request) {
            play(new SetupState.Broken(SurpriseCode.of(FAULT)));
            return CompletableFuture.failedFuture(FAULT);
        }
    }

    @Test
    void a_surprise_of_the_session_is_told_without_what_it_said() {
        SetupModel model = new SetupModel(new BrokenSession(), Runnable::run, Runnable::run);
        model.account().address().set("anna@example.org");
        model.account().password().set("secret-word");
        model.detect();
        model.test(PLACE);
        assertThat(model.page().get()).isEqualTo(Page.BROKEN);
        assertThat(model.surprises().report().get())
                .contains("Page SETTINGS", "IllegalStateException", "SurprisesTest")
                .doesNotContain("anna", "secret-word");
        model.goOn();
        assertThat(model.page().get()).isEqualTo(Page.SETTINGS);
        assertThat(model.account().password().get()).isEqualTo("secret-word");
    }
}
