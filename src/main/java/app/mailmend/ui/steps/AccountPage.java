package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.InputFault;
import app.mailmend.catalog.Provider;
import app.mailmend.practice.PracticeAccount;
import app.mailmend.settings.PasswordKind;
import app.mailmend.ui.parts.Field;
import app.mailmend.ui.parts.LineField;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.PageView;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.SecretField;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.ReportKey;
import app.mailmend.wording.TextKey;
import app.mailmend.wording.WindowText;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.validation.ValidationSupport;
import org.kordamp.ikonli.feather.Feather;

/// The first page: who is writing. What the catalogue knows about the provider is said while the
/// address is typed, above all which password it takes.
public final class AccountPage extends PageView {

    /// Longest name and address that their fields take, in characters; an address may come with a
    /// name.
    private static final int MOST_NAME = 256;

    private static final int MOST_ADDRESS = 1000;

    /// Nobody is interrupted with a suggestion while still typing.
    private static final Duration TYPING_PAUSE = Duration.seconds(1.2);

    private static final Duration LEAVING_PAUSE = Duration.seconds(0.4);

    private final SetupModel model;
    private final AccountModel account;
    private final Voice voice;
    private final ValidationSupport validation = Field.support();
    private final LineField address = Parts.technical(new LineField("address", MOST_ADDRESS));
    private final Field addressField;
    private final Field passwordField;
    private final VBox recognised = new VBox();
    private final VBox suggested = new VBox();
    private final VBox carried = new VBox();
    private final SecretBox secretHint;
    private final PauseTransition pause = new PauseTransition(TYPING_PAUSE);
    private List<EmailAddress> asked = List.of();

    public AccountPage(SetupModel model, Voice voice) {
        this.model = model;
        this.account = model.account();
        this.voice = voice;
        head(voice.say(ACCOUNT_TITLE), voice.say(ACCOUNT_LEAD));
        LineField name = new LineField("name", MOST_NAME);
        name.setPromptText(voice.say(ACCOUNT_NAME_PROMPT));
        name.textProperty().bindBidirectional(account.name());
        address.setPromptText(voice.say(ACCOUNT_ADDRESS_PROMPT));
        address.textProperty().bindBidirectional(account.address());
        address.readPastes(account::take);
        addressField = new Field(voice, voice.say(ACCOUNT_ADDRESS), address);
        addressField.validate(validation, () -> words(account.checkedAddress().fault()));
        SecretField password = new SecretField(voice, "password");
        password.textProperty().bindBidirectional(account.password());
        passwordField = new Field(voice.say(ACCOUNT_PASSWORD), password);
        passwordField.validate(validation, () -> words(account.passwordFault()));
        secretHint = new SecretBox(voice, account, password);
        account.recognition().addListener(_ -> recognise());
        account.address().addListener(_ -> recognise());
        account.address().addListener(_ -> typed());
        pause.setOnFinished(_ -> account.whenKnown(() -> suggest(meant())));
        address.focusedProperty()
                .addListener((_, _, here) -> {
                    if (!here) {
                        left();
                    }
                });
        VBox fields =
                new VBox(
                        14,
                        new Field(voice, voice.say(ACCOUNT_NAME), name),
                        addressField,
                        suggested,
                        recognised,
                        passwordField,
                        secretHint,
                        carried,
                        Parts.text(voice.say(ACCOUNT_PRIVACY), Look.FIELD_HINT));
        fields.setMaxWidth(520);
        body(WelcomeNote.of(model, voice, this::landing), fields, doors());
        Button next =
                Parts.button(
                        voice.say(ACCOUNT_NEXT),
                        Feather.ARROW_RIGHT,
                        () -> account.whenKnown(this::next));
        next.setId("next");
        actions(List.of(primary(next)));
        recognise();
        typed();
    }

    private void typed() {
        suggest(List.of());
        pause.setDuration(TYPING_PAUSE);
        pause.playFromStart();
    }

    /// A click on the button that begins the search comes first, and is answered with the question.
    private void left() {
        account.tidy();
        pause.setDuration(LEAVING_PAUSE);
        pause.playFromStart();
    }

    /// Asks whether another address was meant.
    private void suggest(List<EmailAddress> meant) {
        if (!meant.equals(asked)) {
            asked = meant;
            suggested
                    .getChildren()
                    .setAll(
                            meant.stream()
                                    .map(other ->
                                            TypoNote.of(
                                                    voice,
                                                    other,
                                                    this::take,
                                                    Parts.text(voice.say(TYPO_KEEP))))
                                    .toList());
        }
        Parts.show(suggested, !meant.isEmpty());
    }

