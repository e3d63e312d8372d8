package app.mailmend.probe;

import app.mailmend.smtp.Recorder;
import app.mailmend.smtp.SmtpClient;
import java.time.Duration;

/// A connection that stands behind its last EHLO, as protected as it should be, with everything
/// seen on the way there.
record OpenConnection(SmtpClient client, StageLog log, Recorder recorder, long since) {

    /// How long a connection is taken for good without asking; servers wait for minutes, but
    /// firewalls in between forget.
    static final Duration WARM = Duration.ofSeconds(10);

    boolean isWarm() {
        return System.nanoTime() - since < WARM.toNanos();
    }
}
