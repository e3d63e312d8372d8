package app.mailmend.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.InputFault;
import app.mailmend.account.LoginName;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.ui.steps.ManualModel.Clash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManualModelTest {

    private static final EmailAddress ANNA = EmailAddress.check("anna@example.org").orElseThrow();
    private static final EmailAddress ELSEWHERE =
            EmailAddress.check("anna@elsewhere.example").orElseThrow();
    private static final SubmissionSettings FOUND =
            SubmissionSettings.of(
                    new HostName("smtp.example.org"),
                    587,
                    Encryption.STARTTLS,
                    new SignIn.WithPassword(LoginName.of(ANNA)));

    private final ManualModel model = new ManualModel();

    @ParameterizedTest
    @CsvSource({
        "587, IMPLICIT_TLS, STARTTLS_PORT_WITH_TLS",
        "465, STARTTLS, TLS_PORT_WITH_STARTTLS",
        "25, STARTTLS, SERVER_TO_SERVER_PORT",
        "25, IMPLICIT_TLS, SERVER_TO_SERVER_PORT",
        "25, NONE, SERVER_TO_SERVER_PORT",
        "143, STARTTLS, PORT_FOR_FETCHING",
        "995, IMPLICIT_TLS, PORT_FOR_FETCHING",
        "993, IMPLICIT_TLS, PORT_FOR_FETCHING",
        "110, NONE, PORT_FOR_FETCHING",
        "587, NONE, STARTTLS_PORT_IN_PLAIN",
        "465, NONE, NO_ENCRYPTION",
        "2525, NONE, NO_ENCRYPTION"
    })
    void impossible_pairs_are_told_and_mended_in_one_go(
            String port, Encryption encryption, Clash clash) {
        model.port().set(port);
        model.encryption().set(encryption);
        assertThat(model.clash()).contains(clash);
        model.mend(clash);
        assertThat(model.clash()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"587, STARTTLS", "465, IMPLICIT_TLS", "2525, STARTTLS", "2465, IMPLICIT_TLS"})
    void ordinary_pairs_are_left_in_peace(String port, Encryption encryption) {
        model.port().set(port);
        model.encryption().set(encryption);
        assertThat(model.clash()).isEmpty();
    }

    @Test
    void what_is_typed_becomes_settings() {
        model.host().set(" smtp.example.org ");
        model.port().set("587");
        model.encryption().set(Encryption.STARTTLS);
        SubmissionSettings settings = model.settings().orElseThrow();
        assertThat(settings.host().value()).isEqualTo("smtp.example.org");
        assertThat(settings.signIn()).isEqualTo(SignIn.none());
    }

    @Test
    void faults_are_kept_at_the_field() {
        model.host().set("https://smtp.example.org");
        assertThat(model.settings().fault()).contains(InputFault.HOST_IS_URL);
        model.host().set("smtp.example.org");
        model.port().set("99999");
        assertThat(model.settings().fault()).contains(InputFault.PORT_OUT_OF_RANGE);
        model.port().set("465");
        model.user().set("anna\u202Eexample");
        assertThat(model.settings().fault()).contains(InputFault.INVISIBLE_CHARACTER);
        model.user().set("anna");
        assertThat(model.settings().fault()).isEmpty();
    }

    @Test
    void nothing_typed_is_overwritten_by_what_is_found() {
        model.belongTo(ANNA);
        model.suggest(FOUND);
        assertThat(model.host().get()).isEqualTo("smtp.example.org");
        model.host().set("relay.example.org");
        model.suggest(FOUND);
        assertThat(model.host().get()).isEqualTo("relay.example.org");
    }

    @Test
    void what_was_only_suggested_for_one_domain_is_not_offered_for_another() {
        model.belongTo(ANNA);
        model.suggest(FOUND);
        model.belongTo(ELSEWHERE);
        assertThat(model.host().get()).isEmpty();
        assertThat(model.user().get()).isEqualTo("anna@elsewhere.example");
        assertThat(model.earlier()).isEmpty();
    }

    @Test
    void what_was_typed_for_one_domain_is_offered_for_another_with_its_own_user_name() {
        model.belongTo(ANNA);
        model.host().set("relay.example.org");
        model.port().set("2525");
        model.belongTo(ELSEWHERE);
        assertThat(model.host().get()).isEmpty();
        assertThat(model.earlier()).contains("relay.example.org");
        model.takeEarlier();
        assertThat(model.host().get()).isEqualTo("relay.example.org");
        assertThat(model.port().get()).isEqualTo("2525");
        assertThat(model.user().get()).isEqualTo("anna@elsewhere.example");
        assertThat(model.earlier()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example.org:587, mail.example.org, 587, STARTTLS",
        "mail.example.org:465, mail.example.org, 465, IMPLICIT_TLS",
        "smtps://mail.example.org, mail.example.org, 465, IMPLICIT_TLS",
        "mail.example.org:2525, mail.example.org, 2525, IMPLICIT_TLS",
        "' mail.example.org. ', mail.example.org, 465, IMPLICIT_TLS"
    })
    void what_was_typed_into_the_wrong_field_finds_the_right_one(
            String typed, String host, String port, Encryption encryption) {
        model.host().set(typed);
        model.tidy();
        assertThat(model.host().get()).isEqualTo(host);
        assertThat(model.port().get()).isEqualTo(port);
        assertThat(model.encryption().get()).isEqualTo(encryption);
        assertThat(model.settings().fault()).isEmpty();
    }

    @Test
    void a_port_that_came_with_the_server_never_takes_the_encryption_away() {
        model.encryption().set(Encryption.STARTTLS);
        assertThat(model.take("mail.example.org:25")).isTrue();
        assertThat(model.encryption().get()).isEqualTo(Encryption.STARTTLS);
        assertThat(model.clash()).contains(Clash.SERVER_TO_SERVER_PORT);
    }

    @Test
    void a_web_address_stays_until_its_server_was_chosen() {
        model.host().set("https://mail.example.org/webmail");
        model.tidy();
        assertThat(model.settings().fault()).contains(InputFault.HOST_IS_URL);
        assertThat(model.webServer()).contains(new HostName("mail.example.org"));
        model.host().set("mail.example.org");
        assertThat(model.webServer()).isEmpty();
    }

    @Test
    void an_address_is_no_server_and_says_so() {
        model.host().set("anna@example.org");
        assertThat(model.settings().fault()).contains(InputFault.HOST_HAS_USER);
        assertThat(model.take("anna@example.org")).isFalse();
    }

    @Test
    void blanks_around_the_port_do_no_harm() {
        model.host().set("smtp.example.org");
        model.port().set(" 465 ");
        assertThat(model.settings().fault()).isEmpty();
    }
}
