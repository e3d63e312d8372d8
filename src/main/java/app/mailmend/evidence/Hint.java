package app.mailmend.evidence;

import app.mailmend.settings.Encryption;

/// Something known about the situation in which a pasted error text arose.
public sealed interface Hint {

    record AtStage(Stage stage) implements Hint {}

    record OnPort(int port) implements Hint {}

    record With(Encryption encryption) implements Hint {}

    /// Whether an AUTH exchange happened on the wire.
    record SignInOnTheWire(boolean happened) implements Hint {}

    /// What is known about who said it: a provider, a product or a host name, as somebody wrote it.
    record AtServer(String name) implements Hint {}
}
