package app.mailmend.testing;

import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.probe.AttemptLedger;
import app.mailmend.session.Engine;
import app.mailmend.session.LiveSetupSession;
import app.mailmend.session.SetupSession;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** The product's own engine, as the composition root puts it together. */
public final class RealEngine {

    /** The test message's subject, to be looked for in mailboxes. */
    public static final String SUBJECT = "Mailmend journey";

    private RealEngine() {}

    public static SetupSession session() {
        return session(AttemptLedger.inMemory());
    }

    /** A session that remembers sign-ins where another one may as well. */
    public static SetupSession session(AttemptLedger attempts) {
        return session(attempts, List.of());
    }

    /**
     * @param presets in place of those that are installed on this computer
     */
    public static SetupSession session(AttemptLedger attempts, List<Path> presets) {
        return new LiveSetupSession(
                new Engine(
                        ProviderCatalog::bundled,
                        StandardRules::diagnostician,
                        () -> new Engine.Letter(SUBJECT, "It works."),
                        InstantSource.system(),
                        attempts,
                        presets));
    }
}
