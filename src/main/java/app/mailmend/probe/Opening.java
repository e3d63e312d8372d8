package app.mailmend.probe;

import app.mailmend.evidence.Evidence;
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
        Patience patience = network.patience();
        Answer answer = client.greeting(patience.hunch());
        if (isSilent(answer)) {
            Duration rest = patience.greeting().minus(patience.hunch());
            answer = hunch.getAsBoolean() ? answer : client.greeting(rest);
        }
        return log.end(answer.isCode(220), answer.evidence());
    }

    private static boolean isSilent(Answer answer) {
        return answer instanceof Answer.Failure(Evidence.Silent _);
    }

    private boolean hello(SmtpClient client) {
        log.begin(Stage.EHLO);
        Answer answer = client.ehlo();
        log.see(answer.evidence());
        if (!answer.isCode(250)) {
            return log.end(false);
        }
        return log.end(true, new Evidence.Offered(client.isEncrypted(), client.offer()));
    }

    private boolean startTls(SmtpClient client) {
        log.begin(Stage.STARTTLS);
        if (!client.offer().startTls()) {
            return log.end(false, new Evidence.ExtensionMissing("STARTTLS"));
        }
        Answer answer = client.startTls();
        return log.end(answer.isCode(220), answer.evidence());
    }

    private boolean encrypt(SmtpClient client) {
        log.begin(Stage.TLS);
        Evidence seen = client.encrypt();
        client.takeAsides().forEach(log::see);
        return log.end(seen instanceof Evidence.TlsUp, seen);
    }
}
