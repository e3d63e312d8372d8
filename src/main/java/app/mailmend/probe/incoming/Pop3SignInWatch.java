package app.mailmend.probe.incoming;

import app.mailmend.evidence.ProtocolFault;
import java.util.Locale;

/// AUTH (RFC 5034), or USER and PASS (RFC 1939 section 7).
final class Pop3SignInWatch extends SignInWatch {

    private boolean nameOnly;

    Pop3SignInWatch(LineWire wire, Way way) {
        super(wire, way);
    }

    @Override
    int openWords(String[] command) {
        String verb = command[0].toUpperCase(Locale.ROOT);
        nameOnly = verb.equals("USER");
        return verb.equals("AUTH") ? 2 : 1;
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
