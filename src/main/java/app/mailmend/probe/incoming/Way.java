package app.mailmend.probe.incoming;

import app.mailmend.account.Credential;
import app.mailmend.evidence.ServerOffer;
import app.mailmend.settings.IncomingProtocol;
import java.util.Optional;
import java.util.stream.Stream;

/// The ways of signing in to a mailbox that are spoken here. All of them send the secret itself.
enum Way {
    /// RFC 4616.
    PLAIN(1),
    /// The command LOGIN of IMAP (RFC 9051 section 6.2.3), or the mechanism of that name.
    LOGIN(1),
    /// The commands USER and PASS of POP3 (RFC 1939 section 7).
    USER(2),
    /// Google's and Microsoft's way of sending an OAuth 2 token.
    XOAUTH2(1);

    private final int linesWithSecrets;

    Way(int linesWithSecrets) {
        this.linesWithSecrets = linesWithSecrets;
    }

    /// How many lines of the client have to be kept from the transcript before the server can have
    /// seen the secret.
    int linesWithSecrets() {
        return linesWithSecrets;
    }

    /// Whether the secret goes in one message of a SASL exchange, so that nothing is left to be
    /// said after it.
    boolean isOneMessage() {
        return this == PLAIN || this == XOAUTH2;
    }

    /// The best of what the server offers for what the person has.
    static Optional<Way> choose(
            IncomingProtocol protocol, ServerOffer offer, Credential credential) {
        Stream<Way> able =
                switch (credential) {
                    case Credential.None() -> Stream.empty();
                    case Credential.Password _ ->
                            switch (protocol) {
                                case IMAP -> Stream.of(PLAIN, LOGIN);
                                case POP3 -> Stream.of(PLAIN, USER);
                            };
                    case Credential.Token _ -> Stream.of(XOAUTH2);
                };
        return able.filter(way -> offer.mechanisms().contains(way.name()))
                .filter(way -> way != LOGIN || !offer.has("LOGINDISABLED"))
                .findFirst();
    }
}
