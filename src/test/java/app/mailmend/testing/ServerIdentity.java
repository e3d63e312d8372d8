package app.mailmend.testing;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** A server's private key and the certificates it sends, its own first. */
public record ServerIdentity(PrivateKey key, List<X509Certificate> chain) {

    public ServerIdentity {
        chain = List.copyOf(chain);
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** The chain as it is sent, as PEM. */
    public String chainPem() {
        var text = new StringBuilder();
        chain.forEach(certificate -> text.append(TestCertificates.pem(certificate)));
        return text.toString();
    }

    public String keyPem() {
        return TestCertificates.pem("PRIVATE KEY", key.getEncoded());
    }

    /** The key stays out of every message. */
    @Override
    public String toString() {
        return "ServerIdentity[" + certificate().getSubjectX500Principal() + "]";
    }
}
