package app.mailmend.ui;

import app.mailmend.evidence.Stage;
import app.mailmend.session.SetupState;
import app.mailmend.ui.steps.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Preferences, what hangs over the window, and the question before closing.
final class PreferenceScenes {

    private PreferenceScenes() {}

    static Map<String, Consumer<Scenes.Stand>> all() {
        Map<String, Consumer<Scenes.Stand>> scenes = new LinkedHashMap<>();
        scenes.put("7-preferences", stand -> stand.model().goTo(Page.PREFERENCES));
        scenes.put(
                "7-preferences-contrast",
                stand -> {
                    stand.model().goTo(Page.PREFERENCES);
                    Theme.LIGHT_CONTRAST.dress(stand.scene());
                });
        scenes.put(
                "7-account-contrast",
                stand -> {
                    Scenes.type(stand, "anna@app.example", "secret");
                    Theme.LIGHT_CONTRAST.dress(stand.scene());
                });
        scenes.put(
                "7-found-contrast-dark",
                stand -> {
                    Scenes.find(stand);
                    Theme.DARK_CONTRAST.dress(stand.scene());
                });
        scenes.put(
                "7-testing-still",
                stand -> {
                    test(stand, SetupState.Activity.TESTING);
                    new Appearance(Theme.LIGHT, true).dress(stand.scene());
                });
        scenes.put("7-drop-hint", stand -> stand.shell().hint(true));
        scenes.put(
                "7-closing",
                stand -> {
                    test(stand, SetupState.Activity.TESTING);
                    stand.shell().askBeforeClosing(() -> {});
                });
        scenes.put(
                "7-closing-sending",
                stand -> {
                    test(stand, SetupState.Activity.SENDING_THE_MESSAGE);
                    stand.shell().askBeforeClosing(() -> {});
                });
        return scenes;
    }

    static void test(Scenes.Stand stand, SetupState.Activity activity) {
        Scenes.find(stand);
        stand.session()
                .play(
                        new SetupState.Testing(
                                activity,
                                Samples.PLAIN_587,
                                Samples.beforeTheRefusal(),
                                Stage.AUTH));
    }
}
