package app.mailmend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.session.CheckRequest;
import app.mailmend.session.SearchOptions;
import app.mailmend.settings.Trust;
import app.mailmend.testing.Canary;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What `check` does with servers that a search found: the scripted one is smtp.example.org, a
 * stranger to addresses of any other domain.
 */
class CheckConsentTest {

    private static final String OWN = "alice@example.org";
    private static final String OTHER = "alice@example.com";

    private final Bench bench = new Bench();
    private final Canary canary = Canary.random(OWN, OTHER);

    private int check(Trust trust, String address, String... more) {
        bench.session.found = it -> Samples.found(it.address(), trust);
        bench.terminal.environment.put("PW", canary.password());
        String[] typed = new String[more.length + 2];
        typed[0] = "check";
        typed[1] = address;
        System.arraycopy(more, 0, typed, 2, more.length);
        return bench.run(typed);
    }

    private CheckRequest request() {
        return bench.session.checks.getFirst();
    }

    private SearchOptions asked() {
        return bench.session.detections.getFirst().options();
    }

    @Test
    void without_a_host_the_network_is_asked_and_what_it_says_is_told() {
        assertThat(check(Trust.TRUSTED, OWN)).isZero();

        assertThat(asked()).isEqualTo(SearchOptions.ordinary());
        assertThat(request().settings().host().value()).isEqualTo("smtp.example.org");
        assertThat(bench.err()).contains("catalogue", "found");
    }

    @Test
    void offline_or_with_a_host_nobody_beyond_this_computer_is_asked() {
        check(Trust.TRUSTED, OWN, "--offline");
        check(Trust.TRUSTED, OWN, "--host", "mail.example.org");

        assertThat(bench.session.detections)
                .extracting(it -> it.options().offline())
                .containsExactly(true, true);
    }

    @Test
    void a_server_of_another_domain_that_nobody_vouches_for_gets_no_password() {
        int code = check(Trust.CONFIRM, OTHER, "--password-env", "PW");

        assertThat(code).isEqualTo(1);
        assertThat(bench.session.checks).isEmpty();
        assertThat(bench.err()).contains("smtp.example.org", "--trust-domain example.org");
        assertThat(bench.out()).isEmpty();
        canary.assertAbsentFrom(bench.err());
    }

    @Test
    void the_document_names_the_server_and_its_domain() {
        check(Trust.CONFIRM, OTHER, "--password-env", "PW", "--json");

        JsonNode document = bench.json();
        assertThat(document.get("result").asText()).isEqualTo("unknown");
        assertThat(document.get("unconfirmed").toString())
                .isEqualTo("{\"host\":\"smtp.example.org\",\"domain\":\"example.org\"}");
    }

    @Test
    void without_a_password_it_is_looked_at_and_nobody_is_asked_for_one() {
        bench.terminal.attended = true;
        bench.terminal.hidden = "typed";

        assertThat(check(Trust.CONFIRM, OTHER)).isZero();

        assertThat(bench.session.checks).hasSize(1);
        assertThat(bench.session.secrets).containsExactly("");
        assertThat(bench.terminal.hiddenReads).isZero();
        assertThat(bench.err()).contains("--trust-domain example.org", "only looked at");
    }

    @Test
    void nothing_is_to_be_confirmed_where_no_sign_in_is_wanted() {
        assertThat(check(Trust.CONFIRM, OTHER, "--no-auth")).isZero();

        assertThat(bench.session.checks).hasSize(1);
        assertThat(bench.err()).doesNotContain("--trust-domain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "smtp.example.org", "EXAMPLE.ORG."})
    void the_person_can_vouch_for_it(String domain) {
        assertThat(check(Trust.CONFIRM, OTHER, "--password-env=PW", "--trust-domain", domain))
                .isZero();

        assertThat(bench.session.secrets).containsExactly(canary.password());
        assertThat(request().known()).hasSize(1);
        assertThat(bench.err()).doesNotContain("only looked at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org", "ample.org", "imap.example.org", "example.net"})
    void vouching_for_others_does_not_help(String domain) {
        assertThat(check(Trust.CONFIRM, OTHER, "--password-env=PW", "--trust-domain", domain))
                .isEqualTo(1);

        assertThat(bench.session.checks).isEmpty();
    }

    @Test
    void a_server_of_ones_own_domain_needs_no_word() {
        assertThat(check(Trust.CONFIRM, OWN, "--password-env", "PW")).isZero();

        assertThat(bench.session.secrets).containsExactly(canary.password());
    }

    @Test
    void neither_does_one_of_a_provider_in_the_catalogue() {
        bench.session.found = it -> Samples.found(it.address(), Trust.CONFIRM, "smtp.gmail.com");
        bench.terminal.environment.put("PW", canary.password());

        assertThat(bench.run("check", OTHER, "--password-env", "PW")).isZero();

        assertThat(bench.session.secrets).containsExactly(canary.password());
    }

    @Test
    void what_anybody_could_have_changed_is_not_used_at_all() {
        assertThat(check(Trust.UNSAFE, OWN)).isEqualTo(1);

        assertThat(bench.session.checks).isEmpty();
        assertThat(bench.err()).contains("--host", "In the settings.");
    }

    @Test
    void unless_the_person_says_so_and_then_as_careful_as_before() {
        assertThat(check(Trust.UNSAFE, OWN, "--accept-insecure-sources")).isZero();
        assertThat(asked().acceptUnsafe()).isTrue();
        assertThat(bench.session.checks).hasSize(1);

        Bench other = new Bench();
        other.session.found = it -> Samples.found(it.address(), Trust.UNSAFE);
        other.terminal.environment.put("PW", canary.password());
        int code = other.run("check", OTHER, "--accept-insecure-sources", "--password-env", "PW");
        assertThat(code).isEqualTo(1);
        assertThat(other.session.checks).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRM", "UNSAFE"})
    void the_search_for_a_fix_goes_to_no_server_that_nobody_vouches_for(Trust trust) {
        check(trust, OTHER, "--host", "mail.example.com", "--fix", "--password-env", "PW");

        assertThat(request().settings().host().value()).isEqualTo("mail.example.com");
        assertThat(request().known()).isEmpty();
    }

    private DiscoveryRun contested(EmailAddress address) {
        DiscoveryRun likelier = Samples.found(address, Trust.CONFIRM, "smtp.office365.com");
        DiscoveryRun other = Samples.found(address, Trust.CONFIRM);
        return new DiscoveryRun(
                address,
                likelier.provider(),
                List.of(likelier.outgoing().getFirst(), other.outgoing().getFirst()),
                List.of(),
                List.of(
                        new DiscoveryRun.Rival("Microsoft 365", likelier.outgoing().getFirst()),
                        new DiscoveryRun.Rival("example.org", other.outgoing().getFirst())),
                List.of(),
                List.of(),
                DiscoveryRun.End.COMPLETE,
                Duration.ZERO);
    }

    @Test
    void of_two_providers_the_likelier_is_tested_and_the_question_told() {
        bench.session.found = it -> contested(it.address());

        assertThat(bench.run("check", OTHER)).isZero();

        assertThat(request().settings().host().value()).isEqualTo("smtp.office365.com");
        assertThat(bench.err()).contains("Microsoft 365", "example.org", "--trust-domain");
    }

    @Test
    void the_domain_that_the_person_vouches_for_answers_it() {
        bench.session.found = it -> contested(it.address());

        assertThat(bench.run("check", OTHER, "--trust-domain", "example.org")).isZero();

        assertThat(request().settings().host().value()).isEqualTo("smtp.example.org");
        assertThat(bench.err()).doesNotContain("Microsoft 365");
    }
}
