package app.mailmend.discovery;

import static app.mailmend.testing.internet.Documents.autoconfig;
import static app.mailmend.testing.internet.Documents.autoconfigUri;
import static app.mailmend.testing.internet.Documents.clientConfig;
import static app.mailmend.testing.internet.Documents.incoming;
import static app.mailmend.testing.internet.Documents.outgoing;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.DiscoveryRun.Step;
import app.mailmend.settings.Origin;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import app.mailmend.testing.internet.Door;
import app.mailmend.testing.internet.Internet;
import app.mailmend.testing.internet.WholeSearch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scenarios 14 to 58 about the account: its names, how one signs in, and who said so. */
class ScenariosAccountTest {

    private static final String DOMAIN = "firm.example";
    private static final String ALICE = "alice@" + DOMAIN;

    private final Internet net = Internet.still().host(DOMAIN).mx(DOMAIN, "mx.firm.example");

    private Told detect(String address) {
        return new Told(WholeSearch.in(net).detect(address));
    }

    private void file(String servers) {
        net.page(autoconfigUri(DOMAIN), clientConfig(DOMAIN, servers));
    }

    @Test
    void c14_an_international_domain_is_asked_about_in_its_ascii_form() {
        String ascii = "xn--bcher-kva.example";
        net.mx(ascii, "mx." + ascii)
                .page(
                        autoconfigUri(ascii),
                        autoconfig("bücher.example", "smtp.bücher.example", "imap." + ascii));
        Told typed = detect("alice@Bücher.example");
        Told inAscii = detect("alice@" + ascii);

        assertThat(typed.sending()).isEqualTo("smtp." + ascii + ":465 (tls)");
        assertThat(typed.sending()).isEqualTo(inAscii.sending());
        assertThat(net.names().asked())
                .contains("MX " + ascii)
                .allMatch(question -> question.chars().allMatch(c -> c < 128));
    }

    @Test
    void c14_a_local_part_that_is_not_ascii_finds_the_same_servers() {
        file(outgoing("smtp.firm.example", 465, "SSL"));
        Told told = detect("jörg@" + DOMAIN);

        assertThat(told.sending()).isEqualTo("smtp.firm.example:465 (tls)");
        assertThat(told.user()).isEqualTo("jörg@" + DOMAIN);
    }

    @Test
    void c15_another_address_of_the_domain_keeps_what_was_found_but_for_the_name() {
        file(outgoing("smtp.firm.example", 465, "SSL"));
        Told alice = detect(ALICE);
        Told robin = detect("robin@" + DOMAIN);

        assertThat(robin.allSending()).isEqualTo(alice.allSending()).isNotEmpty();
        assertThat(robin.user()).isEqualTo("robin@" + DOMAIN);
    }

    @Test
    void c16_whatever_is_found_says_where_it_comes_from_and_no_source_is_left_unsaid() {
        file(outgoing("smtp.firm.example", 465, "SSL"));
        List<DiscoveryRun> seen = new ArrayList<>();
        DiscoveryRun run = WholeSearch.in(net).tellingTheAddress().detect(ALICE, seen::add);

        assertThat(run.outgoing()).isNotEmpty();
        assertThat(run.outgoing().getFirst().origins())
                .contains(new Origin(SourceName.AUTOCONFIG, autoconfigUri(DOMAIN), ""));
        assertThat(run.steps())
                .hasSizeGreaterThan(10)
                .allSatisfy(step -> assertThat(step.answer().isFinal()).isTrue());
        assertThat(run.steps()).extracting(Step::source).doesNotHaveDuplicates();
        assertThat(seen).hasSizeGreaterThan(run.steps().size());
    }

    @Test
    void c17_a_name_that_differs_from_the_address_is_taken_over() {
        file(outgoing("smtp.firm.example", 465, "SSL", "%EMAILLOCALPART%"));

        assertThat(detect(ALICE).user()).isEqualTo("alice");
    }

