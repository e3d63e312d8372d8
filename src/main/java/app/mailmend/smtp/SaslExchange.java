package app.mailmend.smtp;

import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.SmtpReply;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// One AUTH exchange (RFC 4954 section 4). Messages are sent by position; a prompt is only looked
/// at to notice that a server asks for the password first, which ends the exchange.
final class SaslExchange {

    private static final byte[] CANCEL = {'*'};

    private final Wire wire;
    private final Mechanism mechanism;
    private final List<byte[]> messages;
    private int next;

    SaslExchange(Wire wire, Recorder recorder, Mechanism mechanism, SignInData data) {
        this.wire = wire;
        this.mechanism = mechanism;
        this.messages = mechanism.messages(data.user(), data.secret());
        recorder.redactor().watchFor(data.secret(), messages);
    }

    /// Who signs in, and with what.
    record SignInData(LoginName user, Secret secret) {}

    Answer run() {
        try {
            Answer answer = begin();
            for (int round = 0; round < SmtpLimits.MAX_CHALLENGES; round++) {
                if (!(answer instanceof Answer.Reply(SmtpReply reply)) || reply.code() != 334) {
                    return answer;
                }
                if (isOutOfOrder(reply) || next >= messages.size()) {
                    return cancel(ProtocolFault.BAD_CHALLENGE, reply);
                }
                answer = send(new byte[0], messages.get(next++), Redactor.REDACTED);
            }
            return answer instanceof Answer.Reply(SmtpReply reply) && reply.code() == 334
                    ? cancel(ProtocolFault.TOO_MANY_CHALLENGES, reply)
                    : answer;
        } finally {
            messages.forEach(message -> Arrays.fill(message, (byte) 0));
        }
    }

    private Answer begin() {
        String command = "AUTH " + mechanism.name();
        if (!mechanism.beginsWithMessage()) {
            return wire.exchange(command);
        }
        byte[] head = (command + " ").getBytes(StandardCharsets.US_ASCII);
        return send(head, messages.get(next++), command + " " + Redactor.REDACTED);
    }

    private Answer send(byte[] head, byte[] message, String shown) {
        byte[] dressed = Base64.getEncoder().encode(message);
        byte[] line = Arrays.copyOf(head, head.length + dressed.length);
        System.arraycopy(dressed, 0, line, head.length, dressed.length);
        Arrays.fill(dressed, (byte) 0);
        return wire.exchangeSecret(line, shown);
    }

    private boolean isOutOfOrder(SmtpReply challenge) {
        return mechanism == Mechanism.LOGIN
                && next == 0
                && prompt(challenge).toLowerCase(Locale.ROOT).startsWith("pass");
    }

    private static String prompt(SmtpReply challenge) {
        try {
            String dressed = String.join("", challenge.lines()).strip();
            return new String(Base64.getDecoder().decode(dressed), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private Answer cancel(ProtocolFault fault, SmtpReply challenge) {
        wire.exchangeSecret(CANCEL.clone(), "*");
        return new Answer.Failure(new Evidence.Violated(fault, challenge.text()));
    }
}
