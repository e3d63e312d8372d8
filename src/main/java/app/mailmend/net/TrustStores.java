package app.mailmend.net;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/// Whom to trust: the issuers that Java knows, and for one run those in files the person named.
public final class TrustStores {

    private TrustStores() {}

    /// What reading the extra files gave.
    public sealed interface Loaded {

        record Trust(X509ExtendedTrustManager manager) implements Loaded {}

        /// A file could not be read or holds no certificate.
        record Unreadable(Path file) implements Loaded {}
    }

    /// Java's own issuers and those of the PEM or DER files.
    public static Loaded withExtraRoots(List<Path> files) {
        try {
            if (files.isEmpty()) {
                return new Loaded.Trust(manager(null));
            }
            KeyStore store = javaRoots();
            for (Path file : files) {
                if (!addAll(file, store)) {
                    return new Loaded.Unreadable(file);
                }
            }
            return new Loaded.Trust(manager(store));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Java's own certificates cannot be read", e);
        }
    }

    private static KeyStore javaRoots() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (X509Certificate root : manager(null).getAcceptedIssuers()) {
            store.setCertificateEntry("root-" + store.size(), root);
        }
        return store;
    }

    private static boolean addAll(Path file, KeyStore store) throws GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            boolean any = false;
            for (Certificate extra :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("extra-" + store.size(), extra);
                any = true;
            }
            return any;
        } catch (IOException | java.security.cert.CertificateException unreadable) {
            return false;
        }
    }

    private static X509ExtendedTrustManager manager(
            @org.jspecify.annotations.Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager candidate : factory.getTrustManagers()) {
            if (candidate instanceof X509ExtendedTrustManager extended) {
                return extended;
            }
        }
        throw new IllegalStateException(
                "no " + X509TrustManager.class.getSimpleName() + " in this Java");
    }
}
