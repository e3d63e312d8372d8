package app.mailmend.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.catalog.NoteKind;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.DiscoveryRun.Answer;
import app.mailmend.evidence.DiscoveryRun.End;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.DiscoveryRun.Step;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.probe.AttemptLedger;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import app.mailmend.testing.FakeDnsServer;
import app.mailmend.testing.RealEngine;
import app.mailmend.testing.ScriptedWebServer;
import app.mailmend.testing.TestCertificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search on the real engine: a name server and web servers on this computer are its world. */
class DetectTest {

    private static final EmailAddress ALICE =
            EmailAddress.check("alice@example.test").orElseThrow();
    private static final String AUTOCONFIG =
            """
            <clientConfig version="1.1">
              <emailProvider id="example.test">
                <domain>example.test</domain>
                <displayName>Example Mail</displayName>
                <incomingServer type="imap">
                  <hostname>imap.example.test</hostname><port>993</port>
                  <socketType>SSL</socketType><username>%EMAILADDRESS%</username>
                  <authentication>password-cleartext</authentication>
                </incomingServer>
                <outgoingServer type="smtp">
                  <hostname>smtp.example.test</hostname><port>465</port>
                  <socketType>SSL</socketType><username>%EMAILADDRESS%</username>
                  <authentication>password-cleartext</authentication>
                </outgoingServer>
              </emailProvider>
            </clientConfig>
            """;

    @TempDir Path folder;

    private final FakeDnsServer names =
            new FakeDnsServer()
                    .with("example.test. MX 10 mx.example.test.")
                    .with("autoconfig.example.test. A 127.0.0.1");
    private final ScriptedWebServer web =
            ScriptedWebServer.secured(
                    TestCertificates.good("autoconfig.example.test"),
                    ScriptedWebServer.page("text/xml", AUTOCONFIG));

    @AfterEach
    void stop() {
        names.close();
        web.close();
    }

    private NetworkOptions network(InetSocketAddress resolver, Duration timeout) {
        return new NetworkOptions(
                List.of(
                        new NetworkOptions.Mapping(
                                new HostName("autoconfig.example.test"),
                                443,
                                new HostName("127.0.0.1"),
                                web.port())),
                List.of(TestCertificates.caPem(folder)),
                List.of(resolver),
                timeout,
                false);
    }

    private DetectRequest request(SearchOptions options) {
        return new DetectRequest(
                ALICE,
                List.of(),
                options,
                network(names.address(), NetworkOptions.DEFAULT_TIMEOUT));
    }

    private static SearchOptions online() {
        return new SearchOptions(false, false, false, false, List.of());
    }

    private static DiscoveryRun detect(DetectRequest request) throws Exception {
        try (SetupSession session = RealEngine.session()) {
            return session.detect(request).get();
        }
    }

