package app.mailmend.discovery;

import app.mailmend.account.EmailAddress;
import app.mailmend.discovery.Discovery.Plan;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.DiscoveryRun.Answer;
import app.mailmend.evidence.DiscoveryRun.End;
import app.mailmend.evidence.DiscoveryRun.Step;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.Lifeline;
import app.mailmend.settings.SourceName;
import java.io.Closeable;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// One search while it runs. Everything that changes is guarded by `change`.
final class Search implements Inquiry {

    /// How long others are waited for when the best answer is good enough.
    private static final Duration GRACE = Duration.ofMillis(750);

    /// The shortest wait that makes sense, in nanoseconds.
    private static final long MILLISECOND = 1_000_000;

    private final EmailAddress address;
    private final Plan plan;
    private final Ranking ranking;
    private final Consumer<DiscoveryRun> progress;
    private final long begin = System.nanoTime();
    private final Object change = new Object();
    private final Object telling = new Object();
    private boolean silent;
    private final CompletableFuture<DomainFacts> domain = new CompletableFuture<>();
    private final Map<SourceName, Step> steps = new LinkedHashMap<>();
    private final Map<SourceName, SourceAnswer> answers = new EnumMap<>(SourceName.class);
    private Optional<Thread> lookUp = Optional.empty();
    private Duration took = Duration.ZERO;
    private Optional<Throwable> surprise = Optional.empty();
    private End end = End.NOT_YET;

    Search(EmailAddress address, Plan plan, Ranking ranking, Consumer<DiscoveryRun> progress) {
        this.address = address;
        this.plan = plan;
        this.ranking = ranking;
        this.progress = progress;
        plan.sources().forEach(source -> steps.put(source.name(), waiting(source)));
    }

    private static Step waiting(Source source) {
        return new Step(source.name(), Answer.WAITING, Duration.ZERO);
    }

    /// Runs until every source has answered, the lifeline is cut or the time is over.
    DiscoveryRun run(Lifeline lifeline, Duration limit) {
        tell();
        plan.sources().stream().filter(Source::isOffline).forEach(this::ask);
        Closeable cut = () -> finish(whyCut(lifeline));
        lifeline.hold(cut);
        List<Thread> threads = ranking.isSettled(answers()) ? skipOthers() : startOthers();
        finish(hearAnswers(limit) ? End.COMPLETE : End.TIME_OVER);
        lifeline.release(cut);
        threads.forEach(Thread::interrupt);
        endLookUp();
        tellLast();
        surprise.ifPresent(Search::rethrow);
        return soFar();
    }

    /// Waits for the answers; once the best is good enough, only for a moment more.
    ///
    /// @return false when the time was over before
    private boolean hearAnswers(Duration limit) {
        while (!isComplete() && !isOver() && age().compareTo(limit) < 0) {
            await(() -> isComplete() || isGoodEnough(), limit.minus(age()));
            Duration left = limit.minus(age());
            await(this::isComplete, left.compareTo(GRACE) < 0 ? left : GRACE);
            if (isGoodEnough()) {
                return true;
            }
        }
        return isComplete();
    }

    /// Known from a source that is trusted, without doubt, and with a word from the name servers.
    private boolean isGoodEnough() {
        synchronized (change) {
            return hasAnswered(SourceName.MX) && Ranking.isGoodEnough(soFar());
        }
    }

    private void endLookUp() {
        synchronized (change) {
            lookUp.ifPresent(Thread::interrupt);
        }
    }

    private static End whyCut(Lifeline lifeline) {
        return lifeline.end() == Lifeline.End.TIME_OVER ? End.TIME_OVER : End.STOPPED;
    }

    private Stream<Source> others() {
        return plan.sources().stream().filter(source -> !source.isOffline());
    }

    private List<Thread> skipOthers() {
        others().forEach(source ->
                note(source, new SourceAnswer.Skipped(SourceRemark.NOT_NEEDED), age()));
        tell();
        return List.of();
    }

    private List<Thread> startOthers() {
        return others().map(source ->
                        Thread.ofVirtual()
                                .name(source.name().label())
                                .uncaughtExceptionHandler((_, thrown) -> fail(thrown))
                                .start(() -> work(source)))
                .toList();
    }

    /// A surprise of our own belongs to whoever runs the search, not to a thread nobody looks at.
    private void fail(Throwable thrown) {
        synchronized (change) {
            if (end == End.NOT_YET) {
                surprise = Optional.of(thrown);
            }
        }
        finish(End.STOPPED);
    }

    private static void rethrow(Throwable thrown) {
        throw new IllegalStateException("a source failed", thrown);
    }

    private void work(Source source) {
        Optional<SourceRemark> needless = source.hold(this);
        needless.ifPresentOrElse(
                why -> conclude(source, new SourceAnswer.Skipped(why), age()), () -> ask(source));
    }

    private void ask(Source source) {
        if (isOver()) {
            return;
        }
        synchronized (change) {
            steps.put(source.name(), new Step(source.name(), Answer.ASKING, Duration.ZERO));
        }
        tell();
        Duration asked = age();
        conclude(source, source.ask(this), asked);
    }

