package app.mailmend.probe;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import app.mailmend.settings.Endpoint;
import app.mailmend.smtp.Answer;
import app.mailmend.smtp.Patience;
import app.mailmend.smtp.Recorder;
import app.mailmend.smtp.SmtpClient;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The beginning that every test shares, from the name to what the server offers once the
/// connection is as protected as it should be. No secret is needed for it.
final class Opening {

    private final Network network;
    private final Endpoint endpoint;
    private final StageLog log;
    private final Recorder recorder;

    Opening(Network network, Endpoint endpoint, StageLog log, Recorder recorder) {
        this.network = network;
        this.endpoint = endpoint;
        this.log = log;
        this.recorder = recorder;
    }

    /// @param hunch asked once when the server stays silent; true ends the wait
    /// @return the client behind its last EHLO; empty when a stage failed
    Optional<SmtpClient> open(BooleanSupplier hunch) {
        Optional<SmtpClient> opened =
                new Reach(network.connector(), endpoint, log, recorder).open().map(this::client);
        if (opened.isEmpty()) {
            return opened;
        }
        SmtpClient client = opened.get();
        boolean ready =
                switch (endpoint.encryption()) {
                    case IMPLICIT_TLS -> encrypt(client) && greet(client, hunch) && hello(client);
                    case STARTTLS ->
                            greet(client, hunch)
                                    && hello(client)
                                    && startTls(client)
                                    && encrypt(client)
                                    && hello(client);
                    case NONE -> greet(client, hunch) && hello(client);
                };
        if (!ready) {
            client.close();
        }
        return ready ? opened : Optional.empty();
    }

    private SmtpClient client(Socket socket) {
        return new SmtpClient(
                socket,
                endpoint.host(),
                network.secure(),
                new SmtpClient.Session(
                        network.connector().lifeline(), recorder, network.patience()));
    }

    private boolean greet(SmtpClient client, BooleanSupplier hunch) {
        log.begin(Stage.GREETING);
        long start = System.nanoTime();
        Answer answer = firstWords(client, hunch);
        if (answer instanceof Answer.Reply(SmtpReply greeting)) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            GreetingCheck.of(greeting, endpoint.host(), waited, network.patience().slow())
                    .forEach(log::see);
        }
        return end(client, answer, 220);
    }

    private Answer firstWords(SmtpClient client, BooleanSupplier hunch) {
        Patience patience = network.patience();
        Answer answer = client.greeting(patience.hunch());
        if (!isSilent(answer) || hunch.getAsBoolean()) {
            return answer;
        }
        return client.greeting(patience.greeting().minus(patience.hunch()));
    }

    private static boolean isSilent(Answer answer) {
        return answer instanceof Answer.Failure(Evidence.Silent _);
    }

    private boolean hello(SmtpClient client) {
        log.begin(Stage.EHLO);
        Answer answer = client.ehlo();
        if (!answer.isCode(250)) {
            return refused(client, answer);
        }
        see(client, answer, 250);
        Evidence.Offered offered = new Evidence.Offered(client.isEncrypted(), client.offer());
        network.offers().compare(endpoint.host(), endpoint.port(), offered).ifPresent(log::see);
        return log.end(true, offered);
    }

    /// A server that does not take EHLO may still say who it is. Without EHLO there is no
    /// encryption and no sign-in (RFC 5321 section 2.2.1), so the dialogue ends there all the same.
    private boolean refused(SmtpClient client, Answer ehlo) {
        see(client, ehlo, 250);
        if (ehlo instanceof Answer.Reply(SmtpReply reply) && reply.isPermanent()) {
            Answer helo = client.helo();
            if (helo instanceof Answer.Reply(SmtpReply who) && who.code() == 250) {
                log.see(new Evidence.Noticed(Oddity.HELO_ONLY, who.text()));
            } else {
                see(client, helo, 250);
            }
        }
        return log.end(false);
    }

    private boolean startTls(SmtpClient client) {
        log.begin(Stage.STARTTLS);
        if (!client.offer().startTls()) {
            return log.end(false, new Evidence.ExtensionMissing("STARTTLS"));
        }
        return end(client, client.startTls(), 220);
    }

    private boolean end(SmtpClient client, Answer answer, int wanted) {
        see(client, answer, wanted);
        return log.end(answer.isCode(wanted));
    }

    /// A reply that neither is the one wanted nor refuses has nothing to do with the command.
    private void see(SmtpClient client, Answer answer, int wanted) {
        client.takeAsides().forEach(log::see);
        log.see(answer.evidence());
        if (answer instanceof Answer.Reply(SmtpReply reply)
                && reply.code() < 400
                && reply.code() != wanted) {
            log.see(new Evidence.Violated(ProtocolFault.UNEXPECTED_REPLY, reply.text()));
        }
    }

    private boolean encrypt(SmtpClient client) {
        log.begin(Stage.TLS);
        Evidence seen = client.encrypt();
        client.takeAsides().forEach(log::see);
        return seen instanceof Evidence.TlsUp
                ? log.end(true, seen)
                : log.end(false, network.connector().lifeline().brokenOffOr(seen));
    }
}
