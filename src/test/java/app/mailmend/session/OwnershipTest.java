package app.mailmend.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.MailDomain;
import app.mailmend.settings.HostName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom a server belongs, as far as its name tells. */
class OwnershipTest {

    @ParameterizedTest
    @CsvSource({
        "smtp.example.org, example.org",
        "a.b.example.co.uk, example.co.uk",
        "example.org, example.org",
        "co.uk, co.uk",
        "localhost, localhost",
        "192.0.2.25, 192.0.2.25",
        "2001:db8::25, 2001:db8::25"
    })
    void the_owner_is_what_was_registered_or_else_the_name_itself(String host, String owner) {
        assertThat(Ownership.registrable(new HostName(host))).isEqualTo(new HostName(owner));
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, smtp.example.org, true",
        "mail.example.co.uk, smtp.example.co.uk, true",
        "one.co.uk, two.co.uk, false",
        "example.org, smtp.example.org.evil.example, false",
        "example.org, 192.0.2.25, false"
    })
    void ones_own_is_what_lies_in_the_same_registrable_domain(
            String domain, String host, boolean own) {
        assertThat(Ownership.isOwn(new MailDomain(domain), new HostName(host))).isEqualTo(own);
    }
}
