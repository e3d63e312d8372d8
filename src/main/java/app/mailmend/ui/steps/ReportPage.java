package app.mailmend.ui.steps;

import static app.mailmend.wording.ReportKey.*;

import app.mailmend.report.Judged;
import app.mailmend.report.Opened;
import app.mailmend.report.ReportWording;
import app.mailmend.ui.parts.Browser;
import app.mailmend.ui.parts.FileChoice;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.PageView;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.ui.steps.ReportModel.Outcome;
import app.mailmend.wording.WindowText;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The place to open a report of a former test, to read what is thought of it today, and to go on
/// from there.
public final class ReportPage extends PageView {

    private final SetupModel model;
    private final Voice voice;
    private final ReportAnswer answer;
    private final Button back;
    private final Button choose;
    private final Button test;

    /// @param browser opens a page of a provider
    /// @param files asks for a file
    public ReportPage(SetupModel model, Voice voice, Browser browser, FileChoice files) {
        this.model = model;
        this.voice = voice;
        this.answer = new ReportAnswer(model, voice, browser);
        head(voice.say(PAGE_TITLE), voice.say(PAGE_LEAD));
        back =
                cancelling(
                        Parts.button(
                                voice.say(WindowText.ACTION_BACK),
                                Feather.ARROW_LEFT,
                                () -> model.goTo(Page.ACCOUNT)));
        choose =
                Parts.button(
                        voice.say(PAGE_CHOOSE),
                        Feather.FOLDER,
                        () -> files.toOpen().ifPresent(model.reports()::open));
        choose.setId("choose-report");
        test = Parts.button(voice.say(PAGE_TEST), Feather.ACTIVITY, model::testReported);
        test.setId("test-report");
        actions(List.of(back, choose, test));
        model.reports().outcome().addListener((_, _, outcome) -> show(outcome));
        show(model.reports().outcome().get());
    }

    private void show(Outcome outcome) {
        body(
                switch (outcome) {
                    case Outcome.Nothing() -> List.of(where());
                    case Outcome.Reading() -> List.of(reading());
                    case Outcome.Refused(Opened.Refused why) -> List.of(refused(why));
                    case Outcome.Shown(Judged judged, Recognition whose) ->
                            answer.of(judged, whose);
                });
        boolean shown = outcome instanceof Outcome.Shown;
        choose.setText(voice.say(shown ? PAGE_OTHER : PAGE_CHOOSE));
        choose.setDisable(outcome instanceof Outcome.Reading);
        boolean testable = model.reports().tested().isPresent();
        Parts.show(test, testable);
        accent(choose, !testable);
        accent(test, testable);
    }

    private Node where() {
        return Parts.note(Look.NOTE_PLAIN, Feather.FILE_TEXT, Parts.text(voice.say(PAGE_WHERE)));
    }

    private Node reading() {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setPrefSize(20, 20);
        wheel.setAccessibleText(voice.say(PAGE_READING));
        return new HBox(12, wheel, Parts.text(voice.say(PAGE_READING)));
    }

    private Node refused(Opened.Refused why) {
        Node note =
                Parts.note(
                        Look.NOTE_BAD,
                        Feather.ALERT_CIRCLE,
                        Parts.text(voice.say(PAGE_REFUSED), Look.CARD_TITLE),
                        Parts.text(new ReportWording(voice.wording()).refusal(why)));
        note.setId("refused");
        return note;
    }

    private static void accent(Button button, boolean on) {
        button.setDefaultButton(on);
        button.getStyleClass().remove(Styles.ACCENT);
        if (on) {
            button.getStyleClass().add(Styles.ACCENT);
        }
    }

    @Override
    public void refresh() {
        // The page follows its own model.
    }

    @Override
    public Node landing() {
        return test.isVisible() ? test : choose.isDisabled() ? back : choose;
    }
}
