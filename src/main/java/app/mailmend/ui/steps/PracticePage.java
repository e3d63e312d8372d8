package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.practice.PracticeAccount;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.PageView;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.ui.parts.Waiting;
import app.mailmend.wording.WindowText;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The choice of a practice account: five lessons, one click each.
public final class PracticePage extends PageView {

    private final SetupModel model;
    private final Voice voice;
    private final Button back;

    public PracticePage(SetupModel model, Voice voice) {
        this.model = model;
        this.voice = voice;
        head(voice.say(PRACTICE_TITLE), voice.say(PRACTICE_LEAD));
        back =
                Parts.button(
                        voice.say(ACTION_BACK), Feather.ARROW_LEFT, () -> model.goTo(Page.ACCOUNT));
        actions(List.of(cancelling(back)));
        model.practice()
                .help()
                .addListener(_ -> {
                    boolean waiting = back.isFocused();
                    refresh();
                    if (waiting) {
                        landing().requestFocus();
                    }
                });
    }

    @Override
    public void refresh() {
        switch (model.practice().help().get()) {
            case CLOSED, STARTING -> body(starting());
            case OPEN ->
                    body(
                            Look.CARD_LIST.on(
                                    new VBox(
                                            10,
                                            model.account().practiceAccounts().get().stream()
                                                    .map(this::lesson)
                                                    .toArray(Node[]::new))));
            case FAILED ->
                    body(
                            Parts.note(
                                    Look.NOTE_BAD,
                                    Feather.ALERT_TRIANGLE,
                                    Parts.text(voice.say(PRACTICE_FAILED))));
        }
    }

    private Node starting() {
        String words = voice.say(PRACTICE_STARTING);
        return new HBox(12, new Waiting(words), Parts.text(words));
    }

    private Node lesson(PracticeAccount account) {
        String title = voice.say(title(account.lesson()));
        VBox words =
                new VBox(
                        2,
                        Parts.text(title, Look.CARD_TITLE),
                        Parts.text(voice.say(lead(account.lesson())), Look.QUIET));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button choose =
                Parts.button(
                        voice.say(LESSON_CHOOSE), Feather.ARROW_RIGHT, () -> model.choose(account));
        choose.setId("lesson-" + account.lesson().name());
        choose.setAccessibleText(voice.say(LESSON_CHOOSE) + ": " + title);
        HBox card =
                Look.CARD.on(
                        new HBox(
                                14,
                                Parts.icon(sign(account.lesson()), Look.ICON_ACCENT),
                                words,
                                choose));
        card.setOnMouseClicked(_ -> model.choose(account));
        return card;
    }

    private static Feather sign(PracticeAccount.Lesson lesson) {
        return switch (lesson) {
            case ALL_WELL -> Feather.CHECK_CIRCLE;
            case STARTTLS_FIRST -> Feather.LOCK;
            case SIGN_IN_FIRST -> Feather.USER_CHECK;
            case WRONG_PASSWORD -> Feather.KEY;
            case APP_PASSWORD -> Feather.SMARTPHONE;
        };
    }

    private static WindowText title(PracticeAccount.Lesson lesson) {
        return switch (lesson) {
            case ALL_WELL -> LESSON_ALL_WELL;
            case STARTTLS_FIRST -> LESSON_STARTTLS;
            case SIGN_IN_FIRST -> LESSON_SIGN_IN;
            case WRONG_PASSWORD -> LESSON_PASSWORD;
            case APP_PASSWORD -> LESSON_APP_PASSWORD;
        };
    }

    private static WindowText lead(PracticeAccount.Lesson lesson) {
        return switch (lesson) {
            case ALL_WELL -> LESSON_ALL_WELL_LEAD;
            case STARTTLS_FIRST -> LESSON_STARTTLS_LEAD;
            case SIGN_IN_FIRST -> LESSON_SIGN_IN_LEAD;
            case WRONG_PASSWORD -> LESSON_PASSWORD_LEAD;
            case APP_PASSWORD -> LESSON_APP_PASSWORD_LEAD;
        };
    }

    @Override
    public Node landing() {
        Node first = lookup("#lesson-" + PracticeAccount.Lesson.ALL_WELL.name());
        return first == null ? back : first;
    }
}
