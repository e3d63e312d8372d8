package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.account.LoginName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.Trust;
import app.mailmend.wording.WindowText;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Settings to choose, as a card: server, port and encryption in words, how to sign in, where it
/// comes from and how far it is trusted.
final class ChoiceCard extends HBox {

    /// Wide enough for the sources of an ordinary card in one row, in pixels.
    private static final double ROW_WIDTH = 560;

    private final RadioButton button = new RadioButton();

    ChoiceCard(Choice choice, Voice voice) {
        super(14);
        Look.CHOICE.on(Look.CARD.on(this));
        String where =
                voice.say(
                        CARD_WHERE,
                        String.valueOf(choice.settings().port()),
                        voice.name(choice.settings().encryption()));
        VBox words =
                new VBox(
                        6,
                        Parts.text(choice.settings().host().unicode(), Look.CARD_TITLE),
                        Parts.text(where),
                        Parts.text(signIn(voice, choice.settings().signIn()), Look.QUIET),
                        origin(choice, voice));
        if (choice.needsBrowser()) {
            words.getChildren()
                    .add(
                            Parts.note(
                                    Look.NOTE_CARE,
                                    Feather.GLOBE,
                                    Parts.text(voice.say(BROWSER_NOTE))));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(button, words);
        button.setUserData(choice);
        button.setAccessibleText(choice.settings().host() + ", " + where);
        button.selectedProperty()
                .addListener((_, _, on) -> pseudoClassStateChanged(Look.CURRENT, on));
        setOnMouseClicked(_ -> {
            button.setSelected(true);
            button.requestFocus();
        });
    }

    /// The part that is chosen and has the keyboard; its user data is the choice.
    RadioButton button() {
        return button;
    }

    private static String signIn(Voice voice, SignIn signIn) {
        return switch (signIn) {
            case SignIn.None() -> voice.say(SIGN_IN_NONE);
            case SignIn.WithPassword(LoginName user) -> voice.say(SIGN_IN_PASSWORD, user.value());
            case SignIn.WithToken(LoginName user) -> voice.say(SIGN_IN_BROWSER, user.value());
        };
    }

    private static Node origin(Choice choice, Voice voice) {
        FlowPane origin = new FlowPane(8, 6);
        origin.setPrefWrapLength(ROW_WIDTH);
        choice.sources()
                .forEach(source ->
                        origin.getChildren().add(Look.BADGE.on(Parts.text(voice.source(source)))));
        origin.getChildren()
                .add(
                        new HBox(
                                6,
                                Parts.icon(sign(choice.trust()), colour(choice.trust())),
                                Parts.text(voice.say(words(choice.trust())), Look.QUIET)));
        return origin;
    }

    private static Feather sign(Trust trust) {
        return switch (trust) {
            case TRUSTED -> Feather.SHIELD;
            case CONFIRM -> Feather.HELP_CIRCLE;
            case UNSAFE -> Feather.ALERT_TRIANGLE;
        };
    }

    private static Look colour(Trust trust) {
        return switch (trust) {
            case TRUSTED -> Look.ICON_GOOD;
            case CONFIRM -> Look.ICON_CARE;
            case UNSAFE -> Look.ICON_BAD;
        };
    }

    private static WindowText words(Trust trust) {
        return switch (trust) {
            case TRUSTED -> TRUST_TRUSTED;
            case CONFIRM -> TRUST_CONFIRM;
            case UNSAFE -> TRUST_UNSAFE;
        };
    }
}
