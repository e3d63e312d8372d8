package app.mailmend.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certificate authority that exists for one run. It signs one certificate, for the practice
/// servers, and forgets its private key; neither private key is ever written to a file.
final class ThrowAwayCa {

    /// How long the certificates hold; a little of the past allows for a clock that was set back.
    static final Duration VALID_FOR = Duration.ofDays(3);

    private static final Duration BACKDATED = Duration.ofHours(1);
    private static final X500Name CA_NAME = new X500Name("CN=Mailmend practice CA");
    private static final X500Name SERVER_NAME = new X500Name("CN=smtp.practice.example");
    private static final int SERIAL_BITS = 120;

    private final X509Certificate root;
    private final SSLContext context;

    private ThrowAwayCa(X509Certificate root, SSLContext context) {
        this.root = root;
        this.context = context;
    }

    static ThrowAwayCa make() {
        try {
            Instant now = Instant.now();
            KeyPair caKeys = newKeys();
            X509Certificate root = root(caKeys, now);
            KeyPair serverKeys = newKeys();
            X509Certificate server = server(serverKeys, root, caKeys, now);
            return new ThrowAwayCa(root, context(serverKeys, server, root));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("this Java cannot make certificates", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The side of TLS that the practice servers take.
    SSLContext context() {
        return context;
    }

    /// The certificate that everything rests on, as PEM (RFC 7468).
    String pem() {
        try {
            byte[] newline = "\n".getBytes(StandardCharsets.US_ASCII);
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, newline).encodeToString(root.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate just made cannot be encoded", e);
        }
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509Certificate root(KeyPair keys, Instant now)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        X509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(
                        CA_NAME, serial(), start(now), end(now), CA_NAME, keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
        return signed(builder, keys);
    }

    private static X509Certificate server(
            KeyPair keys, X509Certificate root, KeyPair caKeys, Instant now)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        X509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(
                        CA_NAME, serial(), start(now), end(now), SERVER_NAME, keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(
                Extension.extendedKeyUsage,
                false,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        builder.addExtension(Extension.subjectAlternativeName, false, names());
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(root));
        return signed(builder, caKeys);
    }

    private static GeneralNames names() {
        return new GeneralNames(
                List.of(
                                new GeneralName(
                                        GeneralName.dNSName, PracticePort.SMTP_HOST.value()),
                                new GeneralName(
                                        GeneralName.dNSName, PracticePort.IMAP_HOST.value()),
                                new GeneralName(GeneralName.dNSName, "localhost"),
                                new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                                new GeneralName(GeneralName.iPAddress, "::1"))
                        .toArray(GeneralName[]::new));
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, KeyPair by)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(
                                new JcaContentSignerBuilder("SHA256withECDSA")
                                        .build(by.getPrivate())));
    }

    private static SSLContext context(KeyPair keys, X509Certificate server, X509Certificate root)
            throws GeneralSecurityException, IOException {
        char[] password = Passwords.random().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        store.setKeyEntry(
                "practice", keys.getPrivate(), password, new X509Certificate[] {server, root});
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static BigInteger serial() {
        return new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE);
    }

    private static Date start(Instant now) {
        return Date.from(now.minus(BACKDATED));
    }

    private static Date end(Instant now) {
        return Date.from(now.plus(VALID_FOR));
    }
}
