package app.mailmend.net;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.testing.TestCertificates;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
