package app.mailmend.discovery;

import app.mailmend.account.EmailAddress;
import app.mailmend.catalog.NoteKind;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.DiscoveryRun.End;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.DiscoveryRun.Step;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Origin;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Puts the answers of all sources together, the most authoritative first.
record Ranking(ProviderCatalog catalog, boolean acceptUnsafe) {

    /// From here on, what this computer knows by itself is not improved by asking others.
    private static final int SETTLED = 90;

    /// Whether what the sources on this computer say is enough.
    boolean isSettled(Map<SourceName, SourceAnswer> answers) {
        return found(answers)
                .anyMatch(one ->
                        one.provider().isKnown()
                                && (one.outgoing().isEmpty()
                                        || one.outgoing().getFirst().score() >= SETTLED));
    }

    DiscoveryRun run(
            EmailAddress address,
            Map<SourceName, SourceAnswer> answers,
            List<Step> steps,
            End end,
            Duration elapsed) {
        List<SourceAnswer.Found> found = found(answers).toList();
        List<Note> notes =
                new ArrayList<>(
                        found.stream().flatMap(one -> one.notes().stream()).distinct().toList());
        if (found.isEmpty() && end != End.NOT_YET) {
            notes.add(new Note(NoteKind.UNKNOWN_PROVIDER.label(), "", ""));
        }
        return new DiscoveryRun(
                address,
                found.stream()
                        .map(SourceAnswer.Found::provider)
                        .filter(ProviderFacts::isKnown)
                        .findFirst()
                        .orElse(ProviderFacts.unknown()),
                ranked(found.stream().flatMap(one -> one.outgoing().stream())),
                ranked(found.stream().flatMap(one -> one.incoming().stream())),
                List.of(),
                steps,
                notes,
                end,
                elapsed);
    }

    private static Stream<SourceAnswer.Found> found(Map<SourceName, SourceAnswer> answers) {
        return answers.values().stream()
                .filter(SourceAnswer.Found.class::isInstance)
                .map(SourceAnswer.Found.class::cast);
    }

    /// Best score first, and in the order of the answers among equals; the same settings from two
    /// sources become one candidate that names both.
    private static <S> List<Candidate<S>> ranked(Stream<Candidate<S>> candidates) {
        Map<S, Candidate<S>> bySettings = new LinkedHashMap<>();
        candidates.forEach(one -> bySettings.merge(one.settings(), one, Ranking::together));
        List<Candidate<S>> list = new ArrayList<>(bySettings.values());
        list.sort(Comparator.comparingInt((Candidate<S> one) -> one.score()).reversed());
        return list;
    }

    private static <S> Candidate<S> together(Candidate<S> first, Candidate<S> second) {
        List<Origin> origins =
                Stream.concat(first.origins().stream(), second.origins().stream())
                        .distinct()
                        .toList();
        Trust trust = first.trust().compareTo(second.trust()) <= 0 ? first.trust() : second.trust();
        return new Candidate<>(
                first.settings(),
                first.signIns(),
                origins,
                trust,
                Math.max(first.score(), second.score()),
                first.grounds());
    }
}
