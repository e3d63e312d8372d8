package app.mailmend.net;

import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.CertificateProblem;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/// Hears the verdict on the certificate of one connection, keeps it, and carries it out.
final class JudgingTrustManager extends X509ExtendedTrustManager {

    private static final X509Certificate[] NOBODY = {};

    private final X509ExtendedTrustManager java;
    private final CertificateJudge judge;
    private final Sightings sightings;
    private final NetworkMap.Place place;
    private volatile Optional<CertificateFacts> verdict = Optional.empty();
    private volatile Optional<Evidence.Noticed> notice = Optional.empty();

    JudgingTrustManager(
            X509ExtendedTrustManager java,
            CertificateJudge judge,
            Sightings sightings,
            NetworkMap.Place place) {
        this.java = java;
        this.judge = judge;
        this.sightings = sightings;
        this.place = place;
    }

    /// What the server showed; empty when it never came to a certificate.
    Optional<CertificateFacts> verdict() {
        return verdict;
    }

    /// That another connection of the run was shown another certificate.
    Optional<Evidence.Noticed> notice() {
        return notice;
    }

    private void decide(X509Certificate[] chain, CertificateJudge.Check check)
            throws CertificateException {
        CertificateFacts judged = judge.judge(chain, place.host(), check);
        Optional<CertificateFacts> other = sightings.remember(place, judged);
        boolean doubtful = judged.trusted() && other.filter(it -> !it.trusted()).isPresent();
        CertificateFacts facts = doubtful ? judged.with(CertificateProblem.INCONSISTENT) : judged;
        verdict = Optional.of(facts);
        notice =
                other.map(it ->
                        new Evidence.Noticed(
                                Oddity.CERTIFICATES_DIFFER, it.sha256() + ", " + judged.sha256()));
        if (!facts.trusted()) {
            throw new CertificateException(facts.problem().label());
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        decide(chain, () -> java.checkServerTrusted(chain, authType, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        decide(chain, () -> java.checkServerTrusted(chain, authType, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        decide(chain, () -> java.checkServerTrusted(chain, authType));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw noServer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw noServer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        throw noServer();
    }

    private static CertificateException noServer() {
        return new CertificateException("this program is never the server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return NOBODY.clone();
    }
}
