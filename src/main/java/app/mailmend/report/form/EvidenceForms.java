package app.mailmend.report.form;

import static app.mailmend.report.form.Forms.DURATION;
import static app.mailmend.report.form.Part.words;

import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Interruption;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.ResolveFault;
import app.mailmend.evidence.ServerOffer;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.TlsFault;
import app.mailmend.report.form.Kinds.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Everything that can be seen in a stage, in documents. A kind that is missing here cannot be
/// written; a test walks them all.
public final class EvidenceForms {

    private static final int LEAST_CODE = 200;
    private static final int MOST_CODE = 599;

    private static final Form<SmtpReply> REPLY =
            new Shape.Two<>(
                    new Part<>("code", Forms.number(LEAST_CODE, MOST_CODE), SmtpReply::code),
                    new Part<>("lines", Forms.TEXTS, SmtpReply::lines),
                    SmtpReply::new);

    private static final Form<ServerOffer> OFFER =
            Forms.of(EvidenceForms::written, EvidenceForms::offer);

    public static final Form<Evidence> EVIDENCE =
            new Kinds<>(
                    Stream.of(
                                    connecting(),
                                    securing(),
                                    answering(),
                                    signingIn(),
                                    delivering(),
                                    ends())
                            .flatMap(List::stream)
                            .toList());

    private EvidenceForms() {}

    private static List<Kind<? extends Evidence>> connecting() {
        return List.of(
                new Kind<>(
                        "resolved",
                        Evidence.Resolved.class,
                        new Shape.One<>(
                                new Part<>("addresses", Forms.TEXTS, Evidence.Resolved::addresses),
                                Evidence.Resolved::new)),
                new Kind<>(
                        "not-resolved",
                        Evidence.NotResolved.class,
                        new Shape.One<>(
                                new Part<>(
                                        "fault",
                                        Forms.word(ResolveFault.values()),
                                        Evidence.NotResolved::fault),
                                Evidence.NotResolved::new)),
                new Kind<>(
                        "connected",
                        Evidence.Connected.class,
                        new Shape.One<>(
                                words("address", Evidence.Connected::address),
                                Evidence.Connected::new)),
                new Kind<>(
                        "not-connected",
                        Evidence.NotConnected.class,
                        new Shape.Two<>(
                                words("address", Evidence.NotConnected::address),
                                new Part<>(
                                        "fault",
                                        Forms.word(ConnectFault.values()),
                                        Evidence.NotConnected::fault),
                                Evidence.NotConnected::new)));
    }

    private static List<Kind<? extends Evidence>> securing() {
        Part<Evidence.TlsUp, String> version = words("version", Evidence.TlsUp::version);
        Part<Evidence.TlsUp, String> cipher = words("cipher", Evidence.TlsUp::cipher);
        Part<Evidence.TlsUp, CertificateFacts> shown =
                new Part<>("certificate", CertificateForm.CERTIFICATE, Evidence.TlsUp::certificate);
        return List.of(
                new Kind<>(
                        "tls-up",
                        Evidence.TlsUp.class,
                        new Shape.Many<>(
                                List.of(version, cipher, shown),
                                from ->
                                        new Evidence.TlsUp(
                                                version.read(from),
                                                cipher.read(from),
                                                shown.read(from)))),
                new Kind<>(
                        "tls-failed",
                        Evidence.TlsFailed.class,
                        new Shape.Two<>(
                                new Part<>(
                                        "fault",
                                        Forms.word(TlsFault.values()),
                                        Evidence.TlsFailed::fault),
                                words("detail", Evidence.TlsFailed::detail),
                                Evidence.TlsFailed::new)),
                new Kind<>(
                        "certificate-refused",
                        Evidence.CertificateRefused.class,
                        new Shape.One<>(
                                new Part<>(
                                        "certificate",
                                        CertificateForm.CERTIFICATE,
                                        Evidence.CertificateRefused::certificate),
                                Evidence.CertificateRefused::new)));
    }

    private static List<Kind<? extends Evidence>> answering() {
        return List.of(
                new Kind<>(
                        "replied",
                        Evidence.Replied.class,
                        new Shape.One<>(
                                new Part<>("reply", REPLY, Evidence.Replied::reply),
                                Evidence.Replied::new)),
                new Kind<>(
                        "answered",
                        Evidence.Answered.class,
                        new Shape.One<>(
                                words("words", Evidence.Answered::words), Evidence.Answered::new)),
                new Kind<>(
                        "offered",
                        Evidence.Offered.class,
                        new Shape.Two<>(
                                new Part<>(
                                        "encrypted", Forms.YES_OR_NO, Evidence.Offered::encrypted),
                                new Part<>("offer", OFFER, Evidence.Offered::offer),
                                Evidence.Offered::new)),
                new Kind<>(
                        "other-protocol",
                        Evidence.OtherProtocol.class,
                        new Shape.Two<>(
                                words("name", Evidence.OtherProtocol::name),
                                words("excerpt", Evidence.OtherProtocol::excerpt),
                                Evidence.OtherProtocol::new)),
                new Kind<>(
                        "violated",
                        Evidence.Violated.class,
                        new Shape.Two<>(
                                new Part<>(
                                        "fault",
                                        Forms.word(ProtocolFault.values()),
                                        Evidence.Violated::fault),
                                words("excerpt", Evidence.Violated::excerpt),
                                Evidence.Violated::new)),
                new Kind<>(
                        "extension-missing",
                        Evidence.ExtensionMissing.class,
                        new Shape.One<>(
                                words("keyword", Evidence.ExtensionMissing::keyword),
                                Evidence.ExtensionMissing::new)),
                new Kind<>(
                        "noticed",
                        Evidence.Noticed.class,
                        new Shape.Two<>(
                                new Part<>(
                                        "oddity",
                                        Forms.word(Oddity.values()),
                                        Evidence.Noticed::oddity),
                                words("detail", Evidence.Noticed::detail),
                                Evidence.Noticed::new)));
    }

