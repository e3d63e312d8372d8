package app.mailmend.discovery.sources;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedUserNameTest {

    private static final EmailAddress ALICE = EmailAddress.check("alice@example.org").orElseThrow();

    private static Optional<String> name(String written, EmailAddress askedAs) {
        return new PublishedUserName(written, askedAs).of(ALICE).map(LoginName::value);
    }

    @ParameterizedTest
    @CsvSource({
        "%EMAILADDRESS%, alice@example.org",
        "%EMAILLOCALPART%, alice",
        "%EMAILLOCALPART%.%EMAILDOMAIN%, alice.example.org",
        "%EMAILLOCALPART%%EMAILDOMAIN%, aliceexample.org",
        "EXAMPLE\\%EMAILLOCALPART%, EXAMPLE\\alice",
        "web-%EMAILDOMAIN%-1, web-example.org-1",
        "mailbox7, mailbox7",
    })
    void placeholders_are_filled_in(String written, String name) {
        assertThat(name(written, ALICE)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"%EMAILADDRESS, alice@example.org", "%EMAILLOCALPART, alice"})
    void a_placeholder_without_its_end_is_one_too(String written, String name) {
        assertThat(name(written, ALICE)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "%REALNAME%", "%EMAILLOCALPART%-%CUSTOMER%"})
    void what_the_address_does_not_tell_becomes_the_whole_address(String written) {
        assertThat(name(written, ALICE)).contains("alice@example.org");
    }

    @Test
    void a_percent_sign_of_the_name_itself_stays() {
        assertThat(name("%EMAILLOCALPART%%%EMAILDOMAIN%", ALICE)).contains("alice%example.org");
    }

    @Test
    void what_stands_in_the_address_is_not_filled_in_again() {
        EmailAddress odd = EmailAddress.check("%EMAILDOMAIN%@example.org").orElseThrow();

        assertThat(new PublishedUserName("%EMAILLOCALPART%", odd).of(odd))
                .contains(new LoginName("%EMAILDOMAIN%"));
    }

    @Test
    void a_name_that_breaks_a_line_is_none() {
        assertThat(name("alice\r\nRCPT TO:<eve@example.net>", ALICE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "postmaster@example.org, alice@example.org",
        "Postmaster@Example.org, alice@example.org",
        "postmaster, alice",
        "postmaster2, postmaster2",
    })
    void the_name_that_was_asked_with_stands_for_the_persons(String written, String name) {
        assertThat(name(written, new EmailAddress("postmaster", ALICE.domain()))).contains(name);
    }
}
