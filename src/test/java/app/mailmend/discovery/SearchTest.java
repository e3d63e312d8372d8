package app.mailmend.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.discovery.Discovery.Plan;
import app.mailmend.discovery.DomainFacts.Standing;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.DiscoveryRun.Answer;
import app.mailmend.evidence.DiscoveryRun.End;
import app.mailmend.evidence.DiscoveryRun.Step;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.Lifeline;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.Origin;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SignInKind;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import app.mailmend.testing.Pause;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How a search runs: side by side, under one deadline, and over when it is over. */
class SearchTest {

    private static final EmailAddress ALICE = EmailAddress.check("alice@example.org").orElseThrow();
    private static final Duration LONG = Duration.ofMinutes(5);

    /** A source that does what a test says. */
    private record Told(SourceName name, Function<Inquiry, SourceAnswer> ask) implements Source {
        @Override
        public SourceAnswer ask(Inquiry inquiry) {
            return ask.apply(inquiry);
        }
    }

    private static Source quick(SourceName name) {
        return new Told(name, _ -> new SourceAnswer.Nothing());
    }

    /** Waits until it is interrupted, and counts that it was. */
    private static Source endless(SourceName name, CountDownLatch interrupted) {
        return endless(name, interrupted, new CountDownLatch(1));
    }

    private static Source endless(
            SourceName name, CountDownLatch interrupted, CountDownLatch begun) {
        return new Told(
                name,
                _ -> {
                    begun.countDown();
                    if (!Pause.of(LONG)) {
                        interrupted.countDown();
                    }
                    return new SourceAnswer.Nothing();
                });
    }

    private static DiscoveryRun search(Lifeline lifeline, List<Source> sources) {
        Plan plan = new Plan(sources, () -> DomainFacts.unknown(Standing.ANSWERED), false);
        return new Discovery(ProviderCatalog.bundled(), LocalDate.of(2026, 11, 22))
                .detect(ALICE, plan, lifeline, _ -> {});
    }

    private static Map<SourceName, Step> steps(DiscoveryRun run) {
        return run.steps().stream().collect(Collectors.toMap(Step::source, step -> step));
    }

    @Test
    void all_sources_are_asked_at_once() {
        CyclicBarrier all = new CyclicBarrier(3);
        Function<Inquiry, SourceAnswer> meet =
                _ -> {
                    try {
                        all.await(1, TimeUnit.MINUTES);
                        return new SourceAnswer.Nothing();
                    } catch (Exception alone) {
                        return new SourceAnswer.Failed(SourceRemark.TIMED_OUT, "");
                    }
                };

        try (Lifeline lifeline = new Lifeline(LONG)) {
            DiscoveryRun run =
                    search(
                            lifeline,
                            List.of(
                                    new Told(SourceName.SRV, meet),
                                    new Told(SourceName.AUTOCONFIG, meet),
                                    new Told(SourceName.ISPDB, meet)));

            assertThat(run.steps()).extracting(Step::answer).containsOnly(Answer.NOTHING);
            assertThat(run.end()).isEqualTo(End.COMPLETE);
        }
    }

