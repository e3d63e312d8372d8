package app.mailmend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.MailDomain;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommonDomainsTest {

    private static Optional<String> meant(String typed) {
        return CommonDomains.meant(MailDomain.check(typed).orElseThrow(), ProviderCatalog.bundled())
                .map(MailDomain::ascii);
    }

    @ParameterizedTest
    @CsvSource({
        "gmial.com, gmail.com",
        "gmai.com, gmail.com",
        "gmaill.com, gmail.com",
        "gnail.com, gmail.com",
        "gmail.con, gmail.com",
        "grnail.com, gmail.com",
        "gmai1.com, gmail.com",
        "hotmial.com, hotmail.com",
        "outlok.com, outlook.com",
        "outl00k.com, outlook.com",
        "yaho.com, yahoo.com",
        "yahoo.cmo, yahoo.com",
        "iclod.com, icloud.com",
        "aol.con, aol.com",
        "t-onlin.de, t-online.de",
        "comcast.nt, comcast.net",
        "btinternet.co, btinternet.com"
    })
    void a_slip_of_the_finger_suggests_the_domain_that_was_meant(String typed, String domain) {
        assertThat(meant(typed)).contains(domain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gmail.com", // right already
                "ymail.com", // one letter from gmail.com, and a domain of its own
                "mail.com",
                "example.org",
                "gmall-stores.com",
                "me.de", // too short to say anything
                "web.dev",
                "gmx.eu",
                "hotmail.example.com",
                "gmial.org.example"
            })
    void anything_else_suggests_nothing(String typed) {
        assertThat(meant(typed)).isEmpty();
    }

    @Test
    void every_common_domain_is_a_domain() {
        assertThat(CommonDomains.all())
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        domain -> assertThat(MailDomain.check(domain).toOptional()).isPresent());
    }
}
