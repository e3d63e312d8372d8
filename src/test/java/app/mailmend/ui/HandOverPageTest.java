package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.fix.MailProgram;
import app.mailmend.ui.parts.FileChoice;
import app.mailmend.ui.parts.Paper;
import app.mailmend.ui.parts.Voice;
import app.mailmend.ui.steps.DonePage;
import app.mailmend.ui.steps.SetupModel;
import app.mailmend.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.Clipboard;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The last page: steps for each mail program, values to copy, a sheet to print. */
class HandOverPageTest {

    private static final double WIDTH = 1024;

    /** A printer that keeps what it was given and says what the test wants. */
    private static final class FakePaper implements Paper {

        private final List<String> sheets = new ArrayList<>();
        private final Outcome outcome;

        FakePaper(Outcome outcome) {
            this.outcome = outcome;
        }

        @Override
        public void print(DoubleFunction<Parent> sheet, Consumer<Outcome> ended) {
            sheets.add(
                    sheet.apply(500).getChildrenUnmodifiable().stream()
                            .map(part -> ((Text) part).getText())
                            .collect(Collectors.joining("\n")));
            ended.accept(outcome);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    private static Scenes.Stand done() throws Exception {
        return Scenes.prepared("5-done", Locale.ENGLISH, Theme.LIGHT, WIDTH);
    }

    @ParameterizedTest
    @EnumSource(MailProgram.class)
    void each_program_has_numbered_steps_whose_values_can_be_copied(MailProgram program)
            throws Exception {
        Scenes.Stand stand = done();
        Screen.run(() -> {
            ((RadioButton) stand.shell().lookup("#program-" + program.label())).fire();
            Scenes.layOut(stand);
        });
        assertThat(Screen.on(() -> stand.model().account().program().get()))
                .containsExactly(program);
        List<String> copied = new ArrayList<>();
        for (Node copy : Screen.on(() -> copyButtons(stand))) {
            Screen.run(() -> ((Button) copy).fire());
            copied.add(Screen.on(() -> Clipboard.getSystemClipboard().getString()));
        }
        assertThat(copied)
                .contains(
                        Samples.TLS_465.host().unicode(),
                        Samples.IMAP.endpoint().host().unicode(),
                        "465",
                        "993");
    }

    private static List<Node> copyButtons(Scenes.Stand stand) {
        return stand.shell().lookup("#hand-over-steps").lookupAll(".button").stream().toList();
    }

    @Test
    void the_choice_is_remembered_for_the_next_account() throws Exception {
        Scenes.Stand stand = done();
        Screen.run(() -> {
            ((RadioButton) stand.shell().lookup("#program-iphone")).fire();
            stand.model().startOver();
            Scenes.find(stand);
            stand.model().test(Samples.TLS_465);
            stand.model().send(Samples.TLS_465);
            Scenes.layOut(stand);
        });
        assertThat(
                        Screen.on(() ->
                                ((RadioButton) stand.shell().lookup("#program-iphone"))
                                        .isSelected()))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Paper.Outcome.class)
    void how_printing_ended_is_said_in_a_sentence(Paper.Outcome outcome) throws Exception {
        FakePaper paper = new FakePaper(outcome);
        String said = Screen.on(() -> print(paper));
        switch (outcome) {
            case PRINTED -> assertThat(said).contains("Handed over");
            case CANCELLED -> assertThat(said).isEmpty();
            case NO_PRINTER -> assertThat(said).contains("No printer");
            case FAILED -> assertThat(said).contains("did not take");
        }
    }

    @Test
    void the_sheet_has_the_settings_and_the_steps_but_not_the_password() throws Exception {
        FakePaper paper = new FakePaper(Paper.Outcome.PRINTED);
        Screen.on(() -> print(paper));
        assertThat(paper.sheets).hasSize(1);
        assertThat(paper.sheets.getFirst())
                .contains(Samples.TLS_465.host().unicode(), "465", Samples.ANNA.wire())
                .contains("Thunderbird", "Connection security: SSL/TLS")
                .contains("The password does not stand on this sheet")
                .doesNotContain("secret");
    }

    private static String print(Paper paper) {
        FakeSession session = new FakeSession(Runnable::run);
        SetupModel model = new SetupModel(session, Runnable::run, Runnable::run);
        model.account().address().set(Samples.ANNA.wire());
        model.account().password().set("secret");
        model.account().program().set(List.of(MailProgram.THUNDERBIRD));
        model.detect();
        model.test(Samples.TLS_465);
        model.send(Samples.TLS_465);
        DonePage page =
                new DonePage(
                        model,
                        new Voice(new Wording(Locale.ENGLISH)),
                        new DonePage.Surroundings(() -> {}, paper, FileChoice.none()));
        page.refresh();
        new Scene(page, WIDTH, WIDTH);
        page.applyCss();
        page.layout();
        ((Button) page.lookup("#print")).fire();
        return ((Label) page.lookup("#printed")).getText();
    }
}
