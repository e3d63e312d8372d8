package app.mailmend.probe;

import app.mailmend.net.Connector;
import app.mailmend.net.SecureSockets;
import app.mailmend.smtp.Patience;

/// What a test needs of the network.
public record Network(Connector connector, SecureSockets secure, Patience patience) {}
