package app.mailmend.bench.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window waits for nothing that its first page does not need. */
class FirstFrameTest {

    @TempDir private static Path home;

    private static List<String> loaded = List.of();

    @BeforeAll
    static void start() throws Exception {
        loaded = FreshProgram.loadedByTheFirstFrame(home);
    }

    @Test
    void the_first_page_is_there() {
        assertThat(loaded)
                .contains("app.mailmend.ui.Shell", "app.mailmend.ui.steps.AccountPage")
                .contains("javafx.scene.control.TextField");
    }

    @Test
    void no_data_is_read_before_the_first_frame() {
        assertThat(loaded)
                .doesNotContain(
                        "app.mailmend.catalog.ProviderCatalog$Bundled",
                        "app.mailmend.catalog.CatalogueFile",
                        "app.mailmend.catalog.CommonDomains",
                        "app.mailmend.diagnosis.Phrasebook",
                        "app.mailmend.diagnosis.PhraseReader",
                        "app.mailmend.diagnosis.ReplyNumbers",
                        "app.mailmend.net.PublicSuffixes",
                        "app.mailmend.net.TrustStores");
    }

    @Test
    void no_library_is_loaded_before_the_first_frame_that_is_for_the_network_or_for_data() {
        assertThat(loaded)
                .noneMatch(name ->
                        name.startsWith("com.google.")
                                || name.startsWith("com.icegreen.")
                                || name.startsWith("com.ongres.")
                                || name.startsWith("jakarta.")
                                || name.startsWith("javax.net.ssl.")
                                || name.startsWith("org.apache.hc.")
                                || name.startsWith("org.bouncycastle.")
                                || name.startsWith("org.eclipse.angus.")
                                || name.startsWith("org.subethamail.")
                                || name.startsWith("org.xbill."));
    }

    /** The window's own settings may be read with it; the catalogue is read behind the frame. */
    @Test
    void no_server_is_started_and_no_search_prepared() {
        assertThat(loaded)
                .noneMatch(name ->
                        name.startsWith("app.mailmend.discovery.")
                                || name.startsWith("app.mailmend.delivery.")
                                || name.startsWith("app.mailmend.smtp.")
                                || name.equals("app.mailmend.practice.PracticeProvider"));
    }

    /** Pages are made when they are turned to: what they are made of is not there yet. */
    @Test
    void only_the_first_page_is_made() {
        assertThat(loaded)
                .noneMatch(name ->
                        name.equals("app.mailmend.ui.steps.FixCards")
                                || name.equals("app.mailmend.ui.steps.CardList")
                                || name.equals("app.mailmend.ui.steps.ExplainAnswer"));
    }
}