    private static Step step(DiscoveryRun run, SourceName source) {
        return run.steps().stream()
                .filter(step -> step.source() == source)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_file_of_the_provider_is_found_over_a_chosen_resolver_root_and_map() throws Exception {
        DiscoveryRun run = detect(request(online()));

        assertThat(run.end()).isEqualTo(End.COMPLETE);
        assertThat(step(run, SourceName.AUTOCONFIG).answer()).isEqualTo(Answer.FOUND);
        assertThat(run.outgoing().getFirst().settings().host().value())
                .isEqualTo("smtp.example.test");
        assertThat(run.outgoing().getFirst().trust()).isEqualTo(Trust.TRUSTED);
        assertThat(run.incoming().getFirst().settings().endpoint().port()).isEqualTo(993);
        assertThat(names.asked()).contains("UDP MX example.test");
        assertThat(web.requests()).isNotEmpty();
    }

    @Test
    void every_source_is_a_step_in_the_same_order_whether_asked_or_not() throws Exception {
        SourceName[] all =
                Arrays.stream(SourceName.values())
                        .filter(name -> name != SourceName.LESSON)
                        .toArray(SourceName[]::new);

        DiscoveryRun asked = detect(request(online()));
        DiscoveryRun offline = detect(request(SearchOptions.onThisComputer()));

        assertThat(asked.steps()).extracting(Step::source).containsExactly(all);
        assertThat(offline.steps()).extracting(Step::source).containsExactly(all);
        assertThat(step(asked, SourceName.ISPDB).remark()).isEqualTo(SourceRemark.SWITCHED_OFF);
        assertThat(step(asked, SourceName.MX_ISPDB).remark()).isEqualTo(SourceRemark.SWITCHED_OFF);
        assertThat(step(asked, SourceName.SURVEY).remark()).isEqualTo(SourceRemark.SWITCHED_OFF);
        assertThat(step(asked, SourceName.HTTP_AUTOCONFIG).remark())
                .isEqualTo(SourceRemark.UNPROTECTED);
    }

    @Test
    void offline_nobody_is_asked_anything() throws Exception {
        DiscoveryRun run = detect(request(SearchOptions.onThisComputer()));

        assertThat(run.end()).isEqualTo(End.COMPLETE);
        assertThat(run.outgoing()).isEmpty();
        assertThat(run.steps())
                .filteredOn(step -> step.source().compareTo(SourceName.CATALOGUE) > 0)
                .allMatch(step -> step.remark() == SourceRemark.OFFLINE);
        assertThat(names.asked()).isEmpty();
        assertThat(web.connections()).isZero();
    }

    @Test
    void what_is_typed_is_recognised_and_what_the_catalogue_knows_found_without_the_network()
            throws Exception {
        EmailAddress known = EmailAddress.check("alice@gmail.com").orElseThrow();
        try (SetupSession session = RealEngine.session()) {
            assertThat(session.recognise("alice@gmail.com")).isPresent();
            assertThat(session.recognise("alice@example.test")).isEmpty();
            DiscoveryRun run =
                    session.detect(
                                    new DetectRequest(
                                            known,
                                            List.of(),
                                            SearchOptions.ordinary(),
                                            network(
                                                    names.address(),
                                                    NetworkOptions.DEFAULT_TIMEOUT)))
                            .get();
            assertThat(run.provider().id()).isEqualTo("gmail");
            assertThat(step(run, SourceName.SURVEY).remark()).isEqualTo(SourceRemark.NOT_NEEDED);
        }
        assertThat(names.asked()).isEmpty();
    }

    @Test
    void a_practice_account_is_found_without_the_network() throws Exception {
        try (SetupSession session = RealEngine.session()) {
            EmailAddress pupil = session.practice().accounts().getFirst().address();
            DiscoveryRun run =
                    session.detect(
                                    new DetectRequest(
                                            pupil,
                                            List.of(),
                                            SearchOptions.ordinary(),
                                            network(
                                                    names.address(),
                                                    NetworkOptions.DEFAULT_TIMEOUT)))
                            .get();
            assertThat(run.outgoing()).isNotEmpty();
        }
        assertThat(names.asked()).isEmpty();
        assertThat(web.connections()).isZero();
    }

    @Test
    void a_database_that_the_person_named_on_this_computer_is_asked_and_trusted() throws Exception {
        try (ScriptedWebServer database =
                ScriptedWebServer.plain(ScriptedWebServer.page("text/xml", AUTOCONFIG))) {
            SearchOptions named =
                    new SearchOptions(
                            false,
                            false,
                            false,
                            false,
                            List.of(URI.create("http://127.0.0.1:" + database.port() + "/v1.1/")));
            DiscoveryRun run =
                    detect(
                            new DetectRequest(
                                    EmailAddress.check("alice@listed.test").orElseThrow(),
                                    List.of(),
                                    named,
                                    network(names.address(), NetworkOptions.DEFAULT_TIMEOUT)));

            assertThat(step(run, SourceName.ISPDB).answer()).isEqualTo(Answer.FOUND);
            assertThat(run.outgoing().getFirst().trust()).isEqualTo(Trust.TRUSTED);
            assertThat(database.requests().getFirst()).startsWith("GET /v1.1/listed.test ");
        }
    }

    @Test
    void without_a_network_the_answer_says_so() throws Exception {
        names.close();
        NetworkOptions dead =
                new NetworkOptions(
                        List.of(),
                        List.of(),
                        List.of(names.address()),
                        NetworkOptions.DEFAULT_TIMEOUT,
                        false);

        DiscoveryRun run =
                detect(new DetectRequest(ALICE, List.of(), SearchOptions.ordinary(), dead));

        assertThat(run.outgoing()).isEmpty();
        assertThat(run.notes()).extracting(Note::kind).contains(NoteKind.NO_NETWORK.label());
        assertThat(run.steps()).allMatch(step -> step.answer().isFinal());
    }

    @Test
    void a_search_that_waits_for_a_silent_name_server_can_be_stopped() throws Exception {
        names.behaves(FakeDnsServer.silent());
        CountDownLatch asking = new CountDownLatch(1);
        try (SetupSession session = RealEngine.session()) {
            session.listen(state -> {
                if (state instanceof SetupState.Searching(var soFar)
                        && isAsking(soFar, SourceName.DNS)) {
                    asking.countDown();
                }
            });
            CompletableFuture<DiscoveryRun> running =
                    session.detect(request(SearchOptions.ordinary()));
            asking.await();
            session.cancel();
            DiscoveryRun run = running.get();
            assertThat(run.end()).isEqualTo(End.STOPPED);
            assertThat(run.steps()).allMatch(step -> step.answer().isFinal());
            assertThat(session.state()).isEqualTo(new SetupState.Found(run));
        }
    }

    private static boolean isAsking(DiscoveryRun run, SourceName source) {
        return step(run, source).answer() == Answer.ASKING;
    }

    @Test
    void a_search_ends_when_its_time_is_over_and_says_so() throws Exception {
        names.behaves(FakeDnsServer.silent());

        DiscoveryRun run =
                detect(
                        new DetectRequest(
                                ALICE,
                                List.of(),
                                SearchOptions.ordinary(),
                                network(names.address(), Duration.ofSeconds(1))));

        assertThat(run.end()).isEqualTo(End.TIME_OVER);
        assertThat(step(run, SourceName.DNS).remark()).isEqualTo(SourceRemark.TIME_OVER);
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "10, 10", "180, 10"})
    void no_search_takes_longer_than_the_hard_stop(int asked, int seconds) {
        DetectRequest request =
                new DetectRequest(
                        ALICE,
                        List.of(),
                        SearchOptions.ordinary(),
                        network(names.address(), Duration.ofSeconds(asked)));

        assertThat(SearchPlan.limit(request)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "127.0.0.1, true",
        "::1, true",
        "192.0.2.1, false",
        "127.0.0.1 192.0.2.1, false"
    })
    void names_lead_to_this_computer_only_where_its_own_name_server_was_named(
            String resolvers, boolean allowed) {
        List<InetSocketAddress> servers =
                Arrays.stream(resolvers.split(" "))
                        .filter(one -> !one.isEmpty())
                        .map(one -> new InetSocketAddress(InetAddress.ofLiteral(one), 53))
                        .toList();

        assertThat(
                        SearchNetwork.asksOwnComputer(
                                new NetworkOptions(
                                        List.of(),
                                        List.of(),
                                        servers,
                                        NetworkOptions.DEFAULT_TIMEOUT,
                                        false)))
                .isEqualTo(allowed);
    }