    private static List<Kind<? extends Evidence>> signingIn() {
        Part<Evidence.TokenRefused, String> status = words("status", Evidence.TokenRefused::status);
        Part<Evidence.TokenRefused, String> schemes =
                words("schemes", Evidence.TokenRefused::schemes);
        Part<Evidence.TokenRefused, String> scope = words("scope", Evidence.TokenRefused::scope);
        return List.of(
                new Kind<>(
                        "sign-in-skipped",
                        Evidence.SignInSkipped.class,
                        new Shape.One<>(
                                new Part<>(
                                        "reason",
                                        Forms.word(SkipReason.values()),
                                        Evidence.SignInSkipped::reason),
                                Evidence.SignInSkipped::new)),
                new Kind<>(
                        "sign-in-tried",
                        Evidence.SignInTried.class,
                        new Shape.One<>(
                                words("mechanism", Evidence.SignInTried::mechanism),
                                Evidence.SignInTried::new)),
                new Kind<>(
                        "retry-after",
                        Evidence.RetryAfter.class,
                        new Shape.One<>(
                                new Part<>("pause", DURATION, Evidence.RetryAfter::pause),
                                Evidence.RetryAfter::new)),
                new Kind<>(
                        "token-refused",
                        Evidence.TokenRefused.class,
                        new Shape.Many<>(
                                List.of(status, schemes, scope),
                                from ->
                                        new Evidence.TokenRefused(
                                                status.read(from),
                                                schemes.read(from),
                                                scope.read(from)))));
    }

    private static List<Kind<? extends Evidence>> delivering() {
        return List.of(
                new Kind<>(
                        "sender-tried",
                        Evidence.SenderTried.class,
                        new Shape.Two<>(
                                new Part<>(
                                        "sender",
                                        SettingsForms.ADDRESS,
                                        Evidence.SenderTried::sender),
                                new Part<>("reply", REPLY, Evidence.SenderTried::reply),
                                Evidence.SenderTried::new)),
                new Kind<>(
                        "submitted",
                        Evidence.Submitted.class,
                        new Shape.One<>(
                                words("messageId", Evidence.Submitted::messageId),
                                Evidence.Submitted::new)),
                new Kind<>(
                        "submission-unknown",
                        Evidence.SubmissionUnknown.class,
                        new Shape.One<>(
                                words("messageId", Evidence.SubmissionUnknown::messageId),
                                Evidence.SubmissionUnknown::new)),
                new Kind<>(
                        "arrived",
                        Evidence.Arrived.class,
                        new Shape.Two<>(
                                words("folder", Evidence.Arrived::folder),
                                new Part<>("after", DURATION, Evidence.Arrived::after),
                                Evidence.Arrived::new)),
                new Kind<>(
                        "not-arrived",
                        Evidence.NotArrived.class,
                        new Shape.One<>(
                                new Part<>("waited", DURATION, Evidence.NotArrived::waited),
                                Evidence.NotArrived::new)),
                new Kind<>(
                        "reported",
                        Evidence.Reported.class,
                        new Shape.One<>(
                                new Part<>("words", Forms.PASTED, Evidence.Reported::words),
                                Evidence.Reported::new)));
    }

    private static List<Kind<? extends Evidence>> ends() {
        return List.of(
                new Kind<>(
                        "silent",
                        Evidence.Silent.class,
                        new Shape.One<>(
                                new Part<>("waited", DURATION, Evidence.Silent::waited),
                                Evidence.Silent::new)),
                new Kind<>(
                        "closed",
                        Evidence.Closed.class,
                        new Shape.One<>(
                                words("excerpt", Evidence.Closed::excerpt), Evidence.Closed::new)),
                new Kind<>(
                        "interrupted",
                        Evidence.Interrupted.class,
                        new Shape.One<>(
                                new Part<>(
                                        "why",
                                        Forms.word(Interruption.values()),
                                        Evidence.Interrupted::why),
                                Evidence.Interrupted::new)),
                new Kind<>(
                        "cancelled",
                        Evidence.Cancelled.class,
                        new Shape.Bare<>(Evidence.Cancelled::new)));
    }

    private static ObjectNode written(ServerOffer offer) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        offer.extensions().forEach(node::put);
        return node;
    }

    private static ServerOffer offer(Place place) {
        Map<String, String> extensions = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : place.members(Forms.MOST)) {
            if (!member.getValue().isTextual()) {
                throw place.damaged();
            }
            extensions.put(
                    Visible.line(member.getKey()), Visible.line(member.getValue().textValue()));
        }
        return new ServerOffer(extensions);
    }
}
