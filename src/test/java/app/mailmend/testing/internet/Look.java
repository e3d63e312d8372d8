package app.mailmend.testing.internet;

import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.CertificateProblem;
import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ServerOffer;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Surveyed;
import app.mailmend.evidence.TlsFault;
import app.mailmend.net.Dns;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One look at one door: what is seen there, stage by stage, and the time that each takes. */
final class Look {

    /** How long a connection is waited for that is swallowed. */
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);

    /** How long a server is waited for that says nothing. */
    private static final Duration GREETING_LIMIT = Duration.ofSeconds(5);

    private final Line line;
    private final Names names;
    private final Endpoint endpoint;
    private final List<StageResult> stages = new ArrayList<>();
    private String address = "";

    Look(Line line, Names names, Endpoint endpoint) {
        this.line = line;
        this.names = names;
        this.endpoint = endpoint;
    }

    Surveyed brokenOff() {
        return new Surveyed(
                endpoint,
                List.of(
                        new StageResult(
                                Stage.RESOLVE,
                                Outcome.FAILED,
                                Duration.ZERO,
                                List.of(new Evidence.Cancelled()))));
    }

    Surveyed at(Door door) {
        boolean reached = resolve() && connect(door);
        if (reached && endpoint.encryption() == Encryption.IMPLICIT_TLS) {
            boolean _ = tls(door) && greeting(door) && offer(true, door);
            return seen();
        }
        boolean _ =
                reached
                        && greeting(door)
                        && offer(false, door)
                        && startTls(door)
                        && tls(door)
                        && offer(true, door);
        return seen();
    }

    private Surveyed seen() {
        return new Surveyed(endpoint, stages);
    }

    private boolean passed(Stage stage, Evidence seen) {
        stages.add(new StageResult(stage, Outcome.PASSED, line.roundTrip(), List.of(seen)));
        return line.trips(1);
    }

    private boolean failed(Stage stage, Evidence seen, Duration after) {
        stages.add(new StageResult(stage, Outcome.FAILED, after, List.of(seen)));
        line.pause(after);
        return false;
    }

    private boolean resolve() {
        return switch (names.find(endpoint.host().value())) {
            case Dns.Answer.NotFound(var fault) ->
                    failed(
                            Stage.RESOLVE,
                            new Evidence.NotResolved(fault),
                            names.isSilent() ? Names.SILENCE : line.roundTrip());
            case Dns.Answer.Found(var found) -> {
                address = found.getFirst().getHostAddress();
                yield passed(Stage.RESOLVE, new Evidence.Resolved(List.of(address)));
            }
        };
    }

    private boolean connect(Door door) {
        return switch (door.manner()) {
            case REFUSED ->
                    failed(
                            Stage.CONNECT,
                            new Evidence.NotConnected(address, ConnectFault.REFUSED),
                            line.roundTrip());
            case SWALLOWED ->
                    failed(
                            Stage.CONNECT,
                            new Evidence.NotConnected(address, ConnectFault.TIMED_OUT),
                            CONNECT_LIMIT);
            case OPEN, SILENT, NO_STARTTLS, OLD_TLS ->
                    passed(Stage.CONNECT, new Evidence.Connected(address));
        };
    }

    private boolean greeting(Door door) {
        return door.manner() == Door.Manner.SILENT
                ? failed(Stage.GREETING, new Evidence.Silent(GREETING_LIMIT), GREETING_LIMIT)
                : passed(
                        Stage.GREETING,
                        new Evidence.Replied(
                                new SmtpReply(220, List.of(endpoint.host() + " ESMTP"))));
    }

    private boolean offer(boolean encrypted, Door door) {
        Map<String, String> extensions = new LinkedHashMap<>();
        extensions.put("SIZE", "52428800");
        if (!encrypted && door.manner() != Door.Manner.NO_STARTTLS) {
            extensions.put("STARTTLS", "");
        }
        if (encrypted && !door.mechanisms().isEmpty()) {
            extensions.put("AUTH", String.join(" ", door.mechanisms()));
        }
        return passed(Stage.EHLO, new Evidence.Offered(encrypted, new ServerOffer(extensions)));
    }

    private boolean startTls(Door door) {
        return door.manner() == Door.Manner.NO_STARTTLS
                ? failed(Stage.STARTTLS, new Evidence.ExtensionMissing("STARTTLS"), Duration.ZERO)
                : passed(
                        Stage.STARTTLS,
                        new Evidence.Replied(new SmtpReply(220, List.of("Go ahead"))));
    }

    private boolean tls(Door door) {
        if (door.manner() == Door.Manner.SILENT) {
            return failed(
                    Stage.TLS, new Evidence.TlsFailed(TlsFault.TIMED_OUT, ""), GREETING_LIMIT);
        }
        if (door.manner() == Door.Manner.OLD_TLS) {
            return failed(
                    Stage.TLS,
                    new Evidence.TlsFailed(TlsFault.NO_COMMON_VERSION, "TLSv1"),
                    line.roundTrip());
        }
        CertificateFacts certificate = certificate(door);
        return certificate.trusted()
                ? passed(
                        Stage.TLS,
                        new Evidence.TlsUp("TLSv1.3", "TLS_AES_256_GCM_SHA384", certificate))
                : failed(Stage.TLS, new Evidence.CertificateRefused(certificate), line.roundTrip());
    }

    private CertificateFacts certificate(Door door) {
        String asked = endpoint.host().value();
        List<String> certified = door.names().isEmpty() ? List.of(asked) : door.names();
        CertificateProblem problem = door.problem(asked);
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        return new CertificateFacts(
                "CN=" + certified.getFirst(),
                "CN=A known authority",
                certified,
                now.minus(Duration.ofDays(30)),
                now.plus(Duration.ofDays(60)),
                now,
                "0".repeat(64),
                problem);
    }
}
