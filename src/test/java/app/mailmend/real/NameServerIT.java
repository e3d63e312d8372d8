package app.mailmend.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.mailmend.account.MailDomain;
import app.mailmend.catalog.NoteKind;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.discovery.DomainFacts;
import app.mailmend.discovery.DomainFacts.Service;
import app.mailmend.discovery.DomainFacts.Standing;
import app.mailmend.discovery.DomainLookup;
import app.mailmend.discovery.Source;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.discovery.sources.MxSource;
import app.mailmend.discovery.sources.SrvSource;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.ResolveFault;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.ChosenDns;
import app.mailmend.net.Dns;
import app.mailmend.net.DnsRecords;
import app.mailmend.net.DnsRecords.Answer;
import app.mailmend.net.DnsRecords.Entry;
import app.mailmend.net.DnsRecords.Fault;
import app.mailmend.net.DnsRecords.Kind;
import app.mailmend.net.Lifeline;
import app.mailmend.net.NameServers;
import app.mailmend.net.SocketLimit;
import app.mailmend.settings.HostName;
import app.mailmend.settings.Trust;
import app.mailmend.testing.FakeInquiry;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail domains as a real name server tells about them. */
class NameServerIT {

    private static NameServer server;

    private final Lifeline lifeline = new Lifeline(Duration.ofMinutes(5));

    @BeforeAll
    static void start() throws IOException {
        Optional<String> missing = NameServer.missing();
        missing.ifPresent(reason -> System.out.println("Skipped NameServerIT: " + reason));
        Assumptions.assumeTrue(missing.isEmpty(), missing.orElse(""));
        server = NameServer.start();
    }

    @AfterAll
    static void stop() {
        if (NameServer.missing().isEmpty()) {
            server.close();
        }
    }

    @AfterEach
    void cut() {
        lifeline.close();
    }

    private NameServers records() {
        return new NameServers(
                List.of(server.address()), SocketLimit.of(SocketLimit.MAX_OPEN), lifeline);
    }

    private static Dns addresses() {
        return new ChosenDns(List.of(server.address()));
    }

    private DomainFacts look(String domain) {
        return new DomainLookup(records(), addresses(), MailDomain.check(domain).orElseThrow())
                .get();
    }

    private SourceAnswer ask(Source source, String domain) {
        return source.ask(FakeInquiry.of("alice@" + domain, look(domain)));
    }

    private SourceAnswer.Found found(Source source, String domain) {
        SourceAnswer answer = ask(source, domain);
        assertThat(answer).isInstanceOf(SourceAnswer.Found.class);
        return (SourceAnswer.Found) answer;
    }

    private static MxSource mx() {
        return new MxSource(ProviderCatalog.bundled(), LocalDate.of(2026, 11, 22));
    }

    @Test
    void a_domain_is_looked_up_with_everything_it_says() {
        DomainFacts facts = look("example.test");

        assertThat(facts.standing()).isEqualTo(Standing.ANSWERED);
        assertThat(facts.exchangers())
                .containsExactly(
                        new Entry.Mx(10, "mx.example.test"),
                        new Entry.Mx(20, "backup.example.test"));
        assertThat(facts.exchangersAuthentic()).isFalse();
        assertThat(facts.texts()).containsExactly("v=spf1 mx include:spf.example.test -all");
        assertThat(facts.aliases())
                .containsOnly(
                        Map.entry("autoconfig", "web.example.test"),
                        Map.entry("autodiscover", "web.example.test"));
        assertThat(facts.services())
                .containsOnlyKeys(
                        Service.SUBMISSIONS,
                        Service.SUBMISSION,
                        Service.IMAPS,
                        Service.IMAP,
                        Service.POP3S);
        assertThat(facts.services().get(Service.IMAPS).servers())
                .extracting(Entry.Srv::target)
                .containsExactly("imap.example.test", "backup.example.test");
        assertThat(facts.services().get(Service.IMAP).isRefused()).isTrue();
        assertThat(facts.wildcard()).isFalse();
    }

