package app.mailmend.smtp;

import app.mailmend.evidence.Transcript;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;

/// Keeps what both sides said, bounded, and counts what it cost. Secrets never get here: lines that
/// carry them are written down in their redacted form only.
public final class Recorder {

    private final Deque<Transcript.Line> lines = new ArrayDeque<>();
    private final Redactor redactor = new Redactor();
    private int characters;
    private int roundTrips;
    private int authAttempts;

    public Redactor redactor() {
        return redactor;
    }

    public synchronized void server(String text) {
        add(Transcript.Side.SERVER, text);
    }

    public synchronized void client(String text) {
        add(Transcript.Side.CLIENT, text);
    }

    /// Writes down something that is not on the wire.
    public synchronized void note(String text) {
        add(Transcript.Side.NOTE, text);
    }

    private void add(Transcript.Side side, String text) {
        lines.add(new Transcript.Line(side, text));
        characters += text.length();
        while (characters > SmtpLimits.MAX_TRANSCRIPT_CHARACTERS && lines.size() > 1) {
            characters -= lines.removeFirst().text().length();
        }
    }

    /// Counts waiting for the server once, or several times for a handshake.
    public synchronized void roundTrips(int more) {
        roundTrips += more;
    }

    public synchronized void authAttempt() {
        authAttempts++;
    }

    public synchronized int roundTrips() {
        return roundTrips;
    }

    public synchronized int authAttempts() {
        return authAttempts;
    }

    public synchronized Transcript transcript() {
        return new Transcript(new ArrayList<>(lines));
    }
}
