package app.mailmend.discovery;

import static app.mailmend.testing.internet.Documents.autoconfig;
import static app.mailmend.testing.internet.Documents.autoconfigUri;
import static app.mailmend.testing.internet.Documents.autodiscover;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.settings.Ground;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import app.mailmend.testing.internet.Door;
import app.mailmend.testing.internet.Internet;
import app.mailmend.testing.internet.WholeSearch;
import org.junit.jupiter.api.Test;

/** Scenarios 41 to 65 about ports, protection and what the network does to them. */
class ScenariosNetworkTest {

    private static final String DOMAIN = "firm.example";
    private static final String ALICE = "alice@" + DOMAIN;
    private static final String SMTP = "smtp.firm.example";

    private final Internet net = Internet.still().host(DOMAIN);

    private Told detect() {
        return new Told(WholeSearch.in(net).detect(ALICE));
    }

    private void at(Door door, int... ports) {
        net.mx(DOMAIN, "mx.firm.example").door(SMTP, door, ports);
    }

    private void autodiscoverSays(String document) {
        net.mx(DOMAIN, "mx.firm.example")
                .alias("autodiscover." + DOMAIN, "hub.firm.example")
                .page("https://autodiscover.firm.example/autodiscover/autodiscover.xml", document);
    }

    @Test
    void c41_protection_on_587_is_starttls_whatever_the_word_for_it() {
        autodiscoverSays(
                autodiscover(SMTP, "imap.firm.example")
                        .replace("<Port>465</Port>", "<Port>587</Port>"));

        assertThat(detect().allSending()).contains(SMTP + ":587 (starttls)");
    }

    @Test
    void c41_protection_on_465_is_tls_from_the_start() {
        autodiscoverSays(autodiscover(SMTP, "imap.firm.example"));

        assertThat(detect().allSending()).contains(SMTP + ":465 (tls)");
    }

    @Test
    void c42_a_server_that_speaks_no_tls_of_today_is_not_offered() {
        at(Door.that(Door.Manner.OLD_TLS), 465, 587);
        Told told = detect();

        assertThat(told.sending()).isEmpty();
        assertThat(told.step(SourceName.SURVEY)).isEqualTo("failed tls");
    }

    @Test
    void c42_one_old_port_beside_a_good_one_does_no_harm() {
        at(Door.that(Door.Manner.OLD_TLS), 465);
        net.door(SMTP, Door.open(), 587);

        assertThat(detect().allSending()).containsExactly(SMTP + ":587 (starttls)");
    }

    @Test
    void c44_a_bridge_on_this_computer_is_known_for_its_provider_only() {
        Told told = new Told(WholeSearch.in(net).detect("alice@proton.me"));

        assertThat(told.sending()).startsWith("127.0.0.1:1025");
        assertThat(told.notes()).contains("bridge");
    }

    @Test
    void c44_a_file_that_leads_to_this_computer_is_not_followed() {
        net.mx(DOMAIN, "mx.firm.example")
                .page(autoconfigUri(DOMAIN), autoconfig(DOMAIN, "127.0.0.1", "localhost"));
        Told told = detect();

        assertThat(told.sending()).isEmpty();
        assertThat(told.fetching()).isEmpty();
        assertThat(told.step(SourceName.AUTOCONFIG)).isEqualTo("nothing nothing-usable");
    }

    @Test
    void c45_where_starttls_was_taken_out_on_the_way_the_other_port_is_found() {
        at(Door.that(Door.Manner.NO_STARTTLS), 587);
        net.door(SMTP, Door.open(), 465);

        assertThat(detect().allSending()).containsExactly(SMTP + ":465 (tls)");
    }

    @Test
    void c45_where_there_is_no_other_port_nothing_is_sent_in_the_open() {
        at(Door.that(Door.Manner.NO_STARTTLS), 587);
        Told told = detect();

        assertThat(told.sending()).isEmpty();
        assertThat(told.notes()).contains("unencrypted-only");
    }

    @Test
    void c46_a_blocked_port_leaves_the_one_that_works() {
        at(Door.that(Door.Manner.SWALLOWED), 465);
        net.door(SMTP, Door.open(), 587);

        assertThat(detect().sending()).isEqualTo(SMTP + ":587 (starttls)");
    }

    @Test
    void c46_where_all_are_blocked_it_is_said_that_nothing_was_reached() {
        at(Door.that(Door.Manner.SWALLOWED), 25, 465, 587, 2525);
        Told told = detect();

        assertThat(told.sending()).isEmpty();
        assertThat(told.step(SourceName.SURVEY)).isEqualTo("failed not-reached");
    }

    @Test
    void c48_a_server_that_connects_and_says_nothing_is_told_from_one_that_is_not_there() {
        at(Door.that(Door.Manner.SILENT), 587);
        Told told = detect();

        assertThat(told.sending()).isEmpty();
        assertThat(told.step(SourceName.SURVEY)).isEqualTo("failed timed-out");
    }

    @Test
    void c54_a_domain_with_hyphens_is_a_domain_like_any_other() {
        String domain = "the-2nd-hyphenated-firm-of-2000.example";
        net.mx(domain, "mx." + domain)
                .page(
                        autoconfigUri(domain),
                        autoconfig(domain, "smtp-out-1." + domain, "imap." + domain));
        Told told = new Told(WholeSearch.in(net).detect("alice@" + domain));

        assertThat(told.sending()).isEqualTo("smtp-out-1." + domain + ":465 (tls)");
        assertThat(told.trust()).isEqualTo(Trust.TRUSTED);
    }

    @Test
    void c59_a_server_that_only_receives_is_never_offered_for_sending() {
        net.mx(DOMAIN, "mx.firm.example").door("mx.firm.example", Door.open(), 25);
        Told told = detect();

        assertThat(told.sending()).isEmpty();
        assertThat(net.doors().asked()).doesNotContain("mx.firm.example:25");
    }

    @Test
    void c59_one_that_receives_and_submits_is_offered_where_it_submits() {
        net.mx(DOMAIN, "mx.firm.example").door("mx.firm.example", Door.open(), 25, 587);

        assertThat(detect().allSending()).containsExactly("mx.firm.example:587 (starttls)");
    }

    @Test
    void c65_settings_that_cannot_be_reached_from_here_stay_and_say_so() {
        net.mx(DOMAIN, "mx.firm.example")
                .srv("_submissions._tcp." + DOMAIN, 465, "banned.firm.example")
                .deadServer("banned.firm.example");
        Told told = detect();

        assertThat(told.sending()).isEqualTo("banned.firm.example:465 (tls)");
        assertThat(told.run().outgoing().getFirst().grounds()).contains(Ground.UNREACHABLE);
    }

    @Test
    void c65_settings_that_can_be_reached_gain_by_it() {
        net.mx(DOMAIN, "mx.firm.example")
                .srv("_submissions._tcp." + DOMAIN, 465, "open.firm.example")
                .mailServer("open.firm.example");
        Told told = detect();

        assertThat(told.sending()).isEqualTo("open.firm.example:465 (tls)");
        assertThat(told.run().outgoing().getFirst().grounds())
                .contains(Ground.CERTIFICATE_GOOD, Ground.OFFERS_SIGN_IN)
                .doesNotContain(Ground.UNREACHABLE);
    }
}
