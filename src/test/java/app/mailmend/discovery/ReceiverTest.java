package app.mailmend.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.discovery.DomainFacts.Offer;
import app.mailmend.discovery.DomainFacts.Service;
import app.mailmend.discovery.DomainFacts.Standing;
import app.mailmend.discovery.Receiver.Way;
import app.mailmend.net.DnsRecords.Entry.Mx;
import app.mailmend.net.DnsRecords.Entry.Srv;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverTest {

    private static final String PROOFPOINT = "mx1.contoso.pphosted.com";
    private static final String OWN = "mx.example.org";
    private static final String MICROSOFT_SPF = "v=spf1 include:spf.protection.outlook.com -all";
    private static final String GOOGLE_SPF = "v=spf1 include:_spf.google.com ~all";

    private static DomainFacts facts(
            List<String> exchangers, Map<String, String> aliases, String... texts) {
        List<Mx> preferred = new ArrayList<>();
        exchangers.forEach(host -> preferred.add(new Mx(preferred.size(), host)));
        return new DomainFacts(
                Standing.ANSWERED, preferred, false, Map.of(), List.of(texts), aliases, false);
    }

    private static Receiver of(DomainFacts facts) {
        return Receiver.of(facts, ProviderCatalog.bundled());
    }

    private static Receiver of(String exchanger, String... texts) {
        return of(facts(List.of(exchanger), Map.of(), texts));
    }

    private static void assertKnown(Receiver receiver, String id, String evidence, Way way) {
        assertThat(receiver).isInstanceOf(Receiver.Known.class);
        Receiver.Known known = (Receiver.Known) receiver;
        assertThat(known.provider().id()).isEqualTo(id);
        assertThat(known.evidence()).isEqualTo(evidence);
        assertThat(known.way()).isEqualTo(way);
    }

    @ParameterizedTest
    @CsvSource({
        "aspmx.l.google.com, google-workspace",
        "contoso-com.mail.protection.outlook.com, microsoft-365",
        "outlook-com.olc.protection.outlook.com, outlook-com",
        "w0123.kasserver.com, all-inkl"
    })
    void an_exchanger_names_its_provider(String exchanger, String id) {
        assertKnown(of(exchanger), id, "MX " + exchanger, Way.EXCHANGER);
    }

    @Test
    void the_most_preferred_exchanger_decides() {
        assertKnown(
                of(
                        facts(
                                List.of(
                                        "aspmx.l.google.com",
                                        "contoso-com.mail.protection.outlook.com"),
                                Map.of())),
                "google-workspace",
                "MX aspmx.l.google.com",
                Way.EXCHANGER);
    }

    @Test
    void without_an_exchanger_there_is_nobody() {
        assertThat(of(facts(List.of(), Map.of(), MICROSOFT_SPF))).isEqualTo(new Receiver.Nobody());
    }

    @ParameterizedTest
    @CsvSource({
        "route1.mx.cloudflare.net, Cloudflare Email Routing",
        "mx1.simplelogin.co, SimpleLogin",
        "mail.anonaddy.me, addy.io",
        "eforward1.registrar-servers.com, Namecheap e-mail forwarding",
        "mx1.improvmx.com, ImprovMX"
    })
    void a_forwarder_has_no_mailboxes_whatever_else_is_said(String exchanger, String name) {
        assertThat(of(exchanger, GOOGLE_SPF)).isEqualTo(new Receiver.Forwarder(name));
    }

    @Test
    void a_gateway_is_seen_through_by_who_may_send() {
        assertKnown(
                of(PROOFPOINT, MICROSOFT_SPF),
                "microsoft-365",
                "SPF spf.protection.outlook.com",
                Way.BEHIND_GATEWAY);
        assertKnown(
                of(PROOFPOINT, "V=SPF1 redirect=_spf.google.com"),
                "google-workspace",
                "SPF _spf.google.com",
                Way.BEHIND_GATEWAY);
        assertKnown(
                of(PROOFPOINT, "v=spf1 include:spf.messagingengine.com ?all"),
                "fastmail",
                "SPF spf.messagingengine.com",
                Way.BEHIND_GATEWAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v=spf1 include:mailgun.org include:amazonses.com -all",
                "v=spf1 include:spf.protection.outlook.com.evil.org -all",
                "v=spf1 include:%{i}._spf.google.com -all",
                "v=spf10 include:_spf.google.com",
                "include:_spf.google.com",
                "google-site-verification=abc"
            })
    void a_gateway_without_a_sign_stays_a_gateway(String text) {
        assertThat(of(PROOFPOINT, text)).isEqualTo(new Receiver.Gateway("Proofpoint Enterprise"));
    }

    @Test
    void a_gateway_is_seen_through_by_autodiscover() {
        DomainFacts aliased =
                facts(List.of(PROOFPOINT), Map.of("autodiscover", "autodiscover.outlook.com"));
        DomainFacts served =
                new DomainFacts(
                        Standing.ANSWERED,
                        List.of(new Mx(0, PROOFPOINT)),
                        false,
                        Map.of(
                                Service.AUTODISCOVER,
                                new Offer(
                                        List.of(new Srv(0, 0, 443, "autodiscover.outlook.com")),
                                        false)),
                        List.of(),
                        Map.of(),
                        false);

        String evidence = "autodiscover autodiscover.outlook.com";
        assertKnown(of(aliased), "microsoft-365", evidence, Way.BEHIND_GATEWAY);
        assertKnown(of(served), "microsoft-365", evidence, Way.BEHIND_GATEWAY);
    }

    @Test
    void a_gateway_is_seen_through_by_a_less_preferred_exchanger() {
        assertKnown(
                of(facts(List.of(PROOFPOINT, "aspmx.l.google.com"), Map.of(), MICROSOFT_SPF)),
                "google-workspace",
                "MX aspmx.l.google.com",
                Way.BEHIND_GATEWAY);
    }

    @Test
    void a_gateway_is_seen_through_by_a_proof_of_ownership_that_only_mailboxes_need() {
        assertKnown(
                of(PROOFPOINT, "MS=ms123"), "microsoft-365", "TXT MS=ms123", Way.BEHIND_GATEWAY);
    }

    @Test
    void of_two_that_may_send_another_sign_tells_which_has_the_mailboxes() {
        String both = "v=spf1 include:_spf.google.com include:spf.protection.outlook.com -all";

        assertThat(of(PROOFPOINT, both)).isInstanceOf(Receiver.Gateway.class);
        assertKnown(
                of(PROOFPOINT, both, "MS=ms123"),
                "microsoft-365",
                "SPF spf.protection.outlook.com",
                Way.BEHIND_GATEWAY);
        assertThat(of(PROOFPOINT, both, "MS=ms123", "google-site-verification=abc"))
                .isInstanceOf(Receiver.Gateway.class);
    }

    @Test
    void signs_that_differ_tell_nothing() {
        assertThat(
                        of(
                                facts(
                                        List.of(PROOFPOINT),
                                        Map.of("autodiscover", "autodiscover.outlook.com"),
                                        GOOGLE_SPF)))
                .isInstanceOf(Receiver.Gateway.class);
    }

    @Test
    void in_front_of_own_servers_one_sign_is_not_enough() {
        assertThat(of(OWN, GOOGLE_SPF)).isEqualTo(new Receiver.Unknown(OWN));
        assertThat(of(OWN, "MS=ms123")).isEqualTo(new Receiver.Unknown(OWN));
        assertThat(of(OWN, "google-site-verification=abc")).isEqualTo(new Receiver.Unknown(OWN));
        assertThat(of(OWN, "MS=ms123", GOOGLE_SPF)).isEqualTo(new Receiver.Unknown(OWN));
    }

    @Test
    void in_front_of_own_servers_two_signs_that_agree_are() {
        assertKnown(
                of(OWN, GOOGLE_SPF, "google-site-verification=abc"),
                "google-workspace",
                "SPF _spf.google.com",
                Way.SIGNS);
        assertKnown(
                of(OWN, MICROSOFT_SPF, "MS=ms123"),
                "microsoft-365",
                "SPF spf.protection.outlook.com",
                Way.SIGNS);
    }
}
