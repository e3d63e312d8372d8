package app.mailmend.discovery.sources;

import app.mailmend.discovery.ServerSurvey;
import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.CertificateProblem;
import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ResolveFault;
import app.mailmend.evidence.ServerOffer;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Surveyed;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingProtocol;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Servers as a test says they are; a name that nobody mentioned does not exist. As the real one, it
 * does not report what stands behind the first place where one could sign in.
 */
final class FakeSurvey implements ServerSurvey {

    static final String ADDRESS = "192.0.2.7";

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Map<Endpoint, List<StageResult>> servers = new HashMap<>();
    private final List<List<Endpoint>> sending = Collections.synchronizedList(new ArrayList<>());
    private final List<List<Endpoint>> imap = Collections.synchronizedList(new ArrayList<>());
    private final List<List<Endpoint>> pop3 = Collections.synchronizedList(new ArrayList<>());

    static Endpoint tls(String host, int port) {
        return new Endpoint(new HostName(host), port, Encryption.IMPLICIT_TLS);
    }

    static Endpoint startTls(String host, int port) {
        return new Endpoint(new HostName(host), port, Encryption.STARTTLS);
    }

    /** Lets people sign in, with a good certificate; without mechanisms it lets nobody. */
    FakeSurvey good(Endpoint place, String... mechanisms) {
        return shows(
                place,
                connected(),
                passed(
                        Stage.TLS,
                        new Evidence.TlsUp(
                                "TLSv1.3",
                                "TLS_AES_256_GCM_SHA384",
                                certificate(CertificateProblem.NONE, place.host().value()))),
                passed(Stage.GREETING),
                offer(true, mechanisms));
    }

    /** The certificate is for these names instead. */
    FakeSurvey wrongName(Endpoint place, String... names) {
        return refusedCertificate(place, CertificateProblem.NAME_MISMATCH, names);
    }

    FakeSurvey refusedCertificate(Endpoint place, CertificateProblem problem, String... names) {
        return shows(
                place,
                connected(),
                failed(Stage.TLS, new Evidence.CertificateRefused(certificate(problem, names))));
    }

    /** Offers no encryption. */
    FakeSurvey plain(Endpoint place) {
        return shows(
                place,
                connected(),
                passed(Stage.GREETING),
                offer(false, "PLAIN"),
                failed(Stage.STARTTLS, new Evidence.ExtensionMissing("STARTTLS")));
    }

    FakeSurvey closed(Endpoint place, ConnectFault fault) {
        return shows(place, failed(Stage.CONNECT, new Evidence.NotConnected(ADDRESS, fault)));
    }

    FakeSurvey closed(Endpoint place) {
        return closed(place, ConnectFault.REFUSED);
    }

    FakeSurvey silent(Endpoint place) {
        return shows(
                place,
                connected(),
                failed(Stage.GREETING, new Evidence.Silent(Duration.ofSeconds(5))));
    }

    FakeSurvey shows(Endpoint place, StageResult... stages) {
        servers.put(place, List.of(stages));
        return this;
    }

    static StageResult connected() {
        return passed(Stage.CONNECT, new Evidence.Connected(ADDRESS));
    }

    private static CertificateFacts certificate(CertificateProblem problem, String... names) {
        return new CertificateFacts(
                "CN=server",
                "CN=issuer",
                List.of(names),
                NOW.minusSeconds(60),
                NOW.plusSeconds(60),
                NOW,
                "00",
                problem);
    }

    static StageResult offer(boolean encrypted, String... mechanisms) {
        Map<String, String> offer =
                mechanisms.length == 0
                        ? Map.of("SIZE", "1000")
                        : Map.of("AUTH", String.join(" ", mechanisms));
        return passed(Stage.EHLO, new Evidence.Offered(encrypted, new ServerOffer(offer)));
    }

    static StageResult passed(Stage stage, Evidence... seen) {
        return new StageResult(stage, Outcome.PASSED, Duration.ofMillis(50), List.of(seen));
    }

    static StageResult failed(Stage stage, Evidence... seen) {
        return new StageResult(stage, Outcome.FAILED, Duration.ofMillis(50), List.of(seen));
    }

    /** What was asked for, one list for each look around. */
    List<List<Endpoint>> askedForSending() {
        return List.copyOf(sending);
    }

    List<List<Endpoint>> askedForImap() {
        return List.copyOf(imap);
    }

    List<List<Endpoint>> askedForPop3() {
        return List.copyOf(pop3);
    }

    @Override
    public List<Surveyed> sending(List<Endpoint> inOrder) {
        sending.add(inOrder);
        return look(inOrder);
    }

    @Override
    public List<Surveyed> fetching(IncomingProtocol protocol, List<Endpoint> inOrder) {
        (protocol == IncomingProtocol.IMAP ? imap : pop3).add(inOrder);
        return look(inOrder);
    }

    private List<Surveyed> look(List<Endpoint> inOrder) {
        List<Surveyed> seen = new ArrayList<>();
        for (Endpoint place : inOrder) {
            Surveyed look = new Surveyed(place, servers.getOrDefault(place, nowhere()));
            seen.add(look);
            if (look.offersSignIn()) {
                break;
            }
        }
        return seen;
    }

    private static List<StageResult> nowhere() {
        return List.of(failed(Stage.RESOLVE, new Evidence.NotResolved(ResolveFault.NO_SUCH_NAME)));
    }
}
