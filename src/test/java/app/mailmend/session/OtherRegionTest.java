package app.mailmend.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where else a provider may have an account that one of its servers does not know. */
class OtherRegionTest {

    private static final EmailAddress ALICE = EmailAddress.check("alice@zohomail.eu").orElseThrow();
    private static final SubmissionSettings EUROPE = at("smtp.zoho.eu", "alice@zohomail.eu");

    private static SubmissionSettings at(String host, String user) {
        return SubmissionSettings.of(
                new HostName(host),
                465,
                Encryption.IMPLICIT_TLS,
                new SignIn.WithPassword(new LoginName(user)));
    }

    private static List<SubmissionSettings> elsewhere(
            SubmissionSettings asked, SubmissionSettings... known) {
        return OtherRegion.of(
                new CheckRequest(
                        asked,
                        Credential.none(),
                        ALICE,
                        ALICE,
                        ProviderFacts.unknown(),
                        List.of(known),
                        List.of(),
                        CheckGoals.lookOnly(),
                        NetworkOptions.ordinary()));
    }

    @Test
    void the_same_name_under_another_suffix_is_the_same_provider_and_the_typed_name_stays() {
        assertThat(elsewhere(at("smtp.zoho.com", "alice"), EUROPE))
                .containsExactly(at("smtp.zoho.eu", "alice"));
        assertThat(elsewhere(at("smtp.zoho.com.cn", "alice"), EUROPE)).hasSize(1);
    }

    @Test
    void only_one_other_place_sees_the_secret() {
        assertThat(
                        elsewhere(
                                at("smtp.zoho.com", "alice"),
                                EUROPE,
                                at("smtppro.zoho.eu", "alice@zohomail.eu")))
                .hasSize(1);
    }

    @Test
    void no_other_provider_sees_the_secret() {
        assertThat(elsewhere(at("smtp.sendgrid.net", "apikey"), EUROPE)).isEmpty();
        assertThat(elsewhere(at("smtp.zoho.example.com", "alice"), EUROPE)).isEmpty();
        assertThat(elsewhere(at("127.0.0.1", "alice"), at("127.0.0.2", "alice"))).isEmpty();
    }

    @Test
    void a_known_server_that_refuses_is_not_doubted() {
        assertThat(elsewhere(EUROPE, EUROPE, at("smtp.zoho.com", "alice"))).isEmpty();
    }
}