    @Test
    void c17_a_name_that_only_the_provider_can_know_is_the_address_for_now() {
        file(outgoing("smtp.firm.example", 465, "SSL", "%CUSTOMERNUMBER%"));

        assertThat(detect(ALICE).user()).isEqualTo(ALICE);
    }

    @Test
    void c18_a_tag_stays_in_the_address_and_nobody_is_told_of_it() {
        file(outgoing("smtp.firm.example", 465, "SSL") + incoming("imap.firm.example", 993, "SSL"));
        Told told = detect("alice+news@" + DOMAIN);

        assertThat(told.run().address().wire()).isEqualTo("alice+news@" + DOMAIN);
        assertThat(told.sending()).isEqualTo(detect(ALICE).sending());
        assertThat(net.pages().told()).noneMatch(text -> text.contains("news"));
    }

    @Test
    void c25_where_passwords_are_retired_the_sign_in_is_done_in_the_browser() {
        Told told = detect("alice@outlook.com");

        assertThat(told.notes()).contains("oauth-only");
        assertThat(told.run().outgoing())
                .isNotEmpty()
                .allMatch(one -> one.settings().signIn() instanceof SignIn.WithToken);
    }

    @Test
    void c25_where_an_app_password_is_left_it_is_a_password() {
        Told told = detect("alice@gmail.com");

        assertThat(told.notes()).contains("app-password").doesNotContain("oauth-only");
        assertThat(told.run().outgoing().getFirst().settings().signIn())
                .isInstanceOf(SignIn.WithPassword.class);
    }

    @Test
    void c28_starttls_is_what_the_file_says_and_never_less() {
        file(outgoing("smtp.firm.example", 587, "STARTTLS"));

        assertThat(detect(ALICE).sending()).isEqualTo("smtp.firm.example:587 (starttls)");
    }

    @Test
    void c28_where_the_file_forgets_encryption_the_server_is_looked_at() {
        file(outgoing("smtp.firm.example", 587, "plain"));
        net.door("smtp.firm.example", Door.open(), 587);

        assertThat(detect(ALICE).allSending()).containsExactly("smtp.firm.example:587 (starttls)");
    }

    @Test
    void c31_a_server_that_wants_the_password_in_the_open_is_named_but_not_offered() {
        net.door("smtp.firm.example", Door.that(Door.Manner.NO_STARTTLS), 587);
        Told told = detect(ALICE);

        assertThat(told.sending()).isEmpty();
        assertThat(told.note("unencrypted-only")).isEqualTo("smtp.firm.example:587");
    }

    @Test
    void c31_one_that_has_a_protected_port_besides_is_offered_there() {
        net.door("smtp.firm.example", Door.that(Door.Manner.NO_STARTTLS), 587)
                .door("smtp.firm.example", Door.open(), 465);
        Told told = detect(ALICE);

        assertThat(told.allSending()).containsExactly("smtp.firm.example:465 (tls)");
        assertThat(told.notes()).doesNotContain("unencrypted-only");
    }

    @Test
    void c32_that_an_administrator_has_to_allow_sending_is_said_before_the_first_test() {
        net.mx("at-microsoft.example", "at-microsoft-example.mail.protection.outlook.com")
                .mx("at-google.example", "aspmx.l.google.com");

        assertThat(detect("alice@at-microsoft.example").notes())
                .contains("admin-must-enable-smtp-auth", "deadline");
        assertThat(detect("alice@at-google.example").notes())
                .doesNotContain("admin-must-enable-smtp-auth");
    }

    @Test
    void c33_a_server_that_wants_no_sign_in_is_offered_without_one() {
        net.door("smtp.firm.example", Door.open().withoutSignIn(), 587);
        Told told = detect(ALICE);

        assertThat(told.sending()).isEqualTo("smtp.firm.example:587 (starttls)");
        assertThat(told.user()).isEmpty();
    }

    @Test
    void c33_one_that_does_is_preferred_to_it() {
        net.door("smtp.firm.example", Door.open().withoutSignIn(), 587)
                .door("mail.firm.example", Door.open(), 587);
        Told told = detect(ALICE);

        assertThat(told.sending()).isEqualTo("mail.firm.example:587 (starttls)");
        assertThat(told.user()).isEqualTo(ALICE);
    }

