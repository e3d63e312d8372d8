package app.mailmend.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    private static final String HEX = "0123456789abcdef".repeat(4);

    @Test
    void every_form_in_which_programs_show_one_is_read() {
        Fingerprint fingerprint = new Fingerprint(HEX);
        assertThat(fingerprint.shown())
                .startsWith("01:23:45:67:89:AB:CD:EF 01:23")
                .endsWith("CD:EF")
                .hasSize(95);
        assertThat(Fingerprint.parse(HEX)).contains(fingerprint);
        assertThat(Fingerprint.parse(" " + HEX.toUpperCase(Locale.ROOT) + "\n"))
                .contains(fingerprint);
        assertThat(Fingerprint.parse(fingerprint.shown())).contains(fingerprint);
        assertThat(Fingerprint.parse(fingerprint.shown().replace(':', ' '))).contains(fingerprint);
        assertThat(Fingerprint.parse(fingerprint.shown().replace(' ', ':'))).contains(fingerprint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789abcdef0123456789abcdef01234567",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdefa",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdeg",
                "01:23456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    void anything_else_is_none(String typed) {
        assertThat(Fingerprint.parse(typed)).isEmpty();
        assertThatThrownBy(() -> new Fingerprint(typed))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
