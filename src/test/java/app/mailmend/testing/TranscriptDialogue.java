package app.mailmend.testing;

import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.CertificateProblem;
import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.ResolveFault;
import app.mailmend.evidence.ServerOffer;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.TlsFault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Turns the lines of a dialogue into stages.
 *
 * <p>{@code S:} is what the server said, {@code C:} what the program said, {@code *} what happened:
 * connected, refused, timed-out, unreachable, not-permitted; no-such-name, lookup-failed; tls up,
 * tls NOT_TLS (a {@link TlsFault}); certificate EXPIRED CN=Issuer; skipped NO_SECRET; silent,
 * closed, violated BYTES_BEFORE_TLS, lacks SMTPUTF8, protocol IMAP; noticed FOREIGN_GREETING name
 * (an {@link Oddity}).
 */
final class TranscriptDialogue {

    private final List<StageResult> stages = new ArrayList<>();
    private final List<Evidence> seen = new ArrayList<>();
    private final List<String> replyLines = new ArrayList<>();
    private Stage stage = Stage.RESOLVE;
    private boolean failed;
    private boolean skipped;
    private boolean encrypted;

    List<StageResult> read(List<String> lines) {
        seen.add(new Evidence.Resolved(List.of("192.0.2.25")));
        for (String line : lines) {
            if (line.startsWith("S: ")) {
                server(line.substring(3));
            } else if (line.startsWith("C: ")) {
                client(line.substring(3));
            } else if (line.startsWith("* ")) {
                happened(line.substring(2).split(" ", 3));
            }
        }
        close();
        return List.copyOf(stages);
    }

    private void server(String line) {
        if (stage == Stage.CONNECT || (stage == Stage.TLS && stageBefore(Stage.CONNECT))) {
            enter(Stage.GREETING);
        }
        replyLines.add(line);
        if (line.length() == 3 || line.charAt(3) == ' ') {
            int code = Integer.parseInt(line.substring(0, 3));
            List<String> texts =
                    replyLines.stream()
                            .map(text -> text.length() > 4 ? text.substring(4) : "")
                            .toList();
            replyLines.clear();
            seen.add(new Evidence.Replied(new SmtpReply(code, texts)));
            failed |= code >= 400;
            if (stage == Stage.EHLO && code == 250) {
                seen.add(new Evidence.Offered(encrypted, offer(texts)));
            }
        }
    }

    private boolean stageBefore(Stage wanted) {
        return !stages.isEmpty() && stages.getLast().stage() == wanted;
    }

    private static ServerOffer offer(List<String> lines) {
        Map<String, String> extensions = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.split(" ", 2);
            extensions.put(words[0].toUpperCase(Locale.ROOT), words.length > 1 ? words[1] : "");
        }
        return new ServerOffer(extensions);
    }

    private void client(String line) {
        String verb = line.split("[ :]")[0];
        switch (verb) {
            case "EHLO" -> enter(Stage.EHLO);
            case "STARTTLS" -> enter(Stage.STARTTLS);
            case "MAIL" -> enter(Stage.MAIL_FROM);
            case "DATA" -> enter(Stage.DATA);
            case "RCPT" -> {
                if (stage != Stage.RCPT_TO) {
                    enter(Stage.RCPT_TO);
                }
            }
            case "AUTH" -> {
                enter(Stage.AUTH);
                seen.add(new Evidence.SignInTried(line.split(" ")[1]));
            }
            default -> {}
        }
    }

    private void happened(String[] words) {
        switch (words[0]) {
            case "connected" -> {
                if (stage != Stage.CONNECT) {
                    enter(Stage.CONNECT);
                }
                failed = false;
                seen.add(new Evidence.Connected("192.0.2.25"));
            }
            case "no-such-name" -> unresolved(ResolveFault.NO_SUCH_NAME);
            case "lookup-failed" -> unresolved(ResolveFault.LOOKUP_FAILED);
            case "refused" -> unconnected(ConnectFault.REFUSED);
            case "timed-out" -> unconnected(ConnectFault.TIMED_OUT);
            case "unreachable" -> unconnected(ConnectFault.UNREACHABLE);
            case "not-permitted" -> unconnected(ConnectFault.NOT_PERMITTED);
            case "tls" -> tls(words[1]);
            case "certificate" -> certificate(words);
            case "skipped" -> {
                enter(Stage.AUTH);
                skipped = true;
                seen.add(new Evidence.SignInSkipped(SkipReason.valueOf(words[1])));
            }
            case "silent" -> ends(new Evidence.Silent(Duration.ofSeconds(10)));
            case "closed" -> ends(new Evidence.Closed(""));
            case "violated" -> ends(new Evidence.Violated(ProtocolFault.valueOf(words[1]), "?"));
            case "lacks" -> ends(new Evidence.ExtensionMissing(words[1]));
            case "noticed" -> noticed(Oddity.valueOf(words[1]), words[2]);
            case "protocol" -> ends(new Evidence.OtherProtocol(words[1], words[1] + " hello"));
            default -> throw new IllegalArgumentException("unknown: " + words[0]);
        }
    }

    private void noticed(Oddity oddity, String detail) {
        if (stage == Stage.CONNECT) {
            enter(Stage.GREETING);
        }
        seen.add(new Evidence.Noticed(oddity, detail));
    }

    private void unresolved(ResolveFault fault) {
        seen.clear();
        seen.add(new Evidence.NotResolved(fault));
        failed = true;
    }

    private void unconnected(ConnectFault fault) {
        if (stage != Stage.CONNECT) {
            enter(Stage.CONNECT);
        }
        seen.add(new Evidence.NotConnected("192.0.2.25", fault));
        failed = true;
    }

    private void tls(String how) {
        enter(Stage.TLS);
        if (how.equals("up")) {
            encrypted = true;
            seen.add(
                    new Evidence.TlsUp(
                            "TLSv1.3",
                            "TLS_AES_128_GCM_SHA256",
                            facts(CertificateProblem.NONE, "CN=Test CA")));
        } else {
            failed = true;
            seen.add(new Evidence.TlsFailed(TlsFault.valueOf(how), how));
        }
    }

    private void certificate(String[] words) {
        enter(Stage.TLS);
        failed = true;
        seen.add(
                new Evidence.CertificateRefused(
                        facts(CertificateProblem.valueOf(words[1]), words[2])));
    }

    private static CertificateFacts facts(CertificateProblem problem, String issuer) {
        return new CertificateFacts(
                "CN=smtp.example.com",
                issuer,
                List.of("smtp.example.com"),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2027-01-01T00:00:00Z"),
                Instant.parse("2026-07-01T00:00:00Z"),
                "00",
                problem);
    }

    private void ends(Evidence evidence) {
        if (stage == Stage.CONNECT || (stage == Stage.TLS && stageBefore(Stage.CONNECT))) {
            enter(Stage.GREETING);
        }
        seen.add(evidence);
        failed = true;
    }

    private void enter(Stage next) {
        close();
        stage = next;
        seen.clear();
        failed = false;
        skipped = false;
    }

    private void close() {
        Outcome outcome = failed ? Outcome.FAILED : skipped ? Outcome.SKIPPED : Outcome.PASSED;
        stages.add(new StageResult(stage, outcome, Duration.ofMillis(5), seen));
    }
}
