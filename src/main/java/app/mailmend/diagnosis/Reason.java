package app.mailmend.diagnosis;

import app.mailmend.evidence.Stage;

/// One piece of evidence that a finding rests on, in a form that can be put into words.
public sealed interface Reason {

    /// The server or a program said this, word for word.
    record Said(String words) implements Reason {}

    /// This happened in the test.
    record Happened(Fact fact, Stage stage) implements Reason {}

    /// Known about the provider.
    record KnownOfProvider(String provider, Fact fact) implements Reason {}

    /// A server, a certificate or this computer showed this value.
    record Shown(Fact fact, String value) implements Reason {}
}
