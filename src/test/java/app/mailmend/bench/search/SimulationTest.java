package app.mailmend.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.bench.search.Trial.Seen;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.net.SocketLimit;
import app.mailmend.net.Web;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.Origin;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SignInKind;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import app.mailmend.testing.internet.Internet;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The benchmark of searches: the domains it is about, and that it counts what it says. */
class SimulationTest {

    private static final EmailAddress ALICE = EmailAddress.check("alice@own.example").orElseThrow();
    private static final SignIn SIGN_IN = new SignIn.WithPassword(LoginName.of(ALICE));

    private static <S> Candidate<S> candidate(S settings, Trust trust) {
        return new Candidate<>(
                settings,
                List.of(SignInKind.PASSWORD),
                Origin.of(SourceName.AUTOCONFIG),
                trust,
                85);
    }

    private static Endpoint place(String host) {
        return new Endpoint(new HostName(host), 465, Encryption.IMPLICIT_TLS);
    }

    private static List<Candidate<SubmissionSettings>> sending(String host, Trust trust) {
        return List.of(candidate(new SubmissionSettings(place(host), SIGN_IN), trust));
    }

    private static List<Candidate<IncomingSettings>> fetching(String host, Trust trust) {
        return List.of(
                candidate(
                        new IncomingSettings(IncomingProtocol.IMAP, place(host), SIGN_IN), trust));
    }

    private static DiscoveryRun run(
            List<Candidate<SubmissionSettings>> outgoing,
            List<Candidate<IncomingSettings>> incoming,
            String... notes) {
        return new DiscoveryRun(
                ALICE,
                ProviderFacts.unknown(),
                outgoing,
                incoming,
                List.of(),
                List.of(),
                Stream.of(notes).map(kind -> new DiscoveryRun.Note(kind, "", "")).toList(),
                DiscoveryRun.End.COMPLETE,
                Duration.ZERO);
    }

    private static Seen seen(Truth truth, DiscoveryRun run, int millis) {
        Duration time = Duration.ofMillis(millis);
        return new Seen(
                new Case("made up", "alice@own.example", _ -> {}, truth),
                run,
                time,
                Optional.of(time),
                time,
                false,
                millis);
    }

    private static Score score(Truth truth, DiscoveryRun run) {
        return new Score(List.of(seen(truth, run, 1)));
    }

    @Test
    void there_are_two_hundred_different_domains_of_every_kind() {
        List<Case> cases = Cases.all();

        assertThat(cases).hasSize(200);
        assertThat(cases).extracting(Case::address).doesNotHaveDuplicates();
        assertThat(cases)
                .extracting(one -> EmailAddress.check(one.address()).toOptional())
                .allMatch(Optional::isPresent);
        assertThat(cases).extracting(Case::kind).contains(Silence.BLACK_HOLE, "own autoconfig");
        assertThat(new Score(all(cases)).provided()).isGreaterThan(170).isLessThan(200);
    }

    private static List<Seen> all(List<Case> cases) {
        return cases.stream().map(one -> seen(one.truth(), run(List.of(), List.of()), 1)).toList();
    }

