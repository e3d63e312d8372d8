package app.mailmend.discovery;

import static app.mailmend.testing.internet.Documents.autoconfig;
import static app.mailmend.testing.internet.Documents.autoconfigUri;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.DiscoveryRun.End;
import app.mailmend.net.Lifeline;
import app.mailmend.settings.SourceName;
import app.mailmend.testing.Pause;
import app.mailmend.testing.internet.Internet;
import app.mailmend.testing.internet.WholeSearch;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a search ends where nothing answers, and that nothing of it is left behind. */
class SearchEndsTest {

    private static final String DOMAIN = "firm.example";
    private static final EmailAddress ALICE = EmailAddress.check("alice@" + DOMAIN).orElseThrow();

    /** So far away that no answer comes while anybody is there to hear it. */
    private static Internet endless() {
        return Internet.far(Duration.ofHours(1)).mx(DOMAIN, "mx.firm.example");
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Pause.of(Duration.ofMillis(5));
        }
    }

    @Test
    @Timeout(60)
    void stopping_ends_every_wait_and_closes_every_socket() throws Exception {
        Internet net = endless();
        try (Lifeline lifeline = new Lifeline(Duration.ofHours(1))) {
            CompletableFuture<DiscoveryRun> run =
                    CompletableFuture.supplyAsync(
                            () -> WholeSearch.in(net).detect(ALICE, lifeline, _ -> {}));
            await(() -> net.line().open() > 0);
            lifeline.cancel();

            assertThat(run.get().end()).isEqualTo(End.STOPPED);
            assertThat(run.get().steps()).allMatch(step -> step.answer().isFinal());
            await(() -> net.line().open() == 0);
            assertThat(net.line().brokenOff()).isPositive();
        }
    }

    @Test
    @Timeout(60)
    void the_end_of_the_time_does_the_same() {
        Internet net = endless();
        try (Lifeline lifeline = new Lifeline(Duration.ofMillis(700))) {
            DiscoveryRun run = WholeSearch.in(net).detect(ALICE, lifeline, _ -> {});

            assertThat(run.end()).isEqualTo(End.TIME_OVER);
            assertThat(new Told(run).notes()).contains("unfinished");
            await(() -> net.line().open() == 0);
        }
    }

    @Test
    void without_any_network_that_is_said_and_what_this_computer_knows_is_found() {
        Internet net = Internet.still().silentNames();
        Told own = new Told(WholeSearch.in(net).detect(ALICE.wire()));
        Told known = new Told(WholeSearch.in(net).detect("alice@gmail.com"));

        assertThat(own.notes()).contains("no-network").doesNotContain("unknown-provider");
        assertThat(own.sending()).isEmpty();
        assertThat(net.doors().asked()).as("servers that nobody can name").isEmpty();
        assertThat(known.sending()).isEqualTo("smtp.gmail.com:465 (tls)");
        assertThat(known.notes()).doesNotContain("no-network");
    }

    @Test
    void a_domain_that_does_not_exist_and_one_that_takes_no_mail_are_told_apart() {
        Internet net = Internet.still().host("quiet.example").nullMx("quiet.example");

        assertThat(new Told(WholeSearch.in(net).detect("alice@nowhere.example")).notes())
                .contains("no-such-domain")
                .doesNotContain("takes-no-mail", "no-network");
        assertThat(new Told(WholeSearch.in(net).detect("alice@quiet.example")).notes())
                .contains("takes-no-mail")
                .doesNotContain("no-such-domain", "no-network");
    }

    @Test
    void a_web_that_swallows_everything_hides_nothing_that_the_name_servers_say() {
        Internet net =
                Internet.still()
                        .mx(DOMAIN, "aspmx.l.google.com")
                        .swallowed(DOMAIN, "autoconfig.firm.example");
        Told told = new Told(WholeSearch.in(net).detect(ALICE.wire()));

        assertThat(told.sending()).isEqualTo("smtp.gmail.com:465 (tls)");
        assertThat(told.step(SourceName.AUTOCONFIG)).isEqualTo("failed timed-out");
        assertThat(told.run().end()).isEqualTo(End.COMPLETE);
    }

    @Test
    void a_file_that_is_there_is_not_hidden_by_another_place_that_swallows() {
        Internet net =
                Internet.still()
                        .mx(DOMAIN, "mx.firm.example")
                        .swallowed(DOMAIN)
                        .page(
                                autoconfigUri(DOMAIN),
                                autoconfig(DOMAIN, "smtp.firm.example", "imap.firm.example"));

        assertThat(new Told(WholeSearch.in(net).detect(ALICE.wire())).sending())
                .isEqualTo("smtp.firm.example:465 (tls)");
    }
}