    @Test
    void services_become_settings() {
        SourceAnswer.Found found = found(new SrvSource(), "example.test");

        assertThat(found.outgoing())
                .extracting(one -> one.settings().endpoint().toString(), one -> one.trust())
                .containsExactly(
                        tuple("smtp.example.test:465 (tls)", Trust.CONFIRM),
                        tuple("smtp.example.test:587 (starttls)", Trust.CONFIRM));
        assertThat(found.incoming())
                .extracting(one -> one.settings().endpoint().toString())
                .containsExactly(
                        "imap.example.test:993 (tls)",
                        "backup.example.test:993 (tls)",
                        "pop.hoster.test:995 (tls)");
    }

    @Test
    void s83_where_every_name_leads_somewhere_only_what_stands_out_is_used() {
        DomainFacts facts = look("wild.test");

        assertThat(facts.wildcard()).isTrue();
        assertThat(facts.services()).containsOnlyKeys(Service.IMAPS);
    }

    @Test
    void a_domain_without_mail_says_so() {
        assertThat(look("silent.test").standing()).isEqualTo(Standing.TAKES_NO_MAIL);
        assertThat(found(new SrvSource(), "silent.test").notes())
                .containsExactly(new Note(NoteKind.SENDING_NOT_OFFERED.label(), "silent.test", ""));
    }

    @Test
    void a_domain_that_does_not_exist_is_told_from_one_that_nobody_answers_for() {
        assertThat(look("nobody.test").standing()).isEqualTo(Standing.NO_SUCH_DOMAIN);
        assertThat(look("elsewhere.example").standing()).isEqualTo(Standing.NO_ANSWER);
    }

    @ParameterizedTest
    @CsvSource({"hosted.test, google-workspace", "filtered.test, microsoft-365"})
    void the_exchanger_or_what_is_behind_it_names_the_provider(String domain, String id) {
        SourceAnswer.Found found = found(mx(), domain);

        assertThat(found.provider().id()).isEqualTo(id);
        assertThat(found.outgoing())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.trust()).isEqualTo(Trust.CONFIRM));
    }

    @ParameterizedTest
    @CsvSource({"hidden.test, gateway-mx", "forwarded.test, forwarder"})
    void what_hides_the_provider_is_told(String domain, String note) {
        assertThat(found(mx(), domain).notes()).extracting(Note::kind).containsExactly(note);
    }

    @Test
    void own_servers_are_nobodys_in_the_catalogue() {
        assertThat(ask(mx(), "example.test"))
                .isEqualTo(new SourceAnswer.Nothing(SourceRemark.NOT_LISTED, "mx.example.test"));
    }

    @Test
    void s84_aliases_in_a_circle_come_to_an_end() {
        assertThat(records().ask("circle.test", Kind.MX))
                .isEqualTo(new Answer.NotFound(Fault.SERVER_FAILED));
        assertThat(addresses().addresses(new HostName("circle.test")))
                .isEqualTo(new Dns.Answer.NotFound(ResolveFault.LOOKUP_FAILED));
    }

    @Test
    void s84_of_a_thousand_records_some_are_looked_at() {
        Answer exchangers = records().ask("many.test", Kind.MX);
        Dns.Answer hosts = addresses().addresses(new HostName("many.test"));

        assertThat(exchangers).isInstanceOf(Answer.Found.class);
        assertThat(((Answer.Found) exchangers).entries()).hasSize(DnsRecords.MAX_ENTRIES);
        assertThat(hosts).isInstanceOf(Dns.Answer.Found.class);
        assertThat(((Dns.Answer.Found) hosts).addresses()).hasSizeLessThan(20);
    }

    @Test
    void addresses_of_both_families_are_found() {
        assertThat(addresses().addresses(new HostName("mx.example.test")))
                .isEqualTo(
                        new Dns.Answer.Found(
                                List.of(
                                        InetAddress.ofLiteral("2001:db8::10"),
                                        InetAddress.ofLiteral("192.0.2.10"))));
    }
}