    @Test
    void the_deadline_ends_what_does_not_answer_and_says_so() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);

        try (Lifeline lifeline = new Lifeline(Duration.ofMillis(700))) {
            DiscoveryRun run =
                    search(
                            lifeline,
                            List.of(
                                    quick(SourceName.SRV),
                                    endless(SourceName.AUTOCONFIG, interrupted),
                                    held(SourceName.SURVEY)));

            assertThat(run.end()).isEqualTo(End.TIME_OVER);
            assertThat(steps(run).get(SourceName.SRV).answer()).isEqualTo(Answer.NOTHING);
            assertThat(steps(run).get(SourceName.AUTOCONFIG).answer()).isEqualTo(Answer.FAILED);
            assertThat(steps(run).get(SourceName.AUTOCONFIG).remark())
                    .isEqualTo(SourceRemark.TIME_OVER);
            assertThat(steps(run).get(SourceName.SURVEY).remark())
                    .isEqualTo(SourceRemark.ENDED_BEFORE);
            assertThat(interrupted.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    /** A source whose turn never comes. */
    private static Source held(SourceName name) {
        return new Source() {
            @Override
            public SourceName name() {
                return name;
            }

            @Override
            public Optional<SourceRemark> hold(Inquiry inquiry) {
                inquiry.awaitAge(LONG);
                return Optional.empty();
            }

            @Override
            public SourceAnswer ask(Inquiry inquiry) {
                throw new IllegalStateException("asked although the search was over");
            }
        };
    }

    @Test
    void whoever_has_enough_gets_what_is_there_at_once() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(2);
        CountDownLatch begun = new CountDownLatch(2);

        try (Lifeline lifeline = new Lifeline(LONG)) {
            Source impatient =
                    new Told(
                            SourceName.SRV,
                            _ -> {
                                awaitAll(begun);
                                lifeline.cancel();
                                return new SourceAnswer.Nothing();
                            });
            DiscoveryRun run =
                    search(
                            lifeline,
                            List.of(
                                    endless(SourceName.AUTOCONFIG, interrupted, begun),
                                    endless(SourceName.ISPDB, interrupted, begun),
                                    impatient));

            assertThat(run.end()).isEqualTo(End.STOPPED);
            assertThat(steps(run).get(SourceName.ISPDB).answer()).isNotEqualTo(Answer.ASKING);
            assertThat(interrupted.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static void awaitAll(CountDownLatch begun) {
        try {
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void the_name_servers_are_asked_once_however_many_want_to_know() {
        AtomicInteger asked = new AtomicInteger();
        Function<Inquiry, SourceAnswer> wantsToKnow =
                inquiry ->
                        new SourceAnswer.Nothing(
                                SourceRemark.NONE, inquiry.domain().standing().name());
        Plan plan =
                new Plan(
                        List.of(
                                new Told(SourceName.DNS, wantsToKnow),
                                new Told(SourceName.SRV, wantsToKnow),
                                new Told(SourceName.MX, wantsToKnow)),
                        () -> {
                            asked.incrementAndGet();
                            return DomainFacts.unknown(Standing.TAKES_NO_MAIL);
                        },
                        false);

        try (Lifeline lifeline = new Lifeline(LONG)) {
            DiscoveryRun run =
                    new Discovery(ProviderCatalog.bundled(), LocalDate.of(2026, 11, 22))
                            .detect(ALICE, plan, lifeline, _ -> {});

            assertThat(run.steps()).extracting(Step::detail).containsOnly("TAKES_NO_MAIL");
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void a_source_hears_what_others_said_before() {
        Source later =
                new Told(
                        SourceName.ISPDB,
                        inquiry -> {
                            inquiry.awaitAnswers(Set.of(SourceName.SRV, SourceName.PACC), LONG);
                            return new SourceAnswer.Nothing(
                                    SourceRemark.NONE,
                                    String.valueOf(inquiry.answer(SourceName.SRV).isPresent()));
                        });

        try (Lifeline lifeline = new Lifeline(LONG)) {
            DiscoveryRun run = search(lifeline, List.of(later, quick(SourceName.SRV)));

            assertThat(steps(run).get(SourceName.ISPDB).detail()).isEqualTo("true");
        }
    }

    @Test
    void progress_is_told_in_order_and_ends_with_the_result() {
        Queue<DiscoveryRun> told = new ConcurrentLinkedQueue<>();
        Plan plan =
                new Plan(
                        List.of(quick(SourceName.SRV), quick(SourceName.MX)),
                        () -> DomainFacts.unknown(Standing.ANSWERED),
                        false);

        try (Lifeline lifeline = new Lifeline(LONG)) {
            DiscoveryRun run =
                    new Discovery(ProviderCatalog.bundled(), LocalDate.of(2026, 11, 22))
                            .detect(ALICE, plan, lifeline, told::add);

            List<DiscoveryRun> all = List.copyOf(told);
            assertThat(all.getFirst().steps())
                    .extracting(Step::answer)
                    .containsOnly(Answer.WAITING);
            assertThat(all.getFirst().end()).isEqualTo(End.NOT_YET);
            assertThat(all.getLast().steps()).isEqualTo(run.steps());
            assertThat(all.getLast().end()).isEqualTo(End.COMPLETE);
            assertThat(
                            all.stream()
                                    .map(one ->
                                            one.steps().stream()
                                                    .filter(step -> step.answer().isFinal())
                                                    .count()))
                    .isSorted();
        }
    }

    private static Source trusted(SourceName name, Trust trust) {
        Candidate<SubmissionSettings> candidate =
                new Candidate<>(
                        new SubmissionSettings(
                                new Endpoint(
                                        new HostName("smtp.example.org"),
                                        465,
                                        Encryption.IMPLICIT_TLS),
                                new SignIn.WithPassword(LoginName.of(ALICE))),
                        List.of(SignInKind.PASSWORD),
                        Origin.of(name),
                        trust,
                        85);
        return new Told(
                name,
                _ ->
                        new SourceAnswer.Found(
                                ProviderFacts.unknown(),
                                "",
                                List.of(candidate),
                                List.of(),
                                List.of()));
    }

    @Test
    void a_trusted_answer_is_not_kept_waiting_by_one_that_never_comes() {
        try (Lifeline lifeline = new Lifeline(LONG)) {
            DiscoveryRun run =
                    search(
                            lifeline,
                            List.of(
                                    quick(SourceName.MX),
                                    trusted(SourceName.AUTOCONFIG, Trust.TRUSTED),
                                    endless(SourceName.WELL_KNOWN, new CountDownLatch(1))));

            assertThat(run.end()).isEqualTo(End.COMPLETE);
            assertThat(steps(run).get(SourceName.WELL_KNOWN).remark())
                    .isEqualTo(SourceRemark.NOT_NEEDED);
        }
    }

    @Test
    void a_doubtful_answer_waits_for_the_others() {
        try (Lifeline lifeline = new Lifeline(Duration.ofSeconds(3))) {
            DiscoveryRun run =
                    search(
                            lifeline,
                            List.of(
                                    quick(SourceName.MX),
                                    trusted(SourceName.AUTOCONFIG, Trust.CONFIRM),
                                    endless(SourceName.WELL_KNOWN, new CountDownLatch(1))));

            assertThat(run.end()).isEqualTo(End.TIME_OVER);
        }
    }

    @Test
    void nobody_hears_of_a_source_that_comes_when_the_search_is_over() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch late = new CountDownLatch(1);
        AtomicInteger toldAfterwards = new AtomicInteger();
        Source straggler =
                new Told(
                        SourceName.WELL_KNOWN,
                        _ -> {
                            awaitInSpiteOfAll(over);
                            late.countDown();
                            return new SourceAnswer.Nothing();
                        });
        Plan plan =
                new Plan(List.of(straggler), () -> DomainFacts.unknown(Standing.ANSWERED), false);

        try (Lifeline lifeline = new Lifeline(Duration.ofMillis(700))) {
            new Discovery(ProviderCatalog.bundled(), LocalDate.of(2026, 11, 22))
                    .detect(
                            ALICE,
                            plan,
                            lifeline,
                            _ -> {
                                if (over.getCount() == 0) {
                                    toldAfterwards.incrementAndGet();
                                }
                            });
            over.countDown();
            assertThat(late.await(1, TimeUnit.MINUTES)).isTrue();
            // Its thread is done with the answer shortly after it has given it.
            Thread.sleep(Duration.ofMillis(300));
            assertThat(toldAfterwards).hasValue(0);
        }
    }

    /** As a source does that an interrupt does not reach. */
    private static void awaitInSpiteOfAll(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void a_surprise_in_a_source_is_not_swallowed() {
        Source broken =
                new Told(
                        SourceName.SRV,
                        _ -> {
                            throw new IllegalStateException("a bug");
                        });

        try (Lifeline lifeline = new Lifeline(LONG)) {
            assertThatThrownBy(() -> search(lifeline, List.of(broken, held(SourceName.SURVEY))))
                    .hasRootCauseMessage("a bug");
        }
    }
}
