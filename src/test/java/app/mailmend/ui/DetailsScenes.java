package app.mailmend.ui;

import app.mailmend.evidence.ProbeRun;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.SetupState;
import app.mailmend.ui.Scenes.Stand;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;

/// The details for helpdesk staff, each of their parts.
final class DetailsScenes {

    private DetailsScenes() {}

    static Map<String, Consumer<Stand>> all() {
        Map<String, Consumer<Stand>> scenes = new LinkedHashMap<>();
        scenes.put(
                "4-details-conversation",
                stand -> {
                    show(stand, DetailsSamples.eventful(), "conversation");
                    find(stand, "auth");
                    bottom(stand);
                });
        scenes.put(
                "4-details-certificate",
                stand -> {
                    show(
                            stand,
                            failed(
                                    DetailsSamples.refusing(
                                            DetailsSamples.expired(Duration.ofDays(3)))),
                            "certificate");
                    bottom(stand);
                });
        scenes.put(
                "4-details-tried",
                stand -> {
                    show(stand, DetailsSamples.eventful(), "tried");
                    bottom(stand);
                });
        scenes.put(
                "4-details-budget",
                stand -> {
                    show(
                            stand,
                            DetailsSamples.eventful()
                                    .with(DetailsSamples.counted(1, 3, Duration.ofSeconds(401))),
                            "budget");
                    bottom(stand);
                });
        scenes.put(
                "4-details-counted",
                stand -> {
                    play(stand, DetailsSamples.eventful());
                    Scenes.layOut(stand);
                    Scenes.scroll(stand, 0.45);
                });
        return scenes;
    }

    /// A failure that is explained, and nothing else tried.
    static CheckReport failed(ProbeRun run) {
        return new CheckReport(
                Samples.request(Samples.TLS_465),
                run,
                new Conclusion.Fails(Samples.tlsRequired(), List.of()),
                List.of(),
                run.effort());
    }

    static void play(Stand stand, CheckReport report) {
        Scenes.find(stand);
        stand.session().play(new SetupState.Checked(report));
    }

    /// Opens the details at a part.
    static void show(Stand stand, CheckReport report, String part) {
        play(stand, report);
        Scenes.layOut(stand);
        ((TitledPane) stand.shell().lookup("#details")).setExpanded(true);
        Scenes.fire(stand, "#details-" + part);
        Scenes.layOut(stand);
    }

    static void find(Stand stand, String word) {
        ((TextField) stand.shell().lookup("#find")).setText(word);
        Scenes.layOut(stand);
    }

    private static void bottom(Stand stand) {
        Scenes.layOut(stand);
        Scenes.layOut(stand);
        Scenes.scroll(stand, 1);
    }
}
