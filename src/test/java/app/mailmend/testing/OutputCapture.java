package app.mailmend.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Everything written to System.out, System.err and java.util.logging, at every level, from creation
 * to close. Nothing of it reaches the real streams.
 */
public final class OutputCapture implements AutoCloseable {

    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Logger root = Logger.getLogger("");
    private final Level realLevel = root.getLevel();
    private final List<Handler> realHandlers = List.of(root.getHandlers());
    private final LogWriter log = new LogWriter();

    private OutputCapture() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        realHandlers.forEach(root::removeHandler);
        root.addHandler(log);
        root.setLevel(Level.ALL);
    }

    public static OutputCapture start() {
        return new OutputCapture();
    }

    public String out() {
        System.out.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        System.err.flush();
        return err.toString(StandardCharsets.UTF_8);
    }

    public String log() {
        return log.text();
    }

    public String all() {
        return out() + err() + log();
    }

    @Override
    public void close() {
        System.setOut(realOut);
        System.setErr(realErr);
        root.removeHandler(log);
        realHandlers.forEach(root::addHandler);
        root.setLevel(realLevel);
    }

    private static final class LogWriter extends Handler {

        private final StringBuilder text = new StringBuilder();

        LogWriter() {
            setLevel(Level.ALL);
        }

        @Override
        public synchronized void publish(LogRecord entry) {
            text.append(new SimpleFormatter().formatMessage(entry)).append('\n');
            Throwable thrown = entry.getThrown();
            if (thrown != null) {
                var trace = new StringWriter();
                thrown.printStackTrace(new PrintWriter(trace));
                text.append(trace);
            }
        }

        synchronized String text() {
            return text.toString();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
