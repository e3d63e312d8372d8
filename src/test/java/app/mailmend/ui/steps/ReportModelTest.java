package app.mailmend.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.report.Opened;
import app.mailmend.ui.FakeSession;
import app.mailmend.ui.steps.ReportModel.Outcome;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

/** Reports are read off the screen's thread, and only the last one counts. */
class ReportModelTest {

    private static final String NEWER = "{\"report\":{\"version\":99}}";

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final SetupModel model =
            new SetupModel(new FakeSession(Runnable::run), Runnable::run, background::add);
    private final ReportModel reports = model.reports();

    private static Outcome refused(Opened.Fault fault) {
        return new Outcome.Refused(new Opened.Refused(fault, ""));
    }

    @Test
    void a_report_from_anywhere_leads_to_its_page_and_is_read_in_the_background() {
        reports.openText(NEWER);

        assertThat(model.page().get()).isEqualTo(Page.REPORT);
        assertThat(reports.outcome().get()).isEqualTo(new Outcome.Reading());
        background.remove().run();
        assertThat(reports.outcome().get()).isEqualTo(refused(Opened.Fault.NEWER));
    }

    @Test
    void what_was_asked_for_last_counts_whichever_is_read_first() {
        reports.openText(NEWER);
        reports.open(Path.of("no", "such", "file.json"));
        Runnable first = background.remove();
        background.remove().run();
        first.run();

        assertThat(reports.outcome().get()).isEqualTo(refused(Opened.Fault.UNREADABLE));
    }

    @Test
    void starting_over_forgets_it_even_while_it_is_being_read() {
        reports.openText(NEWER);
        model.startOver();
        background.remove().run();

        assertThat(reports.outcome().get()).isEqualTo(new Outcome.Nothing());
        assertThat(reports.tested()).isEmpty();
    }
}
