package app.mailmend.probe.incoming;

import app.mailmend.evidence.ProtocolFault;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// AUTH (RFC 5034), or USER and PASS (RFC 1939 section 7); and the size of the mailbox after it.
final class Pop3SignInWatch extends SignInWatch {

    /// The answer to STAT (RFC 1939 section 5): how many messages, and their octets.
    private static final Pattern MAILBOX_SIZE = Pattern.compile("\\+OK +(\\d+)( .*)?");

    private boolean nameOnly;
    private boolean sizeAsked;

    Pop3SignInWatch(LineWire wire, Way way) {
        super(wire, way);
    }

    @Override
    int openWords(String[] command) {
        String verb = command[0].toUpperCase(Locale.ROOT);
        nameOnly = verb.equals("USER");
        sizeAsked = verb.equals("STAT");
        return verb.equals("AUTH") ? 2 : 1;
    }

    /// Angus sets a place aside for each message that a server claims to have.
    @Override
    void inside(byte[] line) throws Broken {
        String text = LineWire.text(line);
        if (sizeAsked && Pop3Dialect.POSITIVE.matcher(text).matches()) {
            Matcher size = MAILBOX_SIZE.matcher(text);
            if (!size.matches()) {
                throw leave(ProtocolFault.NOT_A_REPLY, line);
            }
            if (isHuge(size.group(1))) {
                throw leave(ProtocolFault.TOO_MANY_LINES, line);
            }
        }
        sizeAsked = false;
    }

    /// Closes as well: Angus would say QUIT and wait for an answer.
    private Broken leave(ProtocolFault fault, byte[] line) {
        Broken broken = wire().refuse(fault, line);
        wire().close();
        return broken;
    }

    private static boolean isHuge(String count) {
        return count.length() > 9 || Integer.parseInt(count) > IncomingLimits.MAX_MESSAGES;
    }

    @Override
    void judge(byte[] line, String text) throws Broken {
        if (text.equals("+") || text.startsWith("+ ")) {
            challenge(line);
        } else if (Pop3Dialect.POSITIVE.matcher(text).matches()) {
            if (!nameOnly) {
                note(wire().shown(line));
                decide(true);
            }
        } else if (Pop3Dialect.NEGATIVE.matcher(text).matches()) {
            note(wire().shown(line));
            decide(false);
        } else {
            throw wire().refuse(ProtocolFault.NOT_A_REPLY, line);
        }
    }
}
