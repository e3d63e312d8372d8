package app.mailmend.session;

import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.diagnosis.Diagnostician;
import app.mailmend.probe.AttemptLedger;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// What a session works with; chosen in the composition root. What takes a moment to read is only
/// supplied, so that a window can open before it is there.
///
/// @param letter what the test message says, in the person's language
/// @param attempts where sign-ins are remembered, so that no account is locked
/// @param presets places where an organisation puts its presets; those that are there are read, the
///   first before the next
public record Engine(
        Supplier<ProviderCatalog> catalog,
        Supplier<Diagnostician> diagnostician,
        Supplier<Letter> letter,
        InstantSource clock,
        AttemptLedger attempts,
        List<Path> presets) {

    public Engine {
        presets = List.copyOf(presets);
    }

    /// Subject and plain text of the test message.
    public record Letter(String subject, String body) {}
}
