package app.mailmend.discovery;

import static app.mailmend.testing.internet.Documents.autoconfig;
import static app.mailmend.testing.internet.Documents.autoconfigUri;
import static app.mailmend.testing.internet.Documents.html;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.settings.Ground;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import app.mailmend.testing.internet.Door;
import app.mailmend.testing.internet.Internet;
import app.mailmend.testing.internet.WholeSearch;
import org.junit.jupiter.api.Test;

/**
 * Scenarios 1 to 4, 9, 10 and 12 of the 65 that setting up mail is known to fail in: who has the
 * mailboxes of a domain. Those about what a domain publishes are in {@link ScenariosPublishedTest}
 * (5 to 8, 11, 13), those about the account are in {@link ScenariosAccountTest} (14 to 18, 25, 28,
 * 31 to 33, 39, 40, 50, 53, 58), those about the network in {@link ScenariosNetworkTest} (41, 42,
 * 44 to 46, 48, 54, 59, 65).
 *
 * <p>The others do not concern the search. What servers answer is in {@code TranscriptsTest} and
 * {@code QuotedTextsTest} (20 to 24, 29, 30, 34 to 38, 61 to 64), what is then tried in {@code
 * FixPlannerTest} and {@code session.SearchTest} (29, 30, 36). Certificates have {@code
 * CertificateCasesTest} and {@code PinnedCheckTest} (43), certificates of clients {@code
 * HandshakeCasesTest} (57), both families of addresses {@code ConnectorTest} and {@code
 * RacedProbeTest} (47), attempts that lock out {@code SignInBudgetTest} (49), passwords beyond
 * ASCII {@code SaslClientsTest} (26), a fault of one half only {@code IncomingProbeTest} and {@code
 * CheckTextTest} (19, 51), and words {@code WordsTest} and {@code WindowTextTest} (52, 60). A
 * password that changes later (27), one that a program keeps (55) and a refusal for the way that a
 * program speaks TLS (56) are not simulated.
 */
class ScenariosTest {

    private static final String DOMAIN = "firm.example";
    private static final String ALICE = "alice@" + DOMAIN;
    private static final String MICROSOFT = "smtp.office365.com:587 (starttls)";
    private static final String GOOGLE = "smtp.gmail.com:465 (tls)";
    private static final String OWN = "mail.firm.example:465 (tls)";
    private static final Trust CONFIRM = Trust.CONFIRM;

    private final Internet net = Internet.still().host(DOMAIN);

    private Told detect() {
        return new Told(WholeSearch.in(net).detect(ALICE));
    }

    private void ownFile() {
        net.page(
                        autoconfigUri(DOMAIN),
                        autoconfig(DOMAIN, "mail.firm.example", "mail.firm.example"))
                .mailServer("mail.firm.example");
    }

