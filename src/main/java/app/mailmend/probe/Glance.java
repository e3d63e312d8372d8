package app.mailmend.probe;

import app.mailmend.settings.Endpoint;
import app.mailmend.smtp.Recorder;
import app.mailmend.smtp.SmtpClient;

/// One look at an endpoint up to what it offers, without any password, that leaves nothing open.
@FunctionalInterface
public interface Glance {

    /// Looks, writes down what it sees, and says goodbye.
    void look(Network network, Endpoint endpoint, StageLog log);

    /// At a server for sending.
    static Glance atSubmission() {
        return (network, endpoint, log) ->
                new Opening(network, endpoint, log, new Recorder())
                        .open(() -> false)
                        .ifPresent(SmtpClient::quit);
    }
}
