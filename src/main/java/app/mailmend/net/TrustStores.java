package app.mailmend.net;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Whom to trust: the issuers that Java knows and those that the operating system knows, and for
/// one run those in files the person named.
public final class TrustStores {

    private TrustStores() {}

    /// What reading the extra files gave.
    public sealed interface Loaded {

        record Trust(X509ExtendedTrustManager manager) implements Loaded {}

        /// A file could not be read or holds no certificate.
        record Unreadable(Path file) implements Loaded {}
    }

    /// Whom everybody trusts: read when first asked for, a tenth of a second that is not for the
    /// screen's thread, and the same object for the whole life of the program. Any number of
    /// connections may use it at once.
    public static X509ExtendedTrustManager ordinary() {
        assert OffScreen.here();
        return Ordinary.MANAGER;
    }

    private static final class Ordinary {
        static final Set<X509Certificate> ROOTS = merged(OperatingSystemRoots.read());
        static final X509ExtendedTrustManager MANAGER = trusting(ROOTS);
    }

    /// The ordinary issuers and those of the PEM or DER files; without files, [#ordinary] itself.
    public static Loaded withExtraRoots(List<Path> files) {
        if (files.isEmpty()) {
            return new Loaded.Trust(ordinary());
        }
        Set<X509Certificate> roots = new LinkedHashSet<>(Ordinary.ROOTS);
        for (Path file : files) {
            List<X509Certificate> extra = certificates(file);
            if (extra.isEmpty()) {
                return new Loaded.Unreadable(file);
            }
            roots.addAll(extra);
        }
        return new Loaded.Trust(trusting(roots));
    }

    /// Java's own issuers and these, each certificate once.
    static Set<X509Certificate> merged(Collection<X509Certificate> more) {
        Set<X509Certificate> roots =
                new LinkedHashSet<>(Arrays.asList(manager(null).getAcceptedIssuers()));
        roots.addAll(more);
        return roots;
    }

    private static List<X509Certificate> certificates(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            return found.stream().map(X509Certificate.class::cast).toList();
        } catch (IOException | CertificateException unreadable) {
            return List.of();
        }
    }

    private static X509ExtendedTrustManager trusting(Set<X509Certificate> roots) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (X509Certificate root : roots) {
                store.setCertificateEntry("root-" + store.size(), root);
            }
            return manager(store);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("every Java can keep certificates", e);
        }
    }

    /// @param store the issuers; null for Java's own
    private static X509ExtendedTrustManager manager(@Nullable KeyStore store) {
        try {
            TrustManagerFactory factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            for (TrustManager candidate : factory.getTrustManagers()) {
                if (candidate instanceof X509ExtendedTrustManager extended) {
                    return extended;
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java's own certificates cannot be read", e);
        }
        throw new IllegalStateException("this Java checks no certificates");
    }
}