    private List<EmailAddress> meant() {
        return account.suggestion().stream().toList();
    }

    private void take(EmailAddress meant) {
        account.address().set(meant.wire());
        address.requestFocus();
        address.end();
    }

    private String words(Optional<InputFault> fault) {
        return fault.map(voice::fault).orElse("");
    }

    private void next() {
        account.tidy();
        addressField.visit();
        passwordField.visit();
        validation.redecorate();
        if (account.complete() && !meant().equals(asked)) {
            // Nothing is looked up under a mistyped name before the person has seen the question.
            suggest(meant());
        } else if (account.complete()) {
            model.detect();
        } else {
            (account.checkedAddress().fault().isPresent() ? address : passwordNode())
                    .requestFocus();
        }
    }

    private Node passwordNode() {
        return passwordField.lookup("#password");
    }

    private void recognise() {
        recognised
                .getChildren()
                .setAll(
                        account.lesson().map(this::lessonNote).or(this::providerNote).stream()
                                .toList());
        Parts.show(recognised, !recognised.getChildren().isEmpty());
        secretHint.refresh();
        validation.revalidate();
    }

    /// What an error message said about the server stands ready on the next page.
    private void carry() {
        carried.getChildren()
                .setAll(
                        account.carried().get().stream()
                                .flatMap(mentions -> mentions.server().stream())
                                .map(server ->
                                        Parts.note(
                                                Look.NOTE_PLAIN,
                                                Feather.CORNER_DOWN_RIGHT,
                                                Parts.text(
                                                        voice.say(
                                                                account.reported()
                                                                        ? ReportKey.CARRIED
                                                                        : EXPLAIN_CARRIED,
                                                                server.unicode(),
                                                                model.manual().port().get()))))
                                .toList());
        Parts.show(carried, !carried.getChildren().isEmpty());
    }

    private Node lessonNote(PracticeAccount lesson) {
        return Parts.note(
                Look.NOTE_GOOD,
                Feather.LIFE_BUOY,
                strong(voice.say(PRACTICE_NOTE_TITLE)),
                Parts.text(voice.say(PRACTICE_NOTE, AccountModel.text(lesson.workingPassword()))));
    }

    private Optional<Node> providerNote() {
        return switch (account.recognition().get()) {
            case Recognition.Nobody() -> Optional.empty();
            case Recognition.Known(Provider provider) -> Optional.of(providerNote(provider));
        };
    }

    private Node providerNote(Provider provider) {
        PasswordKind kind = provider.passwordKind();
        boolean ordinary = kind == PasswordKind.ACCOUNT_PASSWORD;
        return Parts.note(
                ordinary ? Look.NOTE_GOOD : Look.NOTE_CARE,
                ordinary ? Feather.CHECK_CIRCLE : Feather.KEY,
                strong(voice.say(PROVIDER_KNOWN, provider.name())),
                Parts.text(voice.say(passwordWords(kind), provider.name())));
    }

    private static WindowText passwordWords(PasswordKind kind) {
        return switch (kind) {
            case ACCOUNT_PASSWORD -> PASSWORD_ACCOUNT;
            case APP_PASSWORD -> PASSWORD_APP;
            case AUTHORIZATION_CODE -> PASSWORD_CODE;
            case SMTP_CREDENTIAL -> PASSWORD_SMTP;
            case OAUTH_ONLY -> PASSWORD_OAUTH;
            case BRIDGE -> PASSWORD_BRIDGE;
        };
    }

    private static Label strong(String words) {
        return Parts.text(words, Look.CARD_TITLE);
    }

    private Node doors() {
        FlowPane doors =
                new FlowPane(
                        12,
                        12,
                        door("practise", Feather.LIFE_BUOY, DOOR_PRACTICE, model::practise),
                        door(
                                "explain-message",
                                Feather.MESSAGE_SQUARE,
                                DOOR_EXPLAIN,
                                () -> model.goTo(Page.EXPLAIN)),
                        door(
                                "open-report",
                                Feather.FOLDER,
                                ReportKey.DOOR,
                                () -> model.goTo(Page.REPORT)));
        return Parts.section(voice.say(DOORS_TITLE), doors);
    }

    private Button door(String id, Feather sign, TextKey words, Runnable action) {
        Button door = Look.DOOR.on(Parts.button(voice.say(words), sign, action));
        door.setId(id);
        return door;
    }

    @Override
    public void refresh() {
        recognise();
        carry();
        if (account.address().get().isEmpty()) {
            addressField.forget();
            passwordField.forget();
        }
    }

    @Override
    public Node landing() {
        return account.complete() ? lookup("#next") : address;
    }
}
