package app.mailmend.probe.incoming;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.smtp.Redactor;
import app.mailmend.smtp.TokenRefusal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Looks over a library's shoulder while it signs in: lets through what belongs there, ends the
/// dialogue at anything else, keeps the server's own words, and knows of every line of the client
/// which part of it may be shown.
abstract sealed class SignInWatch permits ImapSignInWatch, Pop3SignInWatch {

    private final LineWire wire;
    private final Way way;
    private final List<Evidence> seen = new ArrayList<>();
    private int secrets;
    private int challenges;
    private boolean challenged;
    private boolean explained;
    private boolean over;
    private boolean accepted;

    SignInWatch(LineWire wire, Way way) {
        this.wire = wire;
        this.way = way;
    }

    LineWire wire() {
        return wire;
    }

    /// What the server said about the sign-in, in order.
    List<Evidence> seen() {
        return List.copyOf(seen);
    }

    /// True once the server said yes or no.
    boolean isOver() {
        return over;
    }

    boolean isAccepted() {
        return accepted;
    }

    /// True when the server let somebody in whose secret it had not seen.
    boolean isUnchecked() {
        return accepted && secrets < way.linesWithSecrets();
    }

    /// Whether the next line of the client is to be an empty one instead of what it is: the server
    /// has explained why it refuses a token and only wants to be heard (RFC 7628 section 3.2.3).
    /// Angus would send the token once more.
    final boolean takeExplanation() {
        boolean taken = explained;
        explained = false;
        challenged &= !taken;
        return taken;
    }

    /// A line of the client, before it is sent.
    ///
    /// @return what of it may be shown
    final String saying(byte[] line) {
        if (challenged) {
            challenged = false;
            secrets++;
            return Redactor.REDACTED;
        }
        String[] parts = LineWire.text(line).split(" ", -1);
        int open = Math.min(parts.length, openWords(parts));
        String shown = String.join(" ", List.of(parts).subList(0, open));
        if (open == parts.length) {
            return shown;
        }
        secrets++;
        return shown + " " + Redactor.REDACTED;
    }

    /// How many words of a command hold no secret.
    abstract int openWords(String[] command);

    /// A line of the server, before the library gets it.
    final void heard(byte[] line) throws Broken {
        if (over) {
            inside(line);
        } else {
            judge(line, LineWire.text(line));
        }
    }

    /// A line of the server once the sign-in is over.
    void inside(byte[] line) throws Broken {}

    abstract void judge(byte[] line, String text) throws Broken;

    /// The server asks for more.
    final void challenge(byte[] line) throws Broken {
        challenges++;
        boolean again = way.isOneMessage() && secrets > 0;
        if (challenges > IncomingLimits.MAX_CHALLENGES || (again && way != Way.XOAUTH2)) {
            throw wire.refuse(ProtocolFault.TOO_MANY_CHALLENGES, line);
        }
        challenged = true;
        if (again) {
            explained = true;
            seen.add(explanation(line));
        }
    }

    private Evidence explanation(byte[] line) {
        String dressed = LineWire.text(line).substring(1).strip();
        try {
            return TokenRefusal.read(Base64.getDecoder().decode(dressed), wire.redactor());
        } catch (IllegalArgumentException notBase64) {
            return new Evidence.Answered(wire.shown(line));
        }
    }

    final void note(String said) {
        seen.add(new Evidence.Answered(said));
    }

    final void decide(boolean letIn) {
        over = true;
        accepted = letIn;
        if (letIn) {
            wire.signedIn();
        }
    }
}
