package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.CertificateFacts;
import app.mailmend.settings.Fingerprint;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Trusting a server's certificate by its fingerprint, and what stops it.
class FingerprintDrawerTest {

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    private static Scenes.Stand refused(CertificateFacts certificate) throws Exception {
        Scenes.Stand stand = Scenes.prepared("1-account", Locale.ENGLISH, Theme.LIGHT, 1024);
        Screen.run(() -> {
            Scenes.refuse(stand, certificate);
            Scenes.layOut(stand);
        });
        return stand;
    }

    private static Node find(Scenes.Stand stand, String id) {
        return stand.shell().lookup(id);
    }

    @Test
    void the_way_is_closed_at_first_and_no_button_of_it_is_the_primary_one() throws Exception {
        Scenes.Stand stand = refused(CertificateSamples.ownCertificate());
        Screen.run(() -> {
            TitledPane drawer = (TitledPane) find(stand, "#pin");
            assertThat(drawer.isExpanded()).isFalse();
            drawer.setExpanded(true);
            Scenes.layOut(stand);
            Button test = (Button) find(stand, "#pin-test");
            assertThat(test.isDisabled()).isTrue();
            assertThat(test.isDefaultButton()).isFalse();
        });
    }

    @Test
    void only_after_the_comparison_the_test_goes_on_with_that_certificate_alone() throws Exception {
        Scenes.Stand stand = refused(CertificateSamples.ownCertificate());
        Screen.run(() -> {
            ((TitledPane) find(stand, "#pin")).setExpanded(true);
            Scenes.layOut(stand);
            ((Button) find(stand, "#pin-test")).fire();
            assertThat(stand.session().checks).isEmpty();
            ((CheckBox) find(stand, "#pin-compared")).setSelected(true);
            ((Button) find(stand, "#pin-test")).fire();
        });
        assertThat(stand.session().checks.getFirst().network().pins())
                .isEqualTo(
                        Map.of(
                                Samples.TLS_465.host(),
                                new Fingerprint(CertificateSamples.ownCertificate().sha256())));
        Screen.run(() -> stand.model().send(Samples.TLS_465));
        assertThat(stand.session().checks.getLast().network().pins()).hasSize(1);
        Screen.run(() -> {
            stand.model().detect();
            stand.model().test(Samples.TLS_465);
        });
        assertThat(stand.session().checks.getLast().network().pins()).isEmpty();
    }

    @Test
    void a_changed_certificate_cannot_be_accepted_there() throws Exception {
        Scenes.Stand stand = refused(CertificateSamples.changedCertificate());
        Screen.run(() -> {
            assertThat(find(stand, "#pin")).isNull();
            assertThat(find(stand, "#pin-test")).isNull();
        });
    }
}
