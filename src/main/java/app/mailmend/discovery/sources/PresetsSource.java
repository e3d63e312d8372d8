package app.mailmend.discovery.sources;

import app.mailmend.catalog.Presets;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.discovery.Inquiry;
import app.mailmend.discovery.Source;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.settings.SourceName;
import java.time.LocalDate;
import java.util.List;

/// The presets of an organisation, by the domain of the address and by patterns of domains.
///
/// @param refused files that cannot be used: told where no other file knows the domain, so that
///   nobody wonders why its settings were not found
/// @param today the day for which deadlines are told
public record PresetsSource(ProviderCatalog presets, List<Presets.Refused> refused, LocalDate today)
        implements Source {

    private static final int BEST_SCORE = 100;

    public PresetsSource {
        refused = List.copyOf(refused);
    }

    @Override
    public SourceName name() {
        return SourceName.PRESETS;
    }

    @Override
    public boolean isOffline() {
        return true;
    }

    @Override
    public SourceAnswer ask(Inquiry inquiry) {
        KnownProviders known = new KnownProviders(name(), BEST_SCORE, today);
        return presets.byDomain(inquiry.address().domain())
                .<SourceAnswer>map(provider -> known.answer(provider, inquiry.address()))
                .orElseGet(this::nothing);
    }

    private SourceAnswer nothing() {
        return refused.stream()
                .findFirst()
                .<SourceAnswer>map(file ->
                        new SourceAnswer.Failed(
                                SourceRemark.BAD_FILE,
                                file.file().getFileName() + ":" + file.line() + " " + file.fault()))
                .orElseGet(SourceAnswer.Nothing::new);
    }
}
