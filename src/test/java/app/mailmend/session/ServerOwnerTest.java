package app.mailmend.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose provider counts: that of the address, or that of the server. */
class ServerOwnerTest {

    private static final EmailAddress ALICE =
            EmailAddress.check("alice@shop.example").orElseThrow();

    private static ProviderFacts at(String host, ProviderFacts ofAddress) {
        CheckRequest request =
                new CheckRequest(
                        SubmissionSettings.of(
                                new HostName(host), 587, Encryption.STARTTLS, SignIn.none()),
                        Credential.none(),
                        ALICE,
                        ALICE,
                        ofAddress,
                        List.of(),
                        List.of(),
                        CheckGoals.lookOnly(),
                        NetworkOptions.ordinary());
        return new ServerOwner(ProviderCatalog.bundled()).complete(request).provider();
    }

    private static ProviderFacts provider(String id) {
        return ProviderCatalog.bundled().byId(id).orElseThrow().facts();
    }

    @Test
    void a_service_that_sends_for_others_is_known_by_its_server() {
        assertThat(at("smtp.sendgrid.net", ProviderFacts.unknown()))
                .isEqualTo(provider("sendgrid"));
        assertThat(at("smtp.sendgrid.net", provider("gmail"))).isEqualTo(provider("sendgrid"));
    }

    @Test
    void any_region_of_a_service_is_its_server_and_a_longer_name_is_not() {
        assertThat(at("email-smtp.eu-central-1.amazonaws.com", ProviderFacts.unknown()))
                .isEqualTo(provider("amazon-ses"));
        assertThat(at("email-smtp.eu.central.amazonaws.com", ProviderFacts.unknown()))
                .isEqualTo(ProviderFacts.unknown());
        assertThat(
                        at("email-smtp.eu-central-1.amazonaws.example", ProviderFacts.unknown())
                                .isKnown())
                .isFalse();
    }

    @Test
    void of_several_that_share_a_server_the_one_of_the_address_stays() {
        assertThat(at("smtp.office365.com", provider("outlook-com")))
                .isEqualTo(provider("outlook-com"));
        assertThat(at("smtp.gmail.com", provider("google-workspace")))
                .isEqualTo(provider("google-workspace"));
    }

    @Test
    void where_the_address_tells_nobody_its_domain_is_a_customers_own() {
        assertThat(at("smtp.office365.com", ProviderFacts.unknown()))
                .isEqualTo(provider("microsoft-365"));
    }

    @Test
    void a_server_that_nobody_knows_changes_nothing() {
        assertThat(at("mail.shop.example", provider("gmail"))).isEqualTo(provider("gmail"));
    }
}
