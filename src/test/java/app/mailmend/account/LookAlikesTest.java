package app.mailmend.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S78, S79: names that pretend to be others. */
class LookAlikesTest {

    private static boolean warns(String typed) {
        MailDomain domain = MailDomain.check(typed).orElseThrow();
        return LookAlikes.contains(domain, Set.of("gmail.com", "posteo.de")::contains);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gm\u0430il.com", // one Cyrillic letter among Latin ones
                "\u0441\u043E\u0441\u043E.com", // all Cyrillic, reads like Latin
                "\u03BF\u03C1\u03B1.example.org", // all Greek, reads like Latin
                "gma\u00EFl.com", // Latin with a mark, next to a domain many know
                "xn--gmal-nza.com", // the same in its ASCII form
                "post\u0435o.de"
            })
    void s78_a_domain_that_looks_like_another_is_noticed(String typed) {
        assertThat(warns(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gmail.com",
                "m\u00FCller.de",
                "caf\u00E9.fr",
                "\u043F\u043E\u0447\u0442\u0430.\u0440\u0444", // a Russian word under a Russian top
                "\u0436\u0443\u0440\u043D\u0430\u043B.com", // Cyrillic letters that nothing looks
                // like
                "\u4F8B\u3048.jp",
                "mail.example.com"
            })
    void s78_an_honest_name_in_any_script_is_not(String typed) {
        assertThat(warns(typed)).isFalse();
    }
}
