package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.CONNECTION_DROPPED;
import static app.mailmend.diagnosis.Cause.SERVER_MISCONFIGURED;
import static app.mailmend.diagnosis.Cause.TLS_VERSION;

import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.Signal;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.TlsFault;
import java.util.stream.Stream;

/// Both sides speak TLS, but find no version or cipher that both accept (RFC 8996, RFC 9325).
final class TlsNotAgreed implements Rule {

    @Override
    public Stream<Finding> look(Clues clues) {
        return Stream.concat(
                said(clues),
                clues.seen(Evidence.TlsFailed.class).flatMap(failed -> seen(failed.fault())));
    }

    private static Stream<Finding> said(Clues clues) {
        boolean certificate =
                clues.says(
                        Signal.CERTIFICATE_UNTRUSTED,
                        Signal.CERTIFICATE_REFUSED,
                        Signal.CERTIFICATE_EXPIRED,
                        Signal.CERTIFICATE_NAME_DIFFERS,
                        Signal.NOT_TLS);
        return Stream.of(
                        clues.hear(
                                Signal.TLS_VERSIONS_DIFFER, TLS_VERSION, certificate ? 0.5 : 0.93),
                        clues.hear(Signal.ENCRYPTION_KIND_UNSUPPORTED, TLS_VERSION, 0.7),
                        clues.hear(Signal.HANDSHAKE_REFUSED, TLS_VERSION, certificate ? 0.3 : 0.7),
                        clues.hear(Signal.HANDSHAKE_CLOSED, TLS_VERSION, 0.45))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> seen(TlsFault fault) {
        Reason reason = new Reason.Happened(Fact.TLS_NOT_AGREED, Stage.TLS);
        return switch (fault) {
            case NO_COMMON_VERSION -> Stream.of(Finding.of(TLS_VERSION, 0.96, reason));
            case HANDSHAKE_REFUSED -> Stream.of(Finding.of(TLS_VERSION, 0.8, reason));
            case CLOSED ->
                    Stream.of(
                            Finding.of(CONNECTION_DROPPED, 0.6, reason),
                            Finding.of(TLS_VERSION, 0.45, reason));
            case TIMED_OUT -> Stream.of(Finding.of(CONNECTION_DROPPED, 0.65, reason));
            case CLIENT_CERTIFICATE_WANTED ->
                    Stream.of(Finding.of(SERVER_MISCONFIGURED, 0.6, reason));
            case OTHER -> Stream.of(Finding.of(TLS_VERSION, 0.4, reason));
            case NOT_TLS -> Stream.empty();
        };
    }
}
