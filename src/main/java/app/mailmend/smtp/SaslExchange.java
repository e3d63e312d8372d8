package app.mailmend.smtp;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.smtp.sasl.SaslClient;
import app.mailmend.smtp.sasl.SaslClient.Step;
import app.mailmend.smtp.sasl.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// One AUTH exchange (RFC 4954 section 4): the dress of base64 around what the mechanism says, the
/// number of rounds, and what is to be made of a success.
final class SaslExchange {

    private static final byte[] CANCEL = {'*'};
    private static final int SUCCESS = 235;
    private static final int CHALLENGE = 334;

    private final Wire wire;
    private final Redactor redactor;
    private final String command;
    private final SaslClient client;

    /// A first message too long for the AUTH line, which the server has to ask for.
    private Optional<SecretBytes> heldBack = Optional.empty();

    /// @param client closed when the exchange is over
    SaslExchange(Wire wire, Redactor redactor, Mechanism mechanism, SaslClient client) {
        this.wire = wire;
        this.redactor = redactor;
        this.command = "AUTH " + mechanism.saslName();
        this.client = client;
    }

    Answer run() {
        try (client) {
            Answer answer = begin();
            int rounds = 0;
            while (answer instanceof Answer.Reply(SmtpReply reply) && reply.code() == CHALLENGE) {
                answer =
                        rounds++ == SmtpLimits.MAX_CHALLENGES
                                ? cancel(ProtocolFault.TOO_MANY_CHALLENGES, reply)
                                : react(reply);
            }
            return answer.isCode(SUCCESS) ? judged(answer) : answer;
        }
    }

    private Answer begin() {
        Optional<SecretBytes> first = client.initialResponse();
        boolean fits = first.isPresent() && lineLength(first.get()) <= SmtpLimits.MAX_COMMAND_BYTES;
        if (fits) {
            return send(command + " ", first.get());
        }
        heldBack = first;
        return wire.exchange(Command.of(command));
    }

    private int lineLength(SecretBytes message) {
        int dressed = (message.bytes().length + 2) / 3 * 4;
        return command.length() + 1 + dressed + Wire.LINE_END_BYTES;
    }

    private Answer react(SmtpReply reply) {
        Optional<byte[]> challenge = undressed(wire.lastWords());
        if (challenge.isEmpty()) {
            return cancel(ProtocolFault.BAD_CHALLENGE, reply);
        }
        if (heldBack.isPresent()) {
            SecretBytes message = heldBack.get();
            heldBack = Optional.empty();
            return send("", message);
        }
        return switch (client.answer(challenge.get())) {
            case Step.Send(SecretBytes message) -> send("", message);
            case Step.Acknowledge(SecretBytes message) -> {
                wire.notice(TokenRefusal.read(challenge.get(), redactor));
                yield send("", message);
            }
            case Step.Cancel(ProtocolFault fault) -> cancel(fault, reply);
        };
    }

    private static Optional<byte[]> undressed(List<String> words) {
        try {
            String dressed = String.join("", words).strip();
            return Optional.of(Base64.getDecoder().decode(dressed));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private Answer send(String head, SecretBytes message) {
        try (message) {
            redactor.watchFor(message);
            client.giveaways().forEach(redactor::watchForTexts);
            byte[] before = head.getBytes(StandardCharsets.US_ASCII);
            byte[] dressed = Base64.getEncoder().encode(message.bytes());
            byte[] line = Arrays.copyOf(before, before.length + dressed.length);
            System.arraycopy(dressed, 0, line, before.length, dressed.length);
            Arrays.fill(dressed, (byte) 0);
            return wire.exchangeSecret(line, head + Redactor.REDACTED);
        }
    }

    /// Whatever the server says to the farewell, the exchange ended here.
    private Answer cancel(ProtocolFault fault, SmtpReply challenge) {
        wire.exchangeSecret(CANCEL.clone(), "*");
        return new Answer.Failure(new Evidence.Violated(fault, excerpt(challenge)));
    }

    private String excerpt(SmtpReply challenge) {
        String text = challenge.text();
        return redactor.cleanExcerpt(
                text.substring(0, Math.min(text.length(), SmtpLimits.MAX_EXCERPT)));
    }

    private Answer judged(Answer success) {
        return switch (client.success()) {
            case CHECKED -> heldBack.isPresent() ? unchecked(success) : success;
            case UNCHECKED -> unchecked(success);
            case UNPROVEN ->
                    new Answer.Failure(new Evidence.Violated(ProtocolFault.SERVER_UNPROVEN, ""));
        };
    }

    private Answer unchecked(Answer success) {
        wire.notice(new Evidence.Noticed(Oddity.SIGN_IN_UNCHECKED, command));
        return success;
    }
}