    @Test
    void c39_a_domain_that_only_receives_says_so_and_no_server_for_sending_is_guessed() {
        net.srv("_submission._tcp." + DOMAIN, 0, "")
                .srv("_submissions._tcp." + DOMAIN, 0, "")
                .srv("_imaps._tcp." + DOMAIN, 993, "imap.firm.example")
                .mailServer("imap.firm.example")
                .mailServer("smtp.firm.example");
        Told told = detect(ALICE);

        assertThat(told.notes()).contains("sending-not-offered");
        assertThat(told.sending()).isEmpty();
        assertThat(told.fetching()).isEqualTo("imap.firm.example:993 (tls)");
        assertThat(net.doors().asked()).noneMatch(place -> place.endsWith(":465"));
    }

    @Test
    void c39_one_that_says_nothing_about_sending_is_looked_at() {
        net.srv("_imaps._tcp." + DOMAIN, 993, "imap.firm.example")
                .mailServer("imap.firm.example")
                .mailServer("smtp.firm.example");
        Told told = detect(ALICE);

        assertThat(told.notes()).doesNotContain("sending-not-offered");
        assertThat(told.sending()).isEqualTo("smtp.firm.example:465 (tls)");
    }

    @Test
    void c40_a_plan_without_mail_programs_is_said_before_anybody_asks() {
        assertThat(detect("alice@proton.me").notes()).contains("bridge", "paid-plan");
        Told never = detect("alice@tutanota.com");

        assertThat(never.notes()).contains("no-client-access");
        assertThat(never.sending()).isEmpty();
        assertThat(net.pages().asked()).isEmpty();
    }

    @Test
    void c40_at_a_domain_of_ones_own_the_exchanger_tells() {
        net.mx("own.example", "mail.protonmail.ch");

        assertThat(detect("alice@own.example").notes()).contains("bridge", "paid-plan");
    }

    private static Provider organisation() {
        Provider like = ProviderCatalog.bundled().byId("fastmail").orElseThrow();
        return new Provider(
                "organisation",
                "Our firm",
                like.kind(),
                like.tier(),
                like.status(),
                List.of(DOMAIN),
                List.of(),
                List.of(),
                like.outgoing(),
                like.incoming(),
                like.passwordKind(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                like.confidence(),
                "");
    }

    @Test
    void c50_c53_what_the_organisation_hands_out_is_used_as_it_is_and_nobody_else_is_asked() {
        file(outgoing("smtp.firm.example", 587, "STARTTLS"));
        Told told = new Told(WholeSearch.in(net).knowing(organisation()).detect(ALICE));

        assertThat(told.sending()).isEqualTo("smtp.fastmail.com:465 (tls)");
        assertThat(told.trust()).isEqualTo(Trust.TRUSTED);
        assertThat(told.run().outgoing().getFirst().sources()).containsExactly(SourceName.PRESETS);
        assertThat(net.names().asked()).isEmpty();
        assertThat(net.pages().asked()).isEmpty();
    }

    @Test
    void c50_c53_for_another_domain_it_says_nothing() {
        net.mx("other.example", "mx.other.example");
        Told told =
                new Told(WholeSearch.in(net).knowing(organisation()).detect("alice@other.example"));

        assertThat(told.step(SourceName.PRESETS)).startsWith("nothing");
        assertThat(net.names().asked()).isNotEmpty();
    }

    @Test
    void c58_sending_and_fetching_may_be_at_different_owners() {
        file(
                incoming("imap.firm.example", 993, "SSL")
                        + outgoing("smtp.relay.example", 465, "SSL"));
        Told told = detect(ALICE);

        assertThat(told.sending()).isEqualTo("smtp.relay.example:465 (tls)");
        assertThat(told.fetching()).isEqualTo("imap.firm.example:993 (tls)");
        assertThat(told.allSending()).as("nobody named another").hasSize(1);
    }
}
