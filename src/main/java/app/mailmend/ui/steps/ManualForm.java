package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.account.InputFault;
import app.mailmend.account.LoginName;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.Ports;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.ui.parts.Field;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.WindowText;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.TextFields;
import org.controlsfx.validation.ValidationSupport;
import org.kordamp.ikonli.feather.Feather;

/// The form for settings typed by hand. A pair that cannot work is told at once, with its mend one
/// click away.
final class ManualForm extends VBox {

    private final ManualModel model;
    private final Voice voice;
    private final ValidationSupport validation = Field.support();
    private final List<Field> fields;
    private final VBox clash = new VBox();
    private final VBox earlier = new VBox();

    ManualForm(ManualModel model, Voice voice) {
        super(16);
        this.model = model;
        this.voice = voice;
        Field host = field(MANUAL_HOST, box("host", model.host()));
        host.validate(validation, () -> words(HostName.check(model.host().get()).fault()));
        Field port = field(MANUAL_PORT, box("port", model.port()));
        port.validate(validation, () -> words(Ports.check(model.port().get()).fault()));
        Field user = field(MANUAL_USER, box("user", model.user()));
        user.validate(validation, this::userFault);
        Field encryption = field(MANUAL_ENCRYPTION, encryptionBox());
        fields = List.of(host, port, user);
        GridPane grid = new GridPane(16, 16);
        grid.getColumnConstraints().addAll(column(60), column(40));
        grid.addRow(0, host, port);
        grid.addRow(1, encryption, user);
        grid.getChildren().forEach(child -> GridPane.setFillWidth(child, true));
        getChildren().addAll(grid, clash, earlier);
        model.host().addListener(_ -> remind());
        model.port().addListener(_ -> warn());
        model.encryption().addListener(_ -> warn());
        warn();
        remind();
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

    private Field field(WindowText label, javafx.scene.control.Control control) {
        return new Field(voice.say(label), control);
    }

    private static TextField box(String id, javafx.beans.property.StringProperty value) {
        TextField box = TextFields.createClearableTextField();
        box.setId(id);
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
