package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.settings.Encryption;
import app.mailmend.ui.steps.Page;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Going back and forth, nothing is lost. */
class BackTest {

    private static final List<String> THERE_AND_BACK =
            List.of(
                    "#step-ACCOUNT",
                    "#step-SETTINGS",
                    "#step-RESULT",
                    "#step-SETTINGS",
                    "#step-ACCOUNT");

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    private static Scenes.Stand stand() throws Exception {
        return Scenes.prepared("1-account", Locale.ENGLISH, Theme.LIGHT, 1024);
    }

    /** Over the rail to every page and back. */
    private static void wander(Scenes.Stand stand) throws Exception {
        for (String step : THERE_AND_BACK) {
            Screen.run(() -> {
                Scenes.layOut(stand);
                ((Button) stand.shell().lookup(step)).fire();
                Scenes.layOut(stand);
            });
        }
        Screen.run(() -> stand.model().goTo(Page.EXPLAIN));
    }

    private static Node on(Scenes.Stand stand, Page page, String id) throws Exception {
        return Screen.on(() -> {
            stand.model().goTo(page);
            Scenes.layOut(stand);
            return stand.shell().lookup(id);
        });
    }

    private static String text(Scenes.Stand stand, Page page, String id) throws Exception {
        Node field = on(stand, page, id);
        return Screen.on(() -> ((TextInputControl) field).getText());
    }

    @Test
    void everything_typed_is_still_there() throws Exception {
        Scenes.Stand stand = stand();
        Screen.run(() -> {
            Scenes.find(stand);
            Scenes.open(stand, "#by-hand");
            stand.model().manual().host().set("relay.example.org");
            stand.model().manual().port().set("2525");
            stand.model().manual().encryption().set(Encryption.STARTTLS);
            stand.model().manual().user().set("anna-two");
            stand.model().test(Samples.PLAIN_587);
            AdviceScenes.explain(stand, "530 Must issue a STARTTLS command first");
            stand.model().explaining().about().set("Example Mail");
        });
        wander(stand);
        assertThat(text(stand, Page.ACCOUNT, "#name")).isEqualTo("Anna Example");
        assertThat(text(stand, Page.ACCOUNT, "#address")).isEqualTo("anna@example.org");
        assertThat(text(stand, Page.ACCOUNT, "#password")).hasSize("secret".length());
        assertThat(text(stand, Page.EXPLAIN, "#message")).contains("STARTTLS");
        assertThat(text(stand, Page.EXPLAIN, "#about")).isEqualTo("Example Mail");
        assertThat(((TitledPane) on(stand, Page.SETTINGS, "#by-hand")).isExpanded()).isTrue();
        assertThat(text(stand, Page.SETTINGS, "#host")).isEqualTo("relay.example.org");
        assertThat(text(stand, Page.SETTINGS, "#port")).isEqualTo("2525");
        assertThat(text(stand, Page.SETTINGS, "#user")).isEqualTo("anna-two");
        assertThat(stand.model().manual().encryption().get()).isEqualTo(Encryption.STARTTLS);
    }

    @Test
    void what_was_chosen_consented_and_opened_is_still_there() throws Exception {
        Scenes.Stand stand = stand();
        Screen.run(() -> {
            Scenes.find(stand);
            SearchScenes.found(
                    stand, SearchSamples.over(SearchSamples.FOREIGN, SearchSamples.FOREIGN_TOO));
            Scenes.layOut(stand);
            SearchScenes.choose(stand, 0);
            Scenes.layOut(stand);
            ((CheckBox) stand.shell().lookup("#consent")).setSelected(true);
            stand.model().test(Samples.PLAIN_587);
        });
        Screen.run(() -> Scenes.open(stand, "#details"));
        wander(stand);
        assertThat(((CheckBox) on(stand, Page.SETTINGS, "#consent")).isSelected()).isTrue();
        assertThat(Screen.on(() -> stand.model().search().chosen().orElseThrow().settings()))
                .isEqualTo(SearchSamples.FOREIGN.settings());
        assertThat(Screen.on(() -> stand.shell().lookup("#test").isDisabled())).isFalse();
        assertThat(((TitledPane) on(stand, Page.RESULT, "#details")).isExpanded()).isTrue();
    }
}
