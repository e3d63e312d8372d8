package app.mailmend.real;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.DiscoveryRun.Answer;
import app.mailmend.evidence.DiscoveryRun.Step;
import app.mailmend.session.DetectRequest;
import app.mailmend.session.NetworkOptions;
import app.mailmend.session.NetworkOptions.Mapping;
import app.mailmend.session.SearchOptions;
import app.mailmend.session.SetupSession;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import app.mailmend.testing.RealEngine;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whole searches with a real name server, a real web server and a real mail server as their world:
 * each source finds the domain that is there for it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EverySourceIT {

    private final List<AutoCloseable> servers = new ArrayList<>();
    private final List<Mapping> map = new ArrayList<>();
    private final List<Path> roots = new ArrayList<>();
    private Optional<NameServer> names = Optional.empty();

    @BeforeAll
    void start() throws IOException {
        Optional<String> missing =
                NameServer.missing().or(Nginx::missing).or(PostfixDovecot::missing);
        missing.ifPresent(reason -> System.out.println("Skipped EverySourceIT: " + reason));
        Assumptions.assumeTrue(missing.isEmpty(), missing.orElse(""));
        names = Optional.of(opened(NameServer.start()));
        Nginx web = opened(Nginx.publishing(Published.files()));
        Published.files().keySet().stream()
                .map(file -> file.substring(0, file.indexOf('/')))
                .distinct()
                .forEach(host -> {
                    boolean bare = host.equals("autoconfig.bare.test");
                    map.add(
                            bare
                                    ? mapping(host, 80, Nginx.HOST, web.http())
                                    : mapping(host, 443, Nginx.HOST, web.https()));
                });
        PostfixDovecot mail = opened(PostfixDovecot.start());
        map.add(mapping("mail.example.test", 465, mail.host(), mail.port(Service.SUBMISSIONS)));
        map.add(mapping("mail.example.test", 993, mail.host(), mail.port(Service.IMAPS)));
        roots.add(web.caPem());
    }

    private <S extends AutoCloseable> S opened(S server) {
        servers.add(server);
        return server;
    }

    private static Mapping mapping(String name, int port, String host, int real) {
        return new Mapping(new HostName(name), port, new HostName(host), real);
    }

    @AfterAll
    void stop() throws Exception {
        for (AutoCloseable server : servers.reversed()) {
            server.close();
        }
    }

    private DiscoveryRun detect(String domain) throws ExecutionException, InterruptedException {
        NetworkOptions network =
                new NetworkOptions(
                        map,
                        roots,
                        List.of(names.orElseThrow().address()),
                        Duration.ofMinutes(1),
                        false);
        SearchOptions options =
                new SearchOptions(
                        false,
                        true,
                        true,
                        false,
                        List.of(URI.create("https://" + Published.DATABASE + "/v1.1/")));
        EmailAddress alice = EmailAddress.check("alice@" + domain).orElseThrow();
        try (SetupSession session = RealEngine.session()) {
            return session.detect(new DetectRequest(alice, List.of(), options, network)).get();
        }
    }

    private static Answer answer(DiscoveryRun run, SourceName source) {
        return run.steps().stream()
                .filter(step -> step.source() == source)
                .map(Step::answer)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Candidate<SubmissionSettings>> from(DiscoveryRun run, SourceName source) {
        return run.outgoing().stream().filter(one -> one.sources().contains(source));
    }

    @ParameterizedTest
    @CsvSource({
        "example.test, SRV, smtp.example.test, CONFIRM",
        "hosted.test, MX, smtp.gmail.com, CONFIRM",
        "ownfile.test, AUTOCONFIG, smtp.ownfile.test, TRUSTED",
        "sitefile.test, WELL_KNOWN, smtp.sitefile.test, TRUSTED",
        "listed.test, ISPDB, smtp.listed.test, TRUSTED",
        "filehost-customer.test, MX_AUTOCONFIG, smtp.filehost.test, CONFIRM",
        "listhost-customer.test, MX_ISPDB, smtp.listhost.test, CONFIRM",
        "vouched.test, PACC, smtp.vouched.test, TRUSTED",
        "exchange.test, AUTODISCOVER, smtp.exchange.test, CONFIRM",
        "bare.test, HTTP_AUTOCONFIG, smtp.bare.test, UNSAFE",
        "example.test, SURVEY, mail.example.test, CONFIRM"
    })
    void each_source_finds_what_is_there_for_it(
            String domain, SourceName source, String host, Trust trust) throws Exception {
        DiscoveryRun run = detect(domain);

        assertThat(answer(run, SourceName.DNS)).isEqualTo(Answer.FOUND);
        assertThat(answer(run, source)).isEqualTo(Answer.FOUND);
        assertThat(from(run, source))
                .anySatisfy(one -> {
                    assertThat(one.settings().host().value()).isEqualTo(host);
                    assertThat(one.trust()).isEqualTo(trust);
                });
    }

    @Test
    void a_domain_that_publishes_nothing_is_told_so() throws Exception {
        DiscoveryRun run = detect("nothing-here.test");

        assertThat(run.outgoing()).isEmpty();
        assertThat(run.notes())
                .extracting(DiscoveryRun.Note::kind)
                .containsExactly("no-such-domain");
    }
}
