package app.mailmend.ui.steps;

import static app.mailmend.wording.PartsText.HOST_USE;
import static app.mailmend.wording.WindowText.*;

import app.mailmend.account.InputFault;
import app.mailmend.account.LoginName;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.Ports;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.ui.parts.Field;
import app.mailmend.ui.parts.LineField;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.WindowText;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.validation.ValidationSupport;
import org.kordamp.ikonli.feather.Feather;

/// The form for settings typed by hand. A pair that cannot work is told at once, with its mend one
/// click away.
final class ManualForm extends VBox {

    /// Longest text that a field takes, in characters; more than the longest name of a server or a
    /// user.
    private static final int MOST_TYPED = 1000;

    private final ManualModel model;
    private final Voice voice;
    private final ValidationSupport validation = Field.support();
    private final List<Field> fields;
    private final VBox web = new VBox();
    private final VBox clash = new VBox();
    private final VBox earlier = new VBox();

    ManualForm(ManualModel model, Voice voice) {
        super(16);
        this.model = model;
        this.voice = voice;
        LineField server = box("host", model.host());
        server.readPastes(model::take);
        server.focusedProperty()
                .addListener((_, _, here) -> {
                    if (!here) {
                        model.tidy();
                    }
                });
        Field host = field(MANUAL_HOST, server);
        host.validate(validation, () -> words(HostName.check(model.host().get()).fault()));
        Field port = field(MANUAL_PORT, box("port", model.port()));
        port.validate(validation, () -> words(Ports.check(model.port().get()).fault()));
        Field user = field(MANUAL_USER, box("user", model.user()));
        user.validate(validation, this::userFault);
        Field encryption = new Field(voice.say(MANUAL_ENCRYPTION), encryptionBox());
        fields = List.of(host, port, user);
        GridPane grid = new GridPane(16, 16);
        grid.getColumnConstraints().addAll(column(60), column(40));
        grid.addRow(0, host, port);
        grid.addRow(1, encryption, user);
        grid.getChildren().forEach(child -> GridPane.setFillWidth(child, true));
        getChildren().addAll(grid, web, clash, earlier);
        model.host()
                .addListener(_ -> {
                    remind();
                    offerWebServer();
                });
        model.port().addListener(_ -> warn());
        model.encryption().addListener(_ -> warn());
        warn();
        remind();
        offerWebServer();
    }

    /// Where a web address was put in for the server, its own server is one click away.
    private void offerWebServer() {
        web.getChildren().setAll(model.webServer().map(this::useWebServer).stream().toList());
        Parts.show(web, !web.getChildren().isEmpty());
    }

    private Node useWebServer(HostName found) {
        Button use =
                Parts.naming(
                        voice.say(HOST_USE, Parts.brief(found.unicode()).replace("_", "__")),
                        Feather.TOOL,
                        () -> model.host().set(found.value()));
        use.setId("use-web-server");
        return use;
    }

    /// Offers what was typed for another address again; it may have been a slip in the address
    /// only.
    private void remind() {
        earlier.getChildren().setAll(model.earlier().map(this::reminder).stream().toList());
        Parts.show(earlier, !earlier.getChildren().isEmpty());
    }

    private Node reminder(String host) {
        Button take = Parts.plainButton(voice.say(MANUAL_EARLIER, host));
        take.setId("earlier");
        take.setOnAction(_ -> model.takeEarlier());
        return take;
    }

    private Field field(WindowText label, LineField control) {
        return new Field(voice, voice.say(label), control);
    }

    private static LineField box(String id, StringProperty value) {
        LineField box = Parts.technical(new LineField(id, MOST_TYPED));
        box.textProperty().bindBidirectional(value);
        return box;
    }

    private ComboBox<Encryption> encryptionBox() {
        ComboBox<Encryption> box = new ComboBox<>();
        box.setId("encryption");
        box.getItems().setAll(Encryption.values());
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Encryption encryption) {
                        return encryption == null ? "" : voice.name(encryption);
                    }

                    @Override
                    public Encryption fromString(String words) {
                        return model.encryption().get();
                    }
                });
        box.valueProperty().bindBidirectional(model.encryption());
        return box;
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    private String userFault() {
        return model.user().get().isBlank()
                ? ""
                : words(LoginName.check(model.user().get()).fault());
    }

    private String words(Optional<InputFault> fault) {
        return fault.map(voice::fault).orElse("");
    }

    private void warn() {
        clash.getChildren().setAll(model.clash().map(this::warning).stream().toList());
    }

    private Node warning(ManualModel.Clash found) {
        Button mend =
                Parts.button(
                        voice.say(
                                CLASH_MEND,
                                String.valueOf(found.mendedPort()),
                                voice.name(found.mendedEncryption())),
                        Feather.TOOL,
                        () -> model.mend(found));
        mend.setId("mend");
        return Parts.note(
                Look.NOTE_CARE,
                Feather.ALERT_TRIANGLE,
                Parts.text(voice.say(words(found), model.port().get().strip())),
                mend);
    }

    private static WindowText words(ManualModel.Clash clash) {
        return switch (clash) {
            case STARTTLS_PORT_WITH_TLS -> CLASH_STARTTLS_PORT;
            case TLS_PORT_WITH_STARTTLS -> CLASH_TLS_PORT;
            case SERVER_TO_SERVER_PORT -> CLASH_RELAY_PORT;
            case PORT_FOR_FETCHING -> CLASH_FETCH_PORT;
            case STARTTLS_PORT_IN_PLAIN, NO_ENCRYPTION -> CLASH_PLAIN;
        };
    }

    /// The settings, or the faults shown at their fields.
    Optional<SubmissionSettings> settings() {
        fields.forEach(Field::visit);
        validation.redecorate();
        return model.settings().toOptional();
    }

    /// As if nobody had been here yet; what the fields hold stays.
    void forget() {
        fields.forEach(Field::forget);
        remind();
    }
}