    private void conclude(Source source, SourceAnswer answer, Duration asked) {
        note(source, answer, asked);
        tell();
    }

    private void note(Source source, SourceAnswer answer, Duration asked) {
        synchronized (change) {
            if (end == End.NOT_YET) {
                answers.put(source.name(), answer);
                steps.put(source.name(), step(source, answer, age().minus(asked)));
                change.notifyAll();
            }
        }
    }

    private static Step step(Source source, SourceAnswer answer, Duration took) {
        return switch (answer) {
            case SourceAnswer.Found found ->
                    new Step(source.name(), Answer.FOUND, took, SourceRemark.NONE, found.detail());
            case SourceAnswer.Nothing(var remark, String detail) ->
                    new Step(source.name(), Answer.NOTHING, took, remark, detail);
            case SourceAnswer.Failed(var remark, String detail) ->
                    new Step(source.name(), Answer.FAILED, took, remark, detail);
            case SourceAnswer.Skipped(var remark) -> skipped(source.name(), remark);
        };
    }

    private void finish(End why) {
        synchronized (change) {
            if (end == End.NOT_YET) {
                end = why;
                took = age();
                steps.replaceAll((_, step) -> ended(step, why));
            }
            change.notifyAll();
        }
    }

    private static Step ended(Step step, End why) {
        SourceName source = step.source();
        return switch (step.answer()) {
            case WAITING, ASKING ->
                    switch (why) {
                        case COMPLETE, NOT_YET -> skipped(source, SourceRemark.NOT_NEEDED);
                        case TIME_OVER -> broken(step, SourceRemark.TIME_OVER);
                        case STOPPED -> broken(step, SourceRemark.CANCELLED);
                    };
            case FOUND, NOTHING, FAILED, SKIPPED -> step;
        };
    }

    private static Step broken(Step step, SourceRemark why) {
        return step.answer() == Answer.WAITING
                ? skipped(step.source(), SourceRemark.ENDED_BEFORE)
                : new Step(step.source(), Answer.FAILED, step.elapsed(), why, "");
    }

    private static Step skipped(SourceName source, SourceRemark why) {
        return new Step(source, Answer.SKIPPED, Duration.ZERO, why, "");
    }

    private void tell() {
        synchronized (telling) {
            if (!silent) {
                progress.accept(soFar());
            }
        }
    }

    /// From here on nobody hears anything more: whoever runs the search goes on with its result,
    /// and a source that comes late must not call that back.
    private void tellLast() {
        synchronized (telling) {
            tell();
            silent = true;
        }
    }

    private Duration age() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private boolean isComplete() {
        synchronized (change) {
            return steps.values().stream().allMatch(step -> step.answer().isFinal());
        }
    }

    private Map<SourceName, SourceAnswer> answers() {
        synchronized (change) {
            return new EnumMap<>(answers);
        }
    }

    @Override
    public EmailAddress address() {
        return address;
    }

    @Override
    public DomainFacts domain() {
        synchronized (change) {
            if (lookUp.isEmpty() && end == End.NOT_YET) {
                lookUp =
                        Optional.of(
                                Thread.ofVirtual()
                                        .name("domain")
                                        .uncaughtExceptionHandler((_, thrown) -> fail(thrown))
                                        .start(() -> domain.complete(plan.domain().get())));
            }
        }
        try {
            return domain.get();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return DomainFacts.unknown(DomainFacts.Standing.NO_ANSWER);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Optional<SourceAnswer> answer(SourceName source) {
        synchronized (change) {
            return Optional.ofNullable(answers.get(source));
        }
    }

    @Override
    public void awaitAnswers(Set<SourceName> sources, Duration atMost) {
        await(() -> sources.stream().allMatch(this::hasAnswered), atMost);
    }

    private boolean hasAnswered(SourceName source) {
        return Optional.ofNullable(steps.get(source))
                .map(step -> step.answer().isFinal())
                .orElse(true);
    }

    @Override
    public void awaitAge(Duration wanted) {
        Duration rest = wanted.minus(age());
        if (rest.isPositive()) {
            await(() -> false, rest);
        }
    }

    /// Waits until something holds, the time is over or the search is.
    private void await(BooleanSupplier holds, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        synchronized (change) {
            while (end == End.NOT_YET && !holds.getAsBoolean()) {
                long left = until - System.nanoTime();
                if (left <= 0) {
                    return;
                }
                try {
                    TimeUnit.NANOSECONDS.timedWait(change, Math.max(left, MILLISECOND));
                } catch (InterruptedException over) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    @Override
    public DiscoveryRun soFar() {
        synchronized (change) {
            return ranking.run(
                    address,
                    new Ranking.Standing(
                            answers,
                            domain.getNow(DomainFacts.unknown(DomainFacts.Standing.NO_ANSWER)),
                            List.copyOf(steps.values()),
                            end,
                            end == End.NOT_YET ? age() : took));
        }
    }

    @Override
    public boolean isOver() {
        synchronized (change) {
            return end != End.NOT_YET;
        }
    }
}
