package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.account.LoginName;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.Trust;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.WindowText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Settings to choose, as a card: server, port and encryption in words, how to sign in, where it
/// comes from, how far it is trusted, and why.
final class ChoiceCard extends HBox {

    /// Wide enough for the sources of an ordinary card in one row, in pixels.
    private static final double ROW_WIDTH = 560;

    private final Voice voice;
    private final RadioButton button = new RadioButton();
    private final VBox words = new VBox(6);
    private final VBox extra = new VBox();

    ChoiceCard(ToggleGroup group, Voice voice) {
        super(14);
        this.voice = voice;
        Look.CHOICE.on(Look.CARD.on(this));
        VBox content = new VBox(12, words, extra);
        HBox.setHgrow(content, Priority.ALWAYS);
        getChildren().addAll(button, content);
        Parts.show(extra, false);
        button.setToggleGroup(group);
        button.selectedProperty()
                .addListener((_, _, on) -> pseudoClassStateChanged(Look.CURRENT, on));
        setOnMouseClicked(_ -> {
            if (!button.isSelected()) {
                button.setSelected(true);
                button.requestFocus();
            }
        });
    }

    /// Says what is known about the settings now.
    void show(Choice choice) {
        if (choice.equals(button.getUserData())) {
            return;
        }
        String where =
                voice.say(
                        CARD_WHERE,
                        String.valueOf(choice.settings().port()),
                        voice.name(choice.settings().encryption()));
        HostName host = choice.settings().host();
        List<Node> lines = new ArrayList<>();
        lines.add(Parts.technical(Parts.text(host.unicode(), Look.CARD_TITLE)));
        if (!host.unicode().equals(host.value())) {
            lines.add(Parts.text(host.value(), Look.VALUE));
        }
        lines.add(Parts.text(where));
        lines.add(Parts.text(signIn(choice.settings().signIn()), Look.QUIET));
        lines.add(origin(choice));
        String why = why(choice);
        if (!why.isEmpty()) {
            lines.add(Parts.text(why, Look.QUIET));
        }
        if (choice.needsBrowser()) {
            lines.add(
                    Parts.note(Look.NOTE_CARE, Feather.GLOBE, Parts.text(voice.say(BROWSER_NOTE))));
        }
        words.getChildren().setAll(lines);
        button.setUserData(choice);
        button.setAccessibleText(host + ", " + where + ", " + voice.say(words(choice.trust())));
    }

    /// What speaks for the settings and against them, and how old they are.
    private String why(Choice choice) {
        String grounds =
                choice.grounds().stream()
                        .map(voice::ground)
                        .map(ground -> ground + ".")
                        .collect(Collectors.joining(" "));
        return choice.asOf().isEmpty()
                ? grounds
                : (grounds + " " + voice.say(CARD_AS_OF, voice.day(choice.asOf()))).strip();
    }

    /// Puts something on the card in addition, or nothing.
    void add(List<Node> nodes) {
        if (!extra.getChildren().equals(nodes)) {
            extra.getChildren().setAll(nodes);
        }
        Parts.show(extra, !nodes.isEmpty());
    }

    /// The part that is chosen and has the keyboard; its user data is the choice.
    RadioButton button() {
        return button;
    }

    private String signIn(SignIn signIn) {
        return switch (signIn) {
            case SignIn.None() -> voice.say(SIGN_IN_NONE);
            case SignIn.WithPassword(LoginName user) -> voice.say(SIGN_IN_PASSWORD, user.value());
            case SignIn.WithToken(LoginName user) -> voice.say(SIGN_IN_BROWSER, user.value());
        };
    }

    private Node origin(Choice choice) {
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
