package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.CONNECTION_DROPPED;
import static app.mailmend.diagnosis.Cause.SERVER_MISCONFIGURED;
import static app.mailmend.diagnosis.Cause.TLS_VERSION;

import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.Signal;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.Stage;
import java.util.stream.Stream;

/// Both sides speak TLS, but find no version or cipher that both accept (RFC 8996, RFC 9325).
final class TlsNotAgreed implements Rule {

    @Override
    public Stream<Finding> look(Clues clues) {
        return Finding.all(
                said(clues),
                clues.seen(Evidence.TlsFailed.class).flatMap(TlsNotAgreed::seen),
                hungUp(clues));
    }

    private static Stream<Finding> said(Clues clues) {
        boolean certificate =
                clues.says(
                        Signal.CERTIFICATE_UNTRUSTED,
                        Signal.CERTIFICATE_REFUSED,
                        Signal.CERTIFICATE_EXPIRED,
                        Signal.CERTIFICATE_NAME_DIFFERS,
                        Signal.NOT_TLS);
        return Finding.all(
                clues.hear(Signal.TLS_VERSIONS_DIFFER, TLS_VERSION, certificate ? 0.5 : 0.93),
                clues.hear(Signal.ENCRYPTION_KIND_UNSUPPORTED, TLS_VERSION, 0.7),
                clues.hear(Signal.HANDSHAKE_REFUSED, TLS_VERSION, certificate ? 0.3 : 0.7),
                clues.hear(Signal.HANDSHAKE_CLOSED, TLS_VERSION, 0.45));
    }

    private static Stream<Finding> seen(Evidence.TlsFailed failed) {
        Reason reason = happened(Fact.TLS_NOT_AGREED);
        Reason answer = new Reason.Shown(Fact.TLS_ANSWERED, failed.detail());
        return switch (failed.fault()) {
            case NO_COMMON_VERSION -> Stream.of(Finding.of(TLS_VERSION, 0.96, reason, answer));
            case HANDSHAKE_REFUSED -> Stream.of(Finding.of(TLS_VERSION, 0.8, reason, answer));
            case CLOSED ->
                    Stream.of(
                            Finding.of(CONNECTION_DROPPED, 0.6, reason),
                            Finding.of(TLS_VERSION, 0.45, reason));
            case TIMED_OUT -> Stream.of(Finding.of(CONNECTION_DROPPED, 0.65, reason));
            case CLIENT_CERTIFICATE_WANTED -> Stream.of(certificateOfOurs());
            case OVER_LIMIT ->
                    Stream.of(Finding.of(SERVER_MISCONFIGURED, 0.8, happened(Fact.TLS_OVER_LIMIT)));
            case OTHER -> Stream.of(Finding.of(TLS_VERSION, 0.4, reason));
            case NOT_TLS -> Stream.empty();
        };
    }

    /// With TLS 1.3 a server takes in whether there is a certificate of ours only when the
    /// handshake is over for us (RFC 8446 section 4.4.2.4): it asks, and then hangs up without a
    /// word.
    private static Stream<Finding> hungUp(Clues clues) {
        boolean asked =
                clues.seen(Evidence.Noticed.class)
                        .anyMatch(noticed -> noticed.oddity() == Oddity.CLIENT_CERTIFICATE_ASKED);
        boolean rightAfter =
                clues.failure()
                        .filter(failed -> failed.find(Evidence.Closed.class).isPresent())
                        .filter(failed ->
                                failed.stage() == Stage.GREETING || failed.stage() == Stage.EHLO)
                        .isPresent();
        return asked && rightAfter ? Stream.of(certificateOfOurs()) : Stream.empty();
    }

    private static Finding certificateOfOurs() {
        return Finding.of(SERVER_MISCONFIGURED, 0.9, happened(Fact.CLIENT_CERTIFICATE_WAS_ASKED))
                .in(Circumstance.CLIENT_CERTIFICATE_WANTED);
    }

    private static Reason happened(Fact fact) {
        return new Reason.Happened(fact, Stage.TLS);
    }
}
