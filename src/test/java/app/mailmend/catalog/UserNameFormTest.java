package app.mailmend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserNameFormTest {

    @ParameterizedTest
    @CsvSource({
        "address, alice@example.org",
        "custom, alice@example.org",
        "local-part, alice",
        "literal:apikey, apikey",
        "template:{local}.{domain}, alice.example.org",
        "template:ACME\\{address}, ACME\\alice@example.org",
        "address/local-part, alice@example.org",
        "local-part/address, alice"
    })
    void a_form_makes_a_name_from_an_address(String label, String name) {
        EmailAddress address = EmailAddress.check("alice@example.org").orElseThrow();

        assertThat(UserNameForm.ofLabel(label).map(form -> form.apply(address))).hasValue(name);
    }

    @Test
    void where_sources_differ_there_are_two_names_and_where_nobody_can_guess_none() {
        EmailAddress address = EmailAddress.check("alice@example.org").orElseThrow();
        assertThat(UserNameForm.ofLabel("local-part/address").orElseThrow().names(address))
                .containsExactly("alice", "alice@example.org");
        assertThat(new UserNameForm.Custom().names(address)).isEmpty();
        assertThat(new UserNameForm.Literal("apikey").names(address)).containsExactly("apikey");
    }

    @ParameterizedTest
    @CsvSource({"{domain}", "{address}"})
    void braces_in_an_address_are_not_taken_for_placeholders(String local) {
        EmailAddress address = EmailAddress.check(local + "@example.org").orElseThrow();

        assertThat(new UserNameForm.Template("{local}+{domain}").apply(address))
                .isEqualTo(local + "+example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Address",
                "literal:",
                "literal:a\nb",
                "template:fixed",
                "template:{user}",
                "template:{local",
                "other:x"
            })
    void what_is_not_a_form_is_refused(String label) {
        assertThat(UserNameForm.ofLabel(label)).isEmpty();
    }
}
