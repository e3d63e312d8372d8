package app.mailmend.probe.incoming;

import jakarta.mail.Session;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// Angus Mail, kept quiet: at their finer levels its loggers write down whole dialogues.
public final class QuietMail {

    /// Held here because a logger's level lasts only as long as somebody refers to it.
    private static final List<Logger> LOGGERS =
            Stream.of("jakarta.mail", "org.eclipse.angus.mail").map(Logger::getLogger).toList();

    private QuietMail() {}

    public static Session session(Properties properties) {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
        Session session = Session.getInstance(properties);
        session.setDebug(false);
        return session;
    }
}
