package app.mailmend.net;

import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.CertificateProblem;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/// Lets Java decide and writes down what it decided and why. It never overrules.
final class RecordingTrustManager extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager judge;
    private final AtomicReference<Optional<CertificateFacts>> last =
            new AtomicReference<>(Optional.empty());

    RecordingTrustManager(X509ExtendedTrustManager judge) {
        this.judge = judge;
    }

    /// What the last server showed; empty when it never came to a certificate.
    Optional<CertificateFacts> last() {
        return last.get();
    }

    private interface Check {
        void run() throws CertificateException;
    }

    private void record(X509Certificate[] chain, Check check) throws CertificateException {
        try {
            check.run();
            last.set(Optional.of(CertificateJudge.facts(chain[0], CertificateProblem.NONE)));
        } catch (CertificateException refusal) {
            last.set(
                    Optional.of(
                            CertificateJudge.facts(
                                    chain[0], CertificateJudge.problem(chain[0], refusal))));
            throw refusal;
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        record(chain, () -> judge.checkServerTrusted(chain, authType, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        record(chain, () -> judge.checkServerTrusted(chain, authType, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        record(chain, () -> judge.checkServerTrusted(chain, authType));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        judge.checkClientTrusted(chain, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        judge.checkClientTrusted(chain, authType, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        judge.checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return judge.getAcceptedIssuers();
    }
}
