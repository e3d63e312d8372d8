package app.mailmend.discovery;

import app.mailmend.account.EmailAddress;
import app.mailmend.catalog.NoteKind;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.DiscoveryRun.Answer;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.DiscoveryRun.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Asks every source for the settings of an address and puts the answers together. Sources are
/// named in the order of their authority: where two name a provider, the first is believed.
public record Discovery(InstantSource clock) {

    /// @param progress hears all steps anew whenever one of them changed
    public DiscoveryRun detect(
            EmailAddress address, List<Source> sources, Consumer<List<Step>> progress) {
        Instant begin = clock.instant();
        Search search = new Search(sources, progress);
        for (int i = 0; i < sources.size(); i++) {
            search.ask(i, address);
        }
        Merge merge = new Merge(search.found);
        List<Note> notes = new ArrayList<>(merge.notes());
        if (search.found.isEmpty()) {
            notes.add(new Note(NoteKind.UNKNOWN_PROVIDER.label(), "", ""));
        }
        return new DiscoveryRun(
                address,
                merge.provider(),
                merge.outgoing(),
                merge.incoming(),
                search.steps,
                notes,
                Duration.between(begin, clock.instant()));
    }

    /// One search while it runs.
    private final class Search {

        private final List<Source> sources;
        private final Consumer<List<Step>> progress;
        private final List<Step> steps = new ArrayList<>();
        private final List<SourceAnswer.Found> found = new ArrayList<>();

        Search(List<Source> sources, Consumer<List<Step>> progress) {
            this.sources = sources;
            this.progress = progress;
            sources.forEach(source -> steps.add(step(source, Answer.WAITING, Duration.ZERO, "")));
            progress.accept(List.copyOf(steps));
        }

        void ask(int index, EmailAddress address) {
            Source source = sources.get(index);
            show(index, step(source, Answer.ASKING, Duration.ZERO, ""));
            Instant begin = clock.instant();
            SourceAnswer answer = source.ask(address);
            Duration elapsed = Duration.between(begin, clock.instant());
            show(
                    index,
                    switch (answer) {
                        case SourceAnswer.Found it -> {
                            found.add(it);
                            yield step(source, Answer.FOUND, elapsed, it.provider().name());
                        }
                        case SourceAnswer.Nothing() -> step(source, Answer.NOTHING, elapsed, "");
                        case SourceAnswer.Failed(String detail) ->
                                step(source, Answer.FAILED, elapsed, detail);
                        case SourceAnswer.Skipped() -> step(source, Answer.SKIPPED, elapsed, "");
                    });
        }

        private void show(int index, Step step) {
            steps.set(index, step);
            progress.accept(List.copyOf(steps));
        }

        private static Step step(Source source, Answer answer, Duration elapsed, String note) {
            return new Step(source.name(), answer, elapsed, note);
        }
    }
}
