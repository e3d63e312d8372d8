package app.mailmend.probe;

import app.mailmend.net.Connector;
import app.mailmend.net.Lifeline;
import app.mailmend.net.SecureSockets;
import app.mailmend.smtp.Patience;

/// What a test needs of the world outside.
///
/// @param gate asked before every sign-in
/// @param offers what the tests of one run were offered so far
public record Network(
        Connector connector,
        SecureSockets secure,
        Patience patience,
        SignInGate gate,
        OfferMemory offers) {

    /// The world for a new run.
    public Network(Connector connector, SecureSockets secure, Patience patience, SignInGate gate) {
        this(connector, secure, patience, gate, new OfferMemory());
    }

    /// The same network with another gate.
    public Network through(SignInGate other) {
        return new Network(connector, secure, patience, other, offers);
    }

    /// The same network, for something that may end earlier than the run.
    public Network on(Lifeline other) {
        return new Network(connector.on(other), secure, patience, gate, offers);
    }
}