    private Path presets(String name, String host) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                """
                {"format": "mailmend-providers/1", "providers": [
                  {"id": "own", "name": "Our own", "domains": ["example.test"],
                   "outgoing": ["%s 465 tls"], "incoming": ["imap %s 993 tls"]}]}
                """
                        .formatted(host, host));
    }

    private String found(List<Path> named, List<Path> installed) throws Exception {
        try (SetupSession session = RealEngine.session(AttemptLedger.inMemory(), installed)) {
            DiscoveryRun run =
                    session.detect(
                                    new DetectRequest(
                                            ALICE,
                                            named,
                                            SearchOptions.onThisComputer(),
                                            NetworkOptions.ordinary()))
                            .get();
            return run.outgoing().getFirst().settings().host().value();
        }
    }

    @Test
    void presets_count_in_the_order_named_computer_person() throws Exception {
        Path named = presets("named.json", "named.test");
        Path computer = presets("computer.json", "computer.test");
        Path person = presets("person.json", "person.test");
        Path missing = folder.resolve("missing.json");

        assertThat(found(List.of(named), List.of(computer, person))).isEqualTo("named.test");
        assertThat(found(List.of(), List.of(computer, person))).isEqualTo("computer.test");
        assertThat(found(List.of(), List.of(missing, person))).isEqualTo("person.test");
    }
}
