package app.mailmend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.catalog.ProviderCatalog;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ProvidersCommandTest {

    private final Bench bench = new Bench();

    @Test
    void all_providers_stand_on_a_line_each() {
        assertThat(bench.run("providers")).isZero();

        assertThat(bench.out().lines()).hasSameSizeAs(ProviderCatalog.bundled().all());
        assertThat(bench.out()).contains("gmail ", "Gmail");
    }

    @Test
    void all_providers_are_one_document() {
        assertThat(bench.run("providers", "--json")).isZero();

        assertThat(bench.json().get("providers")).hasSameSizeAs(ProviderCatalog.bundled().all());
    }

    @Test
    void one_provider_is_shown_with_servers_and_pages() {
        assertThat(bench.run("providers", "gmail")).isZero();

        assertThat(bench.out())
                .containsSubsequence("Gmail", "gmail.com", "smtp.gmail.com:465", "https://");
    }

    @Test
    void one_provider_is_a_document() {
        assertThat(bench.run("providers", "gmail", "--json")).isZero();
        JsonNode document = bench.json();

        assertThat(document.get("id").asText()).isEqualTo("gmail");
        assertThat(document.get("passwordKind").asText()).isEqualTo("app-password");
        assertThat(document.get("signIn").toString()).isEqualTo("[\"oauth2\",\"password\"]");
        JsonNode server = document.get("outgoing").get(0);
        assertThat(server.get("host").asText()).isEqualTo("smtp.gmail.com");
        assertThat(server.get("port").asInt()).isEqualTo(465);
        assertThat(server.get("encryption").asText()).isEqualTo("tls");
        assertThat(server.get("username").asText()).isEqualTo("{address}");
        assertThat(document.get("incoming").get(0).get("protocol").asText()).isEqualTo("imap");
    }

    @Test
    void a_domain_instead_of_a_name_is_helped_along() {
        assertThat(bench.run("providers", "googlemail.com")).isEqualTo(2);

        assertThat(bench.err()).contains("gmail");
        assertThat(bench.out()).isEmpty();
    }

    @Test
    void an_unknown_name_is_wrong_usage() {
        assertThat(bench.run("providers", "no-such-provider-anywhere")).isEqualTo(2);

        assertThat(bench.out()).isEmpty();
    }
}
