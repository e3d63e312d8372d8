package app.mailmend.app;

import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.probe.AttemptLedger;
import app.mailmend.session.Engine;
import app.mailmend.session.LiveSetupSession;
import app.mailmend.session.SetupSession;
import app.mailmend.ui.preferences.PreferenceStore;
import app.mailmend.wording.MessageText;
import app.mailmend.wording.Wording;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Supplier;

/// Chooses the implementations.
final class Wiring {

    private Wiring() {}

    /// In the person's own folder, so that window and console know of each other.
    private static AttemptLedger attempts() {
        return StateFolder.ofThisComputer()
                .<AttemptLedger>map(AttemptFile::new)
                .orElseGet(AttemptLedger::inMemory);
    }

    static PreferenceStore preferences() {
        return StateFolder.ofThisComputer()
                .<PreferenceStore>map(PreferenceFile::new)
                .orElseGet(PreferenceStore::forgetful);
    }

    /// @param language of the test message, asked for when one is written
    static SetupSession session(Supplier<Locale> language) {
        return new LiveSetupSession(
                new Engine(
                        ProviderCatalog::bundled,
                        StandardRules::diagnostician,
                        () -> letter(new Wording(language.get())),
                        InstantSource.system(),
                        attempts(),
                        PresetFiles.ofThisComputer()));
    }

    private static Engine.Letter letter(Wording wording) {
        return new Engine.Letter(wording.say(MessageText.SUBJECT), wording.say(MessageText.BODY));
    }
}
