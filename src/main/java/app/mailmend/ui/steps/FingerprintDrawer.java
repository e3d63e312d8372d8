package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.PIN_COMPARED;
import static app.mailmend.wording.WindowText.PIN_FINGERPRINT;
import static app.mailmend.wording.WindowText.PIN_LEAD;
import static app.mailmend.wording.WindowText.PIN_TEST;
import static app.mailmend.wording.WindowText.PIN_TITLE;

import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.fix.FixPolicy;
import app.mailmend.settings.Fingerprint;
import app.mailmend.ui.parts.CopyField;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.AccessText;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// For somebody who runs the server: trusting its certificate by the fingerprint. Closed at first,
/// never the primary action, and nothing can be pressed before the comparison was confirmed.
final class FingerprintDrawer {

    private FingerprintDrawer() {}

    /// Nothing where such trust is not open; see [FixPolicy#trustable].
    static Optional<Node> of(SetupModel model, Voice voice, ProbeRun run, Diagnosis diagnosis) {
        return FixPolicy.trustable(diagnosis, run)
                .flatMap(certificate -> Fingerprint.parse(certificate.sha256()))
                .map(fingerprint -> drawer(model, voice, fingerprint));
    }

    private static Node drawer(SetupModel model, Voice voice, Fingerprint fingerprint) {
        CopyField shown =
                new CopyField(
                        voice,
                        voice.say(PIN_FINGERPRINT),
                        inLines(fingerprint),
                        fingerprint.shown());
        CheckBox compared = new CheckBox(voice.say(PIN_COMPARED));
        compared.setId("pin-compared");
        compared.setMnemonicParsing(true);
        compared.setWrapText(true);
        compared.setMinHeight(Region.USE_PREF_SIZE);
        Button test =
                Parts.button(
                        voice.say(PIN_TEST), Feather.SHIELD, () -> model.testTrusting(fingerprint));
        test.setId("pin-test");
        Parts.blocked(
                test,
                compared.selectedProperty().not(),
                new SimpleStringProperty(voice.say(AccessText.WAIT_COMPARED)));
        TitledPane drawer =
                new TitledPane(
                        voice.say(PIN_TITLE),
                        new VBox(
                                12,
                                Parts.text(voice.say(PIN_LEAD)),
                                new VBox(6, Look.FIELD_LABEL.on(shown.name()), shown),
                                compared,
                                test));
        drawer.setId("pin");
        drawer.setExpanded(false);
        drawer.setAnimated(false);
        return drawer;
    }

    /// One group a line, so that two can be held side by side.
    private static String inLines(Fingerprint fingerprint) {
        return fingerprint.shown().replace(' ', '\n');
    }
}
