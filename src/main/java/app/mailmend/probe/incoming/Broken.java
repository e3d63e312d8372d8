package app.mailmend.probe.incoming;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProtocolFault;
import java.io.IOException;

/// The dialogue cannot go on, and what was seen of it.
final class Broken extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Evidence seen;

    Broken(Evidence seen) {
        super("the dialogue ended: " + seen.getClass().getSimpleName());
        this.seen = seen;
    }

    static Broken violated(ProtocolFault fault, String excerpt) {
        return new Broken(new Evidence.Violated(fault, excerpt));
    }

    Evidence seen() {
        return seen;
    }
}
