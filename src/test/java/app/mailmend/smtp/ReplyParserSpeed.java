package app.mailmend.smtp;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How fast the reply parser reads what real servers say. */
public final class ReplyParserSpeed {

    private static final int ROUNDS = 5;
    private static final long BYTES_PER_ROUND = 200_000_000;

    /** What one dry run hears, and two long refusals, one of them not in ASCII. */
    private static final byte[] REPLIES =
            """
            220 mail.example.test ESMTP Postfix (Debian/GNU)
            250-mail.example.test
            250-PIPELINING
            250-SIZE 52428800
            250-VRFY
            250-ETRN
            250-AUTH PLAIN LOGIN SCRAM-SHA-256
            250-ENHANCEDSTATUSCODES
            250-8BITMIME
            250-DSN
            250 CHUNKING
            220 2.0.0 Ready to start TLS
            235 2.7.0 Authentication successful
            250 2.1.0 Ok
            250 2.1.5 Ok
            535-5.7.8 Username and password not accepted. For more information,
            535-5.7.8 go to the help pages and look for application passwords:
            535 5.7.8  https://mail.example.test/help/sign-in ab12-cd34ef - smtp
            530-5.7.1 Für den Versand ist eine Anmeldung nötig. Bitte schalten Sie im
            530 5.7.1 Programm „Ausgangsserver erfordert Anmeldung“ ein (Gerät: größer).
            """
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.UTF_8);

    private ReplyParserSpeed() {}

    /**
     * On one core, by the thread's own processor time, so that a busy machine does not count; the
     * middle of several rounds, after one for warming up.
     */
    public static double megabytesPerSecond() {
        List<Double> speeds = new ArrayList<>();
        round();
        for (int i = 0; i < ROUNDS; i++) {
            speeds.add(round());
        }
        return speeds.stream().sorted().toList().get(ROUNDS / 2);
    }

    private static double round() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long bytes = 0;
        int codes = 0;
        while (bytes < BYTES_PER_ROUND) {
            int at = 0;
            while (at < REPLIES.length) {
                ReplyParser parser = new ReplyParser(SmtpLimits.MAX_LINE_BYTES);
                at = parser.accept(REPLIES, at, REPLIES.length);
                codes += parser.reply().code();
            }
            bytes += at;
        }
        if (codes == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return bytes * 1e3 / (threads.getCurrentThreadCpuTime() - start);
    }
}
