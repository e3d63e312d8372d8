package app.mailmend.settings;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Settings that may be right, with where they come from and how far they are trusted.
///
/// @param <S> [SubmissionSettings] or [IncomingSettings]
/// @param signIns what the provider takes, preferred first; empty when unknown
/// @param origins at least one, the one that named them first at the front
/// @param score 0 to 100
/// @param grounds what moved the score
public record Candidate<S>(
        S settings,
        List<SignInKind> signIns,
        List<Origin> origins,
        Trust trust,
        int score,
        Set<Ground> grounds) {

    public Candidate {
        signIns = List.copyOf(signIns);
        origins = List.copyOf(origins);
        grounds = Set.copyOf(grounds);
        if (origins.isEmpty()) {
            throw new IllegalArgumentException("settings come from somewhere");
        }
    }

    /// As one source names it, before anything else is known.
    public Candidate(S settings, List<SignInKind> signIns, Origin origin, Trust trust, int score) {
        this(settings, signIns, List.of(origin), trust, score, Set.of());
    }

    /// The sources that name these settings.
    public Set<SourceName> sources() {
        return origins.stream()
                .map(Origin::source)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SourceName.class)));
    }
}
