package app.mailmend.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.ProviderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The issuers that the operating system trusts. A store that is missing or broken counts as empty,
/// and a broken certificate costs nothing but itself.
final class OperatingSystemRoots {

    /// Where distributions of Linux and the BSDs keep all issuers in one file; the first that
    /// exists is the system's.
    private static final List<Path> BUNDLES =
            Stream.of(
                            "/etc/ssl/certs/ca-certificates.crt",
                            "/etc/pki/tls/certs/ca-bundle.crt",
                            "/etc/ssl/ca-bundle.pem",
                            "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
                            "/usr/local/share/certs/ca-root-nss.crt",
                            "/etc/ssl/cert.pem")
                    .map(Path::of)
                    .toList();

    /// Largest bundle that is read, in bytes; real ones have a quarter of a megabyte.
    private static final int MAX_BUNDLE = 8 << 20;

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN CERTIFICATE-----([^-]++)-----END CERTIFICATE-----");

    private OperatingSystemRoots() {}

    static List<X509Certificate> read() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return keyStore("Windows-ROOT");
        }
        return system.startsWith("mac")
                ? Stream.of("KeychainStore-ROOT", "KeychainStore")
                        .flatMap(name -> keyStore(name).stream())
                        .toList()
                : BUNDLES.stream()
                        .filter(Files::isReadable)
                        .findFirst()
                        .map(OperatingSystemRoots::bundle)
                        .orElse(List.of());
    }

    /// The certificates that a store of the system trusts. One's own certificates, with their keys,
    /// lie in the same stores and are not among them.
    static List<X509Certificate> keyStore(String type) {
        List<X509Certificate> roots = new ArrayList<>();
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            for (String alias : Collections.list(store.aliases())) {
                if (store.isCertificateEntry(alias)
                        && store.getCertificate(alias) instanceof X509Certificate root) {
                    roots.add(root);
                }
            }
        } catch (GeneralSecurityException | IOException | ProviderException unreadable) {
            return roots;
        }
        return roots;
    }

    /// The certificates of a PEM file.
    static List<X509Certificate> bundle(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(MAX_BUNDLE), StandardCharsets.ISO_8859_1);
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            return PEM.matcher(text)
                    .results()
                    .flatMap(block -> certificate(block, factory).stream())
                    .toList();
        } catch (IOException | CertificateException unreadable) {
            return List.of();
        }
    }

    private static Optional<X509Certificate> certificate(
            MatchResult block, CertificateFactory factory) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(block.group(1));
            return Optional.of(
                    (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
        } catch (IllegalArgumentException | CertificateException broken) {
            return Optional.empty();
        }
    }
}
