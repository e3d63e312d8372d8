package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.ui.preferences.ContrastChoice;
import app.mailmend.ui.preferences.LookChoice;
import app.mailmend.ui.preferences.MotionChoice;
import app.mailmend.ui.preferences.Preferences;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The window looks as the computer is set, unless somebody chose something else. */
class AppearanceTest {

    private static final SystemLook PLAIN = new SystemLook(false, false, false);
    private static final SystemLook ALL = new SystemLook(true, true, true);

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    @Test
    void everything_follows_the_computer() {
        assertThat(Appearance.of(PLAIN, Preferences.ORDINARY))
                .isEqualTo(new Appearance(Theme.LIGHT, false));
        assertThat(Appearance.of(ALL, Preferences.ORDINARY))
                .isEqualTo(new Appearance(Theme.DARK_CONTRAST, true));
        assertThat(Appearance.of(new SystemLook(true, false, false), Preferences.ORDINARY))
                .isEqualTo(new Appearance(Theme.DARK, false));
        assertThat(Appearance.of(new SystemLook(false, true, false), Preferences.ORDINARY))
                .isEqualTo(new Appearance(Theme.LIGHT_CONTRAST, false));
    }

    @Test
    void what_was_chosen_comes_before_the_computer() {
        assertThat(
                        Appearance.of(
                                PLAIN,
                                Preferences.ORDINARY
                                        .with(LookChoice.DARK)
                                        .with(ContrastChoice.HIGH)
                                        .with(MotionChoice.REDUCED)))
                .isEqualTo(new Appearance(Theme.DARK_CONTRAST, true));
        assertThat(
                        Appearance.of(
                                ALL,
                                Preferences.ORDINARY
                                        .with(LookChoice.LIGHT)
                                        .with(ContrastChoice.ORDINARY)
                                        .with(MotionChoice.FULL)))
                .isEqualTo(new Appearance(Theme.LIGHT, false));
    }

    @Test
    void high_contrast_is_recognised_as_each_platform_tells_it() {
        assertThat(SystemLook.wantsContrast(Map.of())).isFalse();
        assertThat(SystemLook.wantsContrast(Map.of("Windows.SPI.HighContrast", true))).isTrue();
        assertThat(SystemLook.wantsContrast(Map.of("Windows.SPI.HighContrast", false))).isFalse();
        assertThat(SystemLook.wantsContrast(Map.of("GTK.theme_name", "HighContrast"))).isTrue();
        assertThat(SystemLook.wantsContrast(Map.of("GTK.theme_name", "HighContrastInverse")))
                .isTrue();
        assertThat(SystemLook.wantsContrast(Map.of("GTK.theme_name", "Adwaita"))).isFalse();
    }

    @Test
    void a_language_is_written_the_way_its_own_name_is() {
        assertThat(Direction.of(Locale.of("ar"))).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(Direction.of(Locale.of("he"))).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(Direction.of(Locale.GERMAN)).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
    }

    @Test
    void a_scene_carries_what_the_style_sheet_needs() throws Exception {
        Scenes.Stand stand =
                Scenes.prepared("1-account", Locale.ENGLISH, Theme.DARK_CONTRAST, 1024);
        Screen.run(() -> new Appearance(Theme.DARK_CONTRAST, true).dress(stand.scene()));
        assertThat(
                        stand.shell().getPseudoClassStates().stream()
                                .map(PseudoClass::getPseudoClassName))
                .contains("dark", "contrast", "still");
        Screen.run(() -> new Appearance(Theme.LIGHT, false).dress(stand.scene()));
        assertThat(
                        stand.shell().getPseudoClassStates().stream()
                                .map(PseudoClass::getPseudoClassName))
                .doesNotContain("dark", "contrast", "still");
    }

    @TestFactory
    Stream<DynamicTest> nothing_moves_by_itself_where_the_person_wants_it_still() {
        return Scenes.all().keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> holdsStill(name)));
    }

    private static void holdsStill(String name) throws Exception {
        Scenes.Stand stand = Scenes.prepared(name, Locale.ENGLISH, Theme.LIGHT, 1024);
        Screen.run(() -> {
            new Appearance(Theme.LIGHT, true).dress(stand.scene());
            Scenes.layOut(stand);
        });
        assertThat(
                        Screen.on(() ->
                                below(stand.shell())
                                        .filter(ProgressIndicator.class::isInstance)
                                        .map(ProgressIndicator.class::cast)
                                        .filter(ProgressIndicator::isIndeterminate)
                                        .filter(Node::isVisible)
                                        .toList()))
                .isEmpty();
        assertThat(
                        Screen.on(() ->
                                below(stand.shell())
                                        .filter(TitledPane.class::isInstance)
                                        .map(TitledPane.class::cast)
                                        .filter(TitledPane::isAnimated)
                                        .toList()))
                .isEmpty();
    }

    private static Stream<Node> below(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(AppearanceTest::below))
                : Stream.of(node);
    }
}
