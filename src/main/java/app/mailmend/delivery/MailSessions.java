package app.mailmend.delivery;

import app.mailmend.probe.incoming.QuietMail;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.SignIn;
import jakarta.mail.Session;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Angus Mail, set up so that it is told no secret in its properties, goes nowhere by itself, and
/// keeps quiet.
final class MailSessions {

    /// What Angus believes it connects to; see [LateSocket].
    static final String HOST = "127.0.0.1";

    /// Angus names a logger after the package of the transport, which is ours where we have made
    /// one of our own. Held here because its level lasts only as long as somebody refers to it.
    private static final Logger OWN = Logger.getLogger(StagedTransport.class.getPackageName());

    private MailSessions() {}

    static Session smtp(SignIn signIn, MailSockets sockets) {
        Properties properties = guarded(signIn, sockets);
        properties.setProperty("mail.smtp.auth", String.valueOf(!(signIn instanceof SignIn.None)));
        // An address literal, because this computer's own name is nobody's business (RFC 5321
        // section 4.1.3).
        properties.setProperty("mail.smtp.localhost", "[127.0.0.1]");
        properties.setProperty("mail.smtp.quitwait", "false");
        return quiet(properties);
    }

    private static Properties guarded(SignIn signIn, MailSockets sockets) {
        String prefix = "mail.smtp";
        Properties properties = new Properties();
        String startTls = String.valueOf(sockets.endpoint().encryption() == Encryption.STARTTLS);
        properties.setProperty(prefix + ".starttls.enable", startTls);
        properties.setProperty(prefix + ".starttls.required", startTls);
        properties.setProperty(prefix + ".ssl.checkserveridentity", "true");
        properties.setProperty(prefix + ".timeout", String.valueOf(sockets.patience().toMillis()));
        properties.setProperty(prefix + ".auth.mechanisms", mechanisms(signIn));
        properties.put(prefix + ".socketFactory", sockets.connections());
        properties.put(prefix + ".ssl.socketFactory", sockets.upgrades());
        properties.setProperty(prefix + ".socketFactory.fallback", "false");
        return properties;
    }

    private static String mechanisms(SignIn signIn) {
        return switch (signIn) {
            case SignIn.None(), SignIn.WithPassword _ -> "PLAIN LOGIN";
            case SignIn.WithToken _ -> "XOAUTH2";
        };
    }

    private static Session quiet(Properties properties) {
        OWN.setLevel(Level.OFF);
        return QuietMail.session(properties);
    }
}
