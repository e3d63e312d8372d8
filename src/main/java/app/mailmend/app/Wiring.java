package app.mailmend.app;

import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.probe.AttemptLedger;
import app.mailmend.session.Engine;
import app.mailmend.session.LiveSetupSession;
import app.mailmend.session.SetupSession;
import app.mailmend.wording.MessageText;
import app.mailmend.wording.Wording;
import java.time.InstantSource;
import java.util.Locale;

/// Chooses the implementations.
final class Wiring {

    private Wiring() {}

    /// In the person's own folder, so that window and console know of each other.
    private static AttemptLedger attempts() {
        return StateFolder.ofThisComputer()
                .<AttemptLedger>map(AttemptFile::new)
                .orElseGet(AttemptLedger::inMemory);
    }

    /// @param locale the language of the test message
    static SetupSession session(Locale locale) {
        Wording wording = new Wording(locale);
        return new LiveSetupSession(
                new Engine(
                        ProviderCatalog::bundled,
                        StandardRules::diagnostician,
                        () ->
                                new Engine.Letter(
                                        wording.say(MessageText.SUBJECT),
                                        wording.say(MessageText.BODY)),
                        InstantSource.system(),
                        attempts(),
                        PresetFiles.ofThisComputer()));
    }
}
