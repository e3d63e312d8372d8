package app.mailmend.probe.incoming;

import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.evidence.ServerOffer;
import app.mailmend.net.RefusingSocketFactory;
import app.mailmend.settings.IncomingProtocol;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.pop3.POP3Store;

/// Angus Mail on one connection that stands already: it signs in, in the way it is told, and can go
/// nowhere else.
final class MailboxLibrary {

    /// What Angus believes it connects to, so that it looks up nothing.
    private static final String HOST = "127.0.0.1";

    private final LineWire wire;
    private final IncomingProtocol protocol;
    private final Way way;
    private final boolean inOneLine;
    private final SignInWatch watch;

    /// @param offer what the server offered last
    MailboxLibrary(LineWire wire, IncomingProtocol protocol, Way way, ServerOffer offer) {
        this.wire = wire;
        this.protocol = protocol;
        this.way = way;
        this.inOneLine = offer.has("SASL-IR");
        this.watch =
                switch (protocol) {
                    case IMAP -> new ImapSignInWatch(wire, way);
                    case POP3 -> new Pop3SignInWatch(wire, way);
                };
    }

    /// What was seen of the sign-in.
    SignInWatch watch() {
        return watch;
    }

    Store signIn(LoginName user, Secret secret) throws MessagingException {
        Session session = QuietMail.session(properties());
        URLName place = new URLName(protocol.label(), HOST, -1, "", "", "");
        Store store =
                switch (protocol) {
                    case IMAP -> new IMAPStore(session, place);
                    case POP3 -> new POP3Store(session, place);
                };
        store.connect(HOST, 1, spelt(user.value()), spelt(text(secret)));
        return store;
    }

    private Properties properties() {
        String prefix = "mail." + protocol.label();
        Properties properties = new Properties();
        properties.setProperty(prefix + ".auth.mechanisms", mechanism());
        properties.setProperty(prefix + ".auth.xoauth2.two.line.authentication.format", "true");
        // Nobody acts for somebody else here (RFC 4616 section 2); Angus would name the user twice.
        properties.setProperty(prefix + ".sasl.authorizationid", "");
        properties.setProperty(prefix + ".reusetagprefix", "true");
        properties.setProperty(prefix + ".socketFactory.fallback", "false");
        properties.put(prefix + ".socketFactory", new OneConnection(opened()));
        return properties;
    }

    /// Angus calls the commands USER and PASS by the name of a mechanism.
    private String mechanism() {
        return way == Way.USER ? Way.LOGIN.name() : way.name();
    }

    /// A beginning that leaves exactly one way to sign in. With it Angus never asks what the server
    /// offers before it is signed in, and never begins TLS.
    private Socket opened() {
        return switch (protocol) {
            case IMAP ->
                    new OpenedSocket(
                            wire,
                            watch,
                            "* OK [CAPABILITY IMAP4rev1" + imapWay() + "] ready\r\n",
                            0);
            case POP3 ->
                    new OpenedSocket(
                            wire, watch, "+OK ready\r\n+OK\r\nSASL " + way + "\r\n.\r\n", 1);
        };
    }

    private String imapWay() {
        return way == Way.LOGIN ? "" : " LOGINDISABLED AUTH=" + way + (inOneLine ? " SASL-IR" : "");
    }

    /// In these commands Angus writes one byte for each character.
    private String spelt(String text) {
        return switch (way) {
            case LOGIN, USER ->
                    new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            case PLAIN, XOAUTH2 -> text;
        };
    }

    private static String text(Secret secret) {
        return new String(secret.utf8(), StandardCharsets.UTF_8);
    }

    /// Hands the connection out once: a library that wanted another would sign in again over one
    /// that nobody has looked at.
    private static final class OneConnection extends RefusingSocketFactory {

        private final Socket connection;
        private final AtomicBoolean taken = new AtomicBoolean();

        OneConnection(Socket connection) {
            this.connection = connection;
        }

        @Override
        public Socket createSocket() throws IOException {
            if (!taken.compareAndSet(false, true)) {
                throw new IOException("there is one connection only");
            }
            return connection;
        }
    }
}
