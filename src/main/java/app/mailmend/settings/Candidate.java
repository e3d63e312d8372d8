package app.mailmend.settings;

import java.util.List;
import java.util.Set;

/// Settings that may be right, with where they come from and how far they are trusted.
///
/// @param <S> [SubmissionSettings] or [IncomingSettings]
/// @param signIns what the provider takes, preferred first; empty when unknown
/// @param sources short names of the sources, such as `catalogue`
/// @param score 0 to 100
public record Candidate<S>(
        S settings, List<SignInKind> signIns, Set<String> sources, Trust trust, int score) {

    public Candidate {
        signIns = List.copyOf(signIns);
        sources = Set.copyOf(sources);
    }
}
