package app.mailmend.testing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority with its key. */
record Issuer(X500Name name, KeyPair keys, X509Certificate certificate) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern IPV4 = Pattern.compile("[0-9]+(\\.[0-9]+){3}");
    private static final Duration AUTHORITY_LIFE = Duration.ofDays(3650);

    static Issuer root(String commonName) {
        KeyPair keys = newKeys();
        X500Name name = name(commonName);
        var draft = draft(name, name, keys.getPublic(), authorityLeaf(commonName));
        return new Issuer(name, keys, sign(forAuthority(draft, keys.getPublic()), keys));
    }

    Issuer intermediate(String commonName) {
        KeyPair own = newKeys();
        X500Name subject = name(commonName);
        var draft = draft(name, subject, own.getPublic(), authorityLeaf(commonName));
        return new Issuer(subject, own, sign(forAuthority(draft, own.getPublic()), keys));
    }

    /** A server identity whose chain is the server's certificate alone. */
    ServerIdentity server(Leaf leaf) {
        KeyPair own = newKeys();
        var draft = draft(name, name(leaf.commonName()), own.getPublic(), leaf);
        return new ServerIdentity(own.getPrivate(), List.of(sign(forServer(draft, leaf), keys)));
    }

    static ServerIdentity selfSigned(Leaf leaf) {
        KeyPair own = newKeys();
        X500Name subject = name(leaf.commonName());
        var draft = draft(subject, subject, own.getPublic(), leaf);
        return new ServerIdentity(own.getPrivate(), List.of(sign(forServer(draft, leaf), own)));
    }

    private static Leaf authorityLeaf(String commonName) {
        return Leaf.named(commonName).valid(AUTHORITY_LIFE.negated(), AUTHORITY_LIFE);
    }

    private static X509v3CertificateBuilder draft(
            X500Name issuer, X500Name subject, PublicKey key, Leaf leaf) {
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(127, RANDOM).setBit(100),
                Date.from(now.plus(leaf.from())),
                Date.from(now.plus(leaf.until())),
                subject,
                key);
    }

    private static X509v3CertificateBuilder forAuthority(
            X509v3CertificateBuilder draft, PublicKey key) {
        try {
            var identifiers = new JcaX509ExtensionUtils();
            return draft.addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
                    .addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            identifiers.createSubjectKeyIdentifier(key));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509v3CertificateBuilder forServer(X509v3CertificateBuilder draft, Leaf leaf) {
        try {
            draft.addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(
                            Extension.extendedKeyUsage,
                            false,
                            new ExtendedKeyUsage(
                                    leaf.forServers()
                                            ? KeyPurposeId.id_kp_serverAuth
                                            : KeyPurposeId.id_kp_clientAuth));
            if (!leaf.asker().isEmpty()) {
                addAsker(draft, leaf.asker());
            }
            if (leaf.padding() > 0) {
                draft.addExtension(
                        new ASN1ObjectIdentifier("1.3.6.1.4.1.32473.1"),
                        false,
                        new byte[leaf.padding()]);
            }
            return leaf.alternativeNames()
                    ? draft.addExtension(
                            Extension.subjectAlternativeName, false, alternativeNames(leaf))
                    : draft;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addAsker(X509v3CertificateBuilder draft, String url) throws IOException {
        GeneralName place = new GeneralName(GeneralName.uniformResourceIdentifier, url);
        draft.addExtension(
                Extension.authorityInfoAccess,
                false,
                new AuthorityInformationAccess(
                        new AccessDescription[] {
                            new AccessDescription(AccessDescription.id_ad_ocsp, place),
                            new AccessDescription(AccessDescription.id_ad_caIssuers, place)
                        }));
        draft.addExtension(
                Extension.cRLDistributionPoints,
                false,
                new CRLDistPoint(
                        new DistributionPoint[] {
                            new DistributionPoint(
                                    new DistributionPointName(new GeneralNames(place)), null, null)
                        }));
    }

    private static GeneralNames alternativeNames(Leaf leaf) {
        return new GeneralNames(
                leaf.names().stream()
                        .map(name ->
                                new GeneralName(
                                        IPV4.matcher(name).matches()
                                                ? GeneralName.iPAddress
                                                : GeneralName.dNSName,
                                        name))
                        .toArray(GeneralName[]::new));
    }

    private static X509Certificate sign(X509v3CertificateBuilder draft, KeyPair signer) {
        try {
            var content = new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(draft.build(content));
        } catch (OperatorException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, commonName).build();
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
