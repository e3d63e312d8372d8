package app.mailmend.session;

import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.diagnosis.Diagnostician;
import app.mailmend.probe.AttemptLedger;
import java.time.InstantSource;
import java.util.function.Supplier;

/// What a session works with; chosen in the composition root. What takes a moment to read is only
/// supplied, so that a window can open before it is there.
///
/// @param letter what the test message says, in the person's language
/// @param attempts where sign-ins are remembered, so that no account is locked
public record Engine(
        Supplier<ProviderCatalog> catalog,
        Supplier<Diagnostician> diagnostician,
        Supplier<Letter> letter,
        InstantSource clock,
        AttemptLedger attempts) {

    /// Subject and plain text of the test message.
    public record Letter(String subject, String body) {}
}
