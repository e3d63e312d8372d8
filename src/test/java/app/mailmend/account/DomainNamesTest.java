package app.mailmend.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Example.ORG., example.org",
        "bücher.example, xn--bcher-kva.example",
        "faß.de, xn--fa-hia.de",
        "Straße.de, xn--strae-oqa.de",
        "βόλος.com, xn--nxasmm1c.com",
        "ß.example, xn--zca.example",
        "xn--fa-hia.de, xn--fa-hia.de"
    })
    void letters_beyond_ascii_become_a_labels(String typed, String ascii) {
        assertThat(DomainNames.toAscii(typed)).isEqualTo(Checked.valid(ascii));
    }

    @Test
    void sharp_s_does_not_lead_to_the_domain_with_ss() {
        assertThat(MailDomain.check("faß.de").toOptional())
                .isNotEqualTo(MailDomain.check("fass.de").toOptional());
    }

    @Test
    void nothing_hides_behind_a_label_with_a_letter_of_its_own() {
        assertThat(DomainNames.toAscii("faß@evil.de").fault())
                .hasValue(InputFault.DOMAIN_MALFORMED);
        assertThat(DomainNames.toAscii("faß。de")).isEqualTo(Checked.valid("xn--fa-hia.de"));
    }

    @Test
    void a_login_name_keeps_inner_spaces_and_loses_outer_ones() {
        assertThat(LoginName.check("  DOMAIN\\alice smith ").orElseThrow().value())
                .isEqualTo("DOMAIN\\alice smith");
    }
}
