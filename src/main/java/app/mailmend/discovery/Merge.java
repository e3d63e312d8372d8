package app.mailmend.discovery;

import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// One result out of several answers, the most authoritative answer first.
record Merge(List<SourceAnswer.Found> answers) {

    ProviderFacts provider() {
        return answers.stream()
                .map(SourceAnswer.Found::provider)
                .filter(ProviderFacts::isKnown)
                .findFirst()
                .orElse(ProviderFacts.unknown());
    }

    List<Candidate<SubmissionSettings>> outgoing() {
        return ranked(answers.stream().flatMap(found -> found.outgoing().stream()));
    }

    List<Candidate<IncomingSettings>> incoming() {
        return ranked(answers.stream().flatMap(found -> found.incoming().stream()));
    }

    List<Note> notes() {
        return answers.stream().flatMap(found -> found.notes().stream()).distinct().toList();
    }

    /// Best score first, and in the order of the answers among equals; the same settings from two
    /// sources become one candidate that names both.
    private static <S> List<Candidate<S>> ranked(Stream<Candidate<S>> candidates) {
        Map<S, Candidate<S>> bySettings = new LinkedHashMap<>();
        candidates.forEach(one -> bySettings.merge(one.settings(), one, Merge::together));
        List<Candidate<S>> list = new ArrayList<>(bySettings.values());
        list.sort(Comparator.comparingInt((Candidate<S> one) -> one.score()).reversed());
        return list;
    }

    private static <S> Candidate<S> together(Candidate<S> first, Candidate<S> second) {
        Set<String> sources = new LinkedHashSet<>(first.sources());
        sources.addAll(second.sources());
        Trust trust = first.trust().compareTo(second.trust()) <= 0 ? first.trust() : second.trust();
        return new Candidate<>(
                first.settings(),
                first.signIns(),
                sources,
                trust,
                Math.max(first.score(), second.score()));
    }
}