    static Stream<Case> some() {
        Set<String> kinds =
                Set.of(
                        "catalogue domain",
                        "Microsoft 365, stale autoconfig",
                        "gateway, seen through",
                        "hosting firm, by exchanger",
                        "own autoconfig",
                        "plaintext first",
                        "no such domain",
                        "takes no mail");
        return kinds.stream()
                .map(kind ->
                        Cases.all().stream()
                                .filter(one -> one.kind().equals(kind))
                                .findFirst()
                                .orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("some")
    void the_real_search_finds_what_is_right_in_the_simulated_internet(Case one) {
        Seen seen = Trial.of(one, Internet.still());

        assertThat(seen.isRight()).as("%s: %s", one.kind(), seen.run()).isTrue();
        assertThat(seen.isWronglyTrusted()).isFalse();
        assertThat(seen.mostOpen()).isLessThanOrEqualTo(SocketLimit.MAX_OPEN);
    }

    @Test
    void a_trusted_answer_that_names_somebody_else_is_counted() {
        Truth truth = Truth.at("office365.com");

        assertThat(score(truth, run(sending("mail.own.example", Trust.TRUSTED), List.of())))
                .returns(1L, Score::wronglyTrusted)
                .returns(0.0, Score::rightPercent);
        assertThat(score(truth, run(sending("mail.own.example", Trust.CONFIRM), List.of())))
                .as("it asks before it is used")
                .returns(0L, Score::wronglyTrusted)
                .returns(0.0, Score::rightPercent);
        assertThat(score(truth, run(sending("smtp.office365.com", Trust.TRUSTED), List.of())))
                .returns(0L, Score::wronglyTrusted)
                .returns(100.0, Score::rightPercent);
    }

    @Test
    void a_wrong_server_for_fetching_is_counted_like_one_for_sending() {
        DiscoveryRun run =
                run(
                        sending("smtp.own.example", Trust.TRUSTED),
                        fetching("imap.stranger.example", Trust.TRUSTED));

        assertThat(score(Truth.at("own.example"), run).wronglyTrusted()).isEqualTo(1);
        assertThat(score(Truth.at("own.example", "stranger.example"), run).wronglyTrusted())
                .isZero();
    }

    @Test
    void a_domain_that_has_no_provider_is_no_miss_but_can_be_wrong() {
        Truth nobody = Truth.nobody("no-such-domain");
        Seen provided =
                seen(
                        Truth.at("own.example"),
                        run(sending("smtp.own.example", Trust.TRUSTED), List.of()),
                        1);
        Seen honest = seen(nobody, run(List.of(), List.of(), "no-such-domain"), 1);
        Seen invented = seen(nobody, run(sending("smtp.own.example", Trust.TRUSTED), List.of()), 1);

        assertThat(new Score(List.of(provided, honest)))
                .returns(100.0, Score::rightPercent)
                .returns(1L, Score::provided)
                .returns(0L, Score::wronglyTrusted);
        assertThat(new Score(List.of(provided, invented)))
                .returns(100.0, Score::rightPercent)
                .returns(1L, Score::wronglyTrusted);
        assertThat(honest.isRight()).isTrue();
        assertThat(invented.isRight()).isFalse();
    }

    @Test
    void an_answer_without_the_note_that_it_needs_is_not_right() {
        Truth bridge = Truth.at("127.0.0.1").saying("bridge");
        List<Candidate<SubmissionSettings>> local = sending("127.0.0.1", Trust.TRUSTED);

        assertThat(bridge.isMet(run(local, List.of(), "bridge"))).isTrue();
        assertThat(bridge.isMet(run(local, List.of()))).isFalse();
        assertThat(Truth.explained("no-client-access").isMet(run(local, List.of()))).isFalse();
    }

    @Test
    void shares_of_the_times_are_those_of_the_sorted_list() {
        Truth truth = Truth.at("own.example");
        DiscoveryRun none = run(List.of(), List.of());
        Score score =
                new Score(
                        Stream.of(9, 1, 5, 10, 2, 4, 3, 8, 7, 6)
                                .map(millis -> seen(truth, none, millis))
                                .toList());

        assertThat(score.within(0.5, Seen::firstCard)).hasMillis(5);
        assertThat(score.within(0.9, Seen::firstCard)).hasMillis(9);
        assertThat(score.within(1, Seen::firstCard)).hasMillis(10);
        assertThat(score.mostOpen()).isEqualTo(10);
    }

    @Test
    void a_page_takes_no_less_than_its_round_trips() {
        Internet net = Internet.far(Duration.ofMillis(5));
        net.page("https://own.example/file", "text");
        long begin = System.nanoTime();
        net.outside().web().fetch(Web.Request.get(URI.create("https://own.example/file")));

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .as("name, connection, TLS, request")
                .isGreaterThanOrEqualTo(Duration.ofMillis(20));
        assertThat(net.line().mostOpen()).isEqualTo(1);
        assertThat(net.line().open()).isZero();
    }
}
