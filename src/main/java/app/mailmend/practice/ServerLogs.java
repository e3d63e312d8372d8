package app.mailmend.practice;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// Keeps the embedded servers from logging: at their finer levels they write down every line they
/// hear, passwords included.
final class ServerLogs {

    /// Held here because the log manager keeps loggers, and so their levels, only while somebody
    /// refers to them.
    private static final List<Logger> LOGGERS =
            Stream.of("org.subethamail", "com.icegreen").map(Logger::getLogger).toList();

    private ServerLogs() {}

    static void silence() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    }
}
