package app.mailmend.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.MailDomain;
import app.mailmend.discovery.DomainFacts.Offer;
import app.mailmend.discovery.DomainFacts.Service;
import app.mailmend.discovery.DomainFacts.Standing;
import app.mailmend.evidence.ResolveFault;
import app.mailmend.net.Dns;
import app.mailmend.net.DnsRecords;
import app.mailmend.net.DnsRecords.Entry.Mx;
import app.mailmend.net.DnsRecords.Entry.Srv;
import app.mailmend.net.DnsRecords.Fault;
import app.mailmend.net.DnsRecords.Kind;
import app.mailmend.testing.FakeDns;
import app.mailmend.testing.Pause;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DomainLookupTest {

    private static final String DOMAIN = "example.org";
    private static final String IMAPS = "_imaps._tcp.example.org";

    private final FakeDns dns = new FakeDns();

    private DomainFacts look() {
        return look(dns, dns);
    }

    private static DomainFacts look(DnsRecords records, Dns addresses) {
        return new DomainLookup(
                        records,
                        addresses,
                        MailDomain.check(DOMAIN).orElseThrow(),
                        new Random(20261122))
                .get();
    }

    @Test
    void the_whole_bundle_is_asked_for() {
        dns.mx(DOMAIN, 10, "mx.example.org");

        look();

        assertThat(dns.asked())
                .contains(
                        "MX example.org",
                        "TXT example.org",
                        "CNAME autoconfig.example.org",
                        "CNAME autodiscover.example.org")
                .containsAll(
                        Stream.of(Service.values())
                                .map(one -> "SRV " + one.prefix() + ".example.org")
                                .toList());
    }

    @Test
    void the_name_that_nobody_has_is_another_one_each_time() {
        MailDomain domain = MailDomain.check(DOMAIN).orElseThrow();
        new DomainLookup(dns, dns, domain).get();
        new DomainLookup(dns, dns, domain).get();

        assertThat(dns.asked())
                .filteredOn(one -> one.matches("A [a-z]{16}\\.example\\.org"))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void exchangers_come_most_preferred_first() {
        dns.mx(DOMAIN, 20, "second.example.org")
                .mx(DOMAIN, 10, "first.example.org")
                .mx(DOMAIN, 20, "third.example.org");

        assertThat(look().exchangers())
                .extracting(Mx::host)
                .containsExactly("first.example.org", "second.example.org", "third.example.org");
        assertThat(look().exchanger()).hasValue("first.example.org");
    }

    @Test
    void a_domain_may_say_that_it_takes_no_mail() {
        dns.mx(DOMAIN, 0, "");

        assertThat(look().standing()).isEqualTo(Standing.TAKES_NO_MAIL);
        assertThat(look().exchangers()).isEmpty();
    }

    @Test
    void the_root_beside_other_exchangers_means_nothing() {
        dns.mx(DOMAIN, 0, "").mx(DOMAIN, 10, "mx.example.org");

        assertThat(look().standing()).isEqualTo(Standing.ANSWERED);
        assertThat(look().exchangers()).containsExactly(new Mx(10, "mx.example.org"));
    }

    @Test
    void a_domain_that_nobody_knows_does_not_exist() {
        assertThat(look().standing()).isEqualTo(Standing.NO_SUCH_DOMAIN);
    }

    @Test
    void a_domain_with_an_address_exists() {
        dns.fails(DOMAIN, Kind.MX, Fault.NO_SUCH_NAME).address(DOMAIN, "192.0.2.1");

        assertThat(look().standing()).isEqualTo(Standing.ANSWERED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"TIMED_OUT", "SERVER_FAILED"})
    void where_nothing_answers_nothing_is_known(Fault fault) {
        Dns noAddress = host -> new Dns.Answer.NotFound(ResolveFault.LOOKUP_FAILED);

        DomainFacts facts = look((name, kind) -> new DnsRecords.Answer.NotFound(fault), noAddress);

        assertThat(facts).isEqualTo(DomainFacts.unknown(Standing.NO_ANSWER));
    }

    @Test
    void one_answer_among_failures_is_an_answer() {
        Dns noAddress = host -> new Dns.Answer.NotFound(ResolveFault.LOOKUP_FAILED);

        DomainFacts facts =
                look(
                        (name, kind) ->
                                new DnsRecords.Answer.NotFound(
                                        kind == Kind.TXT ? Fault.NO_RECORD : Fault.TIMED_OUT),
                        noAddress);

        assertThat(facts.standing()).isEqualTo(Standing.ANSWERED);
    }

    @Test
    void texts_and_aliases_are_kept() {
        dns.txt(DOMAIN, "v=spf1 -all")
                .alias("autodiscover.example.org", "autodiscover.outlook.com")
                .mx(DOMAIN, 1, "mx.example.org");

        DomainFacts facts = look();

        assertThat(facts.texts()).containsExactly("v=spf1 -all");
        assertThat(facts.aliases())
                .hasSize(1)
                .containsEntry("autodiscover", "autodiscover.outlook.com");
        assertThat(facts.wildcard()).isFalse();
    }

    @Test
    void services_keep_their_priority() {
        dns.srv(IMAPS, 20, 993, "backup.example.org").srv(IMAPS, 10, 993, "imap.example.org");

        assertThat(look().services().get(Service.IMAPS).servers())
                .extracting(Srv::target)
                .containsExactly("imap.example.org", "backup.example.org");
        assertThat(look().services()).doesNotContainKey(Service.IMAP);
    }

    @Test
    void s85_a_service_may_be_refused() {
        dns.srv("_pop3._tcp.example.org", 0, 0, "");

        assertThat(look().services())
                .containsEntry(Service.POP3, new Offer(List.of(), false))
                .hasSize(1);
        assertThat(look().services().get(Service.POP3).isRefused()).isTrue();
    }

    @Test
    void s85_a_record_with_port_0_is_dropped_and_is_no_refusal() {
        dns.srv(IMAPS, 0, 0, "imap.example.org")
                .srv("_submission._tcp.example.org", 0, 0, "smtp.example.org")
                .srv("_submission._tcp.example.org", 1, 587, "smtp.example.org");

        assertThat(look().services())
                .containsOnlyKeys(Service.SUBMISSION)
                .containsEntry(
                        Service.SUBMISSION,
                        new Offer(List.of(new Srv(1, 0, 587, "smtp.example.org")), false));
    }

    @Test
    void what_signatures_prove_is_marked() {
        dns.mx(DOMAIN, 1, "mx.example.org").srv(IMAPS, 0, 993, "imap.example.org");
        assertThat(look().exchangersAuthentic()).isFalse();

        dns.signed();

        assertThat(look().exchangersAuthentic()).isTrue();
        assertThat(look().services().get(Service.IMAPS).authentic()).isTrue();
    }

    @Test
    void s83_a_name_that_nobody_can_have_made_shows_a_wildcard() {
        dns.mx(DOMAIN, 1, "mx.example.org").address("www.example.org", "192.0.2.1");
        assertThat(look().wildcard()).isFalse();

        dns.address("*.example.org", "192.0.2.1");

        assertThat(look().wildcard()).isTrue();
    }

    @Test
    void s83_an_alias_for_every_name_is_nobodys_alias() {
        dns.mx(DOMAIN, 1, "mx.example.org")
                .alias("*.example.org", "parking.example.net")
                .alias("autodiscover.example.org", "autodiscover.outlook.com");

        DomainFacts facts = look();

        assertThat(facts.wildcard()).isTrue();
        assertThat(facts.aliases())
                .hasSize(1)
                .containsEntry("autodiscover", "autodiscover.outlook.com");
    }

    @Test
    void s83_a_record_for_every_service_is_no_services_record() {
        dns.srv("*.example.org", 0, 443, "www.example.org")
                .srv(IMAPS, 0, 993, "imap.example.org")
                .mx(DOMAIN, 1, "mx.example.org");

        assertThat(look().services()).containsOnlyKeys(Service.IMAPS);
    }

    @Test
    void s84_a_thousand_exchangers_are_no_trouble() {
        for (int i = 0; i < 1000; i++) {
            dns.mx(DOMAIN, 1000 - i, "mx" + i + ".example.org");
        }

        assertThat(look().exchanger()).hasValue("mx999.example.org");
    }

    @Test
    void an_interrupted_look_up_ends() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<DomainFacts> facts = new CompletableFuture<>();
        DnsRecords never =
                (name, kind) -> {
                    asked.countDown();
                    Pause.of(Duration.ofMinutes(1));
                    return new DnsRecords.Answer.NotFound(Fault.TIMED_OUT);
                };
        Thread looking = Thread.ofVirtual().start(() -> facts.complete(look(never, dns)));
        asked.await();

        looking.interrupt();

        assertThat(facts.get(20, TimeUnit.SECONDS).standing()).isEqualTo(Standing.NO_ANSWER);
    }
}
