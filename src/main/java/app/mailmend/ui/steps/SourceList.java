package app.mailmend.ui.steps;

import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.settings.SourceName;
import app.mailmend.ui.parts.Voice;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.VBox;

/// Every source of settings with its live state and time. The row of a source stays the same one
/// and in its place; only what it says changes.
final class SourceList extends VBox {

    private final Voice voice;
    private final Map<SourceName, SourceRow> rows = new EnumMap<>(SourceName.class);

    SourceList(Voice voice) {
        super(2);
        this.voice = voice;
    }

    void show(List<DiscoveryRun.Step> steps) {
        List<SourceRow> wanted = steps.stream().map(step -> row(step.source())).toList();
        if (!getChildren().equals(wanted)) {
            getChildren().setAll(wanted);
        }
        steps.forEach(step -> row(step.source()).show(step));
    }

    private SourceRow row(SourceName source) {
        return rows.computeIfAbsent(source, name -> new SourceRow(name, voice));
    }
}
