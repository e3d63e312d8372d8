package app.mailmend.probe.incoming;

import app.mailmend.evidence.ServerOffer;
import java.util.List;

/// What is said on a connection until it is ready for the sign-in.
sealed interface Dialect permits ImapDialect, Pop3Dialect {

    /// An answer to a command, or the greeting.
    ///
    /// @param words as the server said them, without a tag, printable
    record Said(boolean positive, String words) {}

    /// What the server says it can do.
    ///
    /// @param offer in the terms of [ServerOffer]: `STARTTLS` for every way to encryption, `AUTH`
    ///   for every way to sign in
    record Introduction(Said said, ServerOffer offer) {}

    /// Waits for the server's first line.
    Said greeting() throws Broken;

    Introduction introduce() throws Broken;

    /// Asks for encryption; on a positive answer the handshake comes next.
    Said startTls() throws Broken;

    /// Says goodbye, without waiting for an answer.
    void leave() throws Broken;

    /// What the server wanted to be shown beside its answers (ALERT, RFC 9051 section 7.1), each
    /// once.
    List<String> takeAlerts();
}
