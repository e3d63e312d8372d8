package app.mailmend.net;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.testing.TestCertificates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustStoresTest {

    @Test
    void extra_roots_are_trusted_beside_javas_own(@TempDir Path folder) {
        TrustStores.Loaded loaded =
                TrustStores.withExtraRoots(List.of(TestCertificates.caPem(folder)));
        assertThat(loaded).isInstanceOf(TrustStores.Loaded.Trust.class);
        assertThat(((TrustStores.Loaded.Trust) loaded).manager().getAcceptedIssuers())
                .contains(TestCertificates.caCertificate())
                .hasSizeGreaterThan(50);
    }

    @Test
    void a_file_without_a_certificate_is_named_and_trusted_for_nothing(@TempDir Path folder)
            throws Exception {
        Path file = Files.writeString(folder.resolve("ca.pem"), "not a certificate");
        assertThat(TrustStores.withExtraRoots(List.of(file)))
                .isEqualTo(new TrustStores.Loaded.Unreadable(file));
    }

    @Test
    void without_files_everybody_shares_what_was_read_once() {
        assertThat(TrustStores.withExtraRoots(List.of()))
                .isEqualTo(new TrustStores.Loaded.Trust(TrustStores.ordinary()));
        assertThat(TrustStores.ordinary()).isSameAs(TrustStores.ordinary());
        assertThat(TrustStores.ordinary().getAcceptedIssuers())
                .doesNotContain(TestCertificates.caCertificate());
    }

    @Test
    void an_issuer_that_java_knows_already_is_not_counted_twice() {
        List<X509Certificate> known = List.copyOf(TrustStores.merged(List.of()));
        assertThat(TrustStores.merged(known)).containsExactlyElementsOf(known);
        assertThat(TrustStores.merged(List.of(TestCertificates.caCertificate())))
                .hasSize(known.size() + 1);
    }

    @Test
    void the_operating_systems_issuers_are_all_trusted() {
        assertThat(TrustStores.ordinary().getAcceptedIssuers())
                .contains(OperatingSystemRoots.read().toArray(X509Certificate[]::new));
    }

    @Test
    void a_broken_certificate_in_the_systems_bundle_costs_only_itself(@TempDir Path folder)
            throws Exception {
        String broken = TestCertificates.caPem().replaceFirst("(?s)\n.{200}", "\nAAAA");
        Path bundle =
                Files.writeString(
                        folder.resolve("bundle.crt"),
                        "# comment\n" + broken + "-----BEGIN\n" + TestCertificates.caPem());
        assertThat(OperatingSystemRoots.bundle(bundle))
                .containsExactly(TestCertificates.caCertificate());
    }

    @Test
    void a_store_that_is_not_there_is_empty(@TempDir Path folder) {
        assertThat(OperatingSystemRoots.keyStore("Windows-ROOT-OF-NOWHERE")).isEmpty();
        assertThat(OperatingSystemRoots.bundle(folder.resolve("missing.crt"))).isEmpty();
    }
}