    @Test
    void c01_the_web_hosts_stale_file_loses_to_the_provider_that_takes_the_mail() {
        ownFile();
        net.mx(DOMAIN, "firm-example.mail.protection.outlook.com");
        Told told = detect();

        assertThat(told.sending()).isEqualTo(MICROSOFT);
        assertThat(told.trust()).isEqualTo(Trust.CONFIRM);
        assertThat(told.notes()).contains("contradiction");
        assertThat(told.run().outgoing())
                .filteredOn(one -> one.sources().contains(SourceName.AUTOCONFIG))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.grounds()).contains(Ground.CONTRADICTS_MX);
                    assertThat(one.trust()).isNotEqualTo(Trust.TRUSTED);
                });
    }

    @Test
    void c01_the_same_file_is_right_where_the_mail_goes_to_the_domain_itself() {
        ownFile();
        net.mx(DOMAIN, "mail.firm.example");
        Told told = detect();

        assertThat(told.sending()).isEqualTo(OWN);
        assertThat(told.trust()).isEqualTo(Trust.TRUSTED);
        assertThat(told.notes()).doesNotContain("contradiction");
    }

    @Test
    void c01_where_only_signs_speak_for_another_provider_the_file_stands_but_is_shown_first() {
        ownFile();
        net.mx(DOMAIN, "mx.firm.example")
                .txt(DOMAIN, "v=spf1 mx include:spf.protection.outlook.com -all")
                .txt(DOMAIN, "MS=ms12345678");
        Told told = detect();

        assertThat(told.sending()).isEqualTo(OWN);
        assertThat(told.trust()).isEqualTo(CONFIRM);
        assertThat(told.allSending()).contains(MICROSOFT);
    }

    @Test
    void c02_a_hosting_firm_that_only_the_mail_exchanger_reveals_is_found_by_its_file() {
        net.mx(DOMAIN, "in1.mx.host.example")
                .page(
                        autoconfigUri("host.example"),
                        autoconfig("host.example", "smtp.host.example", "imap.host.example"));
        Told told = detect();

        assertThat(told.sending()).isEqualTo("smtp.host.example:465 (tls)");
        assertThat(told.fetching()).isEqualTo("imap.host.example:993 (tls)");
        assertThat(told.trust()).as("whoever named the exchanger is not known").isEqualTo(CONFIRM);
        assertThat(told.user()).isEqualTo(ALICE);
        assertThat(net.pages().told()).noneMatch(text -> text.contains("alice"));
    }

    @Test
    void c02_names_below_a_public_suffix_are_no_hosting_firm() {
        net.mx(DOMAIN, "mx.co.uk");
        Told told = detect();

        assertThat(told.sending()).isEmpty();
        assertThat(net.pages().addresses()).noneMatch(uri -> uri.contains("autoconfig.co.uk"));
    }

    private void university() {
        net.mx(DOMAIN, "mx1.firm.example")
                .txt(DOMAIN, "v=spf1 include:_spf.google.com include:_spf.firm.example ~all")
                .deadServer("mx1.firm.example")
                .deadServer("smtp.firm.example")
                .deadServer("mail.firm.example");
    }

    @Test
    void c03_google_behind_own_exchangers_and_silent_firewalls_shows_in_two_kinds_of_records() {
        university();
        net.txt(DOMAIN, "google-site-verification=3mDbE1");
        Told told = detect();

        assertThat(told.sending()).isEqualTo(GOOGLE);
        assertThat(told.trust()).isEqualTo(CONFIRM);
    }

    @Test
    void c03_one_kind_of_record_alone_proves_nothing_and_nothing_is_made_up() {
        university();
        Told told = detect();

        assertThat(told.sending()).isEmpty();
        assertThat(told.notes()).contains("unknown-provider");
        assertThat(told.step(SourceName.SURVEY)).startsWith("failed");
    }

    @Test
    void c04_where_only_srv_records_exist_sending_is_not_guessed() {
        net.mx(DOMAIN, "mx.firm.example")
                .srv("_submissions._tcp." + DOMAIN, 465, "out17.firm.example")
                .srv("_imaps._tcp." + DOMAIN, 993, "gate.firm.example")
                .mailServer("out17.firm.example")
                .mailServer("gate.firm.example");
        Told told = detect();

        assertThat(told.sending()).isEqualTo("out17.firm.example:465 (tls)");
        assertThat(told.fetching()).isEqualTo("gate.firm.example:993 (tls)");
    }

    @Test
    void c04_records_for_fetching_alone_lead_to_a_server_for_sending_that_answers() {
        net.mx(DOMAIN, "mx.firm.example")
                .srv("_imaps._tcp." + DOMAIN, 993, "imap.firm.example")
                .host("smtp.firm.example")
                .mailServer("imap.firm.example")
                .mailServer("mail.firm.example");
        Told told = detect();

        assertThat(told.sending()).isEqualTo(OWN);
        assertThat(told.fetching()).isEqualTo("imap.firm.example:993 (tls)");
        assertThat(told.allSending())
                .as("a name that refuses is not offered")
                .noneMatch(place -> place.startsWith("smtp."));
    }

    @Test
    void c09_autodiscover_that_still_points_to_the_former_provider_loses_to_the_exchanger() {
        net.mx(DOMAIN, "aspmx.l.google.com")
                .alias("autodiscover." + DOMAIN, "autodiscover.outlook.com");
        Told told = detect();

        assertThat(told.sending()).isEqualTo(GOOGLE);
        assertThat(told.run().rivals()).isEmpty();
    }

    @Test
    void c09_autodiscover_behind_a_filter_is_the_best_sign_there_is() {
        net.mx(DOMAIN, "mxa-00012301.gslb.pphosted.com")
                .alias("autodiscover." + DOMAIN, "autodiscover.outlook.com");
        Told told = detect();

        assertThat(told.sending()).isEqualTo(MICROSOFT);
        assertThat(told.trust()).isEqualTo(CONFIRM);
    }

    @Test
    void c10_a_server_that_also_speaks_autodiscover_stays_an_ordinary_one() {
        ownFile();
        net.mx(DOMAIN, "mail.firm.example")
                .alias("autodiscover." + DOMAIN, "mail.firm.example")
                .site("autodiscover." + DOMAIN, 401, "text/html", html("Unauthorized"))
                .srv("_autodiscover._tcp." + DOMAIN, 443, "mail.firm.example");
        Told told = detect();

        assertThat(told.sending()).isEqualTo(OWN);
        assertThat(told.notes()).doesNotContain("exchange");
        assertThat(net.pages().told()).noneMatch(text -> text.contains("alice"));
    }

    @Test
    void c12_the_one_host_that_a_certificate_knows_is_offered_instead_of_the_domains_own_name() {
        additional("9.8.7.6");
        Told told = detect();

        assertThat(told.sending()).isEqualTo("server7.host.example:465 (tls)");
        assertThat(told.trust()).isEqualTo(CONFIRM);
        assertThat(told.note("other-host-name")).isEqualTo("server7.host.example");
    }

    @Test
    void c12_a_certificate_for_a_host_elsewhere_is_no_reason_to_go_there() {
        additional("9.1.1.1");
        Told told = detect();

        assertThat(told.sending()).isEmpty();
        assertThat(told.notes()).doesNotContain("other-host-name");
        assertThat(told.step(SourceName.SURVEY)).isEqualTo("failed certificate");
    }

    private void additional(String mainAddress) {
        Door shared = Door.open().namedFor("server7.host.example");
        net.host("server7.host.example", mainAddress)
                .host("mail.firm.example", "9.8.7.6")
                .mx(DOMAIN, "mail.firm.example")
                .mailServer("server7.host.example")
                .door("mail.firm.example", shared, 465, 587, 993);
    }
}
