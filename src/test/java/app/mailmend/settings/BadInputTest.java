package app.mailmend.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mailmend.account.Checked;
import app.mailmend.account.DomainNames;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.InputFault;
import app.mailmend.account.LoginName;
import app.mailmend.account.MailDomain;
import app.mailmend.account.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs put into fields, and what must never come out of them. */
class BadInputTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                '\r', '\n', 0, 0x85, 0x2028, 0x2029, 0x560D, 0x560A, 0x760D, 0x760A, 0x1B, 0x7F,
                0x200B, 0x202E, 0x3164
            })
    void s75_line_breaks_and_lookalikes_are_refused_in_every_field(int codePoint) {
        String evil = Character.toString(codePoint);
        List<InputFault> reasons =
                List.of(InputFault.LINE_BREAK_OR_CONTROL, InputFault.INVISIBLE_CHARACTER);

        assertThat(EmailAddress.check("ali" + evil + "ce@example.org").fault())
                .hasValueSatisfying(fault -> assertThat(reasons).contains(fault));
        assertThat(EmailAddress.check("alice@exam" + evil + "ple.org").fault())
                .hasValueSatisfying(fault -> assertThat(reasons).contains(fault));
        assertThat(MailDomain.check("exam" + evil + "ple.org").fault())
                .hasValueSatisfying(fault -> assertThat(reasons).contains(fault));
        assertThat(LoginName.check("ali" + evil + "ce").fault())
                .hasValueSatisfying(fault -> assertThat(reasons).contains(fault));
        assertThat(HostName.check("smtp" + evil + ".example.org").fault())
                .hasValueSatisfying(fault -> assertThat(reasons).contains(fault));
    }

    @Test
    void s75_records_cannot_be_made_around_the_check() {
        assertThatThrownBy(() -> new LoginName("alice\r\nMAIL FROM:<x>"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HostName("smtp.example.org\nx"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EmailAddress("a>\r\nRSET", new MailDomain("example.org")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MailDomain("example.org\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(chars = {'\r', '\n', '\0'})
    void s75_secrets_take_everything_but_what_ends_a_command(char evil) {
        assertThat(Secret.check(("pass" + evil + "word").toCharArray()).fault())
                .hasValue(InputFault.LINE_BREAK_OR_CONTROL);
        assertThat(Secret.check(" päss\tword嘍 ".toCharArray()).fault()).isEmpty();
    }

    @Test
    void s75_ordinary_letters_of_all_scripts_pass() {
        assertThat(EmailAddress.check("jürgen.müller+test@例え.jp").fault()).isEmpty();
        assertThat(LoginName.check("Jürgen Müller").fault()).isEmpty();
        assertThat(HostName.check("smtp.müller.example").toOptional())
                .hasValue(new HostName("smtp.xn--mller-kva.example"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'a@b.org> SIZE=1 X', CONTAINS_SPACE",
                "'a@b.org>', DOMAIN_MALFORMED",
                "'<a@b.org', LOCAL_PART_MALFORMED",
                "'\"quoted\"@example.org', LOCAL_PART_MALFORMED",
                "'\"a@b\"@example.org', SEVERAL_AT_SIGNS",
                "'two words@example.org', CONTAINS_SPACE",
                "'a\u00A0b@example.org', CONTAINS_SPACE",
                "'a..b@example.org', LOCAL_PART_MALFORMED",
                "'.a@example.org', LOCAL_PART_MALFORMED",
                "'a,b@example.org', LOCAL_PART_MALFORMED",
                "'a@', DOMAIN_MISSING",
                "'@example.org', LOCAL_PART_MISSING",
                "'example.org', NO_AT_SIGN",
                "'a@localhost', DOMAIN_INCOMPLETE",
                "'a@[127.0.0.1]', DOMAIN_MALFORMED",
                "'a@127.0.0.1', DOMAIN_MALFORMED",
                "'a@ex_am!ple.org', DOMAIN_MALFORMED",
                "'a@example..org', DOMAIN_MALFORMED",
                "'a@-example.org', DOMAIN_MALFORMED",
                "'   ', EMPTY"
            })
    void s76_only_addresses_that_fit_between_angle_brackets_pass(String typed, InputFault why) {
        assertThat(EmailAddress.check(typed).fault()).hasValue(why);
    }

    @Test
    void s76_local_part_and_domain_keep_their_limits() {
        String label = "a".repeat(63);
        String longest = String.join(".", label, label, label, "a".repeat(61));

        assertThat(EmailAddress.check("x".repeat(64) + "@example.org").fault()).isEmpty();
        assertThat(EmailAddress.check("x".repeat(65) + "@example.org").fault())
                .hasValue(InputFault.LOCAL_PART_TOO_LONG);
        assertThat(EmailAddress.check("ü".repeat(33) + "@example.org").fault())
                .hasValue(InputFault.LOCAL_PART_TOO_LONG);
        assertThat(MailDomain.check(longest).fault()).isEmpty();
        assertThat(MailDomain.check(longest + "ab").fault()).hasValue(InputFault.DOMAIN_TOO_LONG);
        assertThat(MailDomain.check("a".repeat(64) + ".org").fault())
                .hasValue(InputFault.DOMAIN_MALFORMED);
        assertThat(LoginName.check("x".repeat(320)).fault()).isEmpty();
        assertThat(LoginName.check("x".repeat(321)).fault()).hasValue(InputFault.TOO_LONG);
    }

    @Test
    void s76_unusual_but_right_addresses_pass_unchanged() {
        assertThat(EmailAddress.check(" o'neil+tag/x=1@Example.ORG ").orElseThrow().wire())
                .isEqualTo("o'neil+tag/x=1@example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "http://smtp.example.org, HOST_IS_URL",
        "smtp.example.org/, HOST_IS_URL",
        "alice@smtp.example.org, HOST_HAS_USER",
        "smtp.example.org:465, HOST_HAS_PORT",
        "127.0.0.1:465, HOST_HAS_PORT",
        "[::1]:465, HOST_HAS_PORT",
        "smtp example.org, CONTAINS_SPACE",
        "2130706433, HOST_IS_AMBIGUOUS_NUMBER",
        "2130706433., HOST_IS_AMBIGUOUS_NUMBER",
        "0x7f.1, HOST_IS_AMBIGUOUS_NUMBER",
        "127.1, HOST_IS_AMBIGUOUS_NUMBER",
        "127.0.0.01, HOST_IS_AMBIGUOUS_NUMBER",
        "010.0.0.1, HOST_IS_AMBIGUOUS_NUMBER",
        "256.1.1.1, HOST_IS_AMBIGUOUS_NUMBER",
        "２１３０７０６４３３, HOST_IS_AMBIGUOUS_NUMBER",
        "1::2::3, HOST_MALFORMED",
        ":::, HOST_MALFORMED",
        "1:2:3:4:5:6:7:8:9, HOST_MALFORMED",
        "::12345, HOST_MALFORMED",
        "fe80::1%eth0, HOST_MALFORMED",
        "-smtp.example.org, HOST_MALFORMED",
        "smtp..example.org, HOST_MALFORMED",
        "℀.example.org, HOST_MALFORMED"
    })
    void s77_whatever_is_not_a_plain_host_is_refused(String typed, InputFault why) {
        assertThat(HostName.check(typed).fault()).hasValue(why);
    }

    @ParameterizedTest
    @CsvSource({
        "' SMTP.Example.ORG. ', smtp.example.org",
        "127.0.0.1, 127.0.0.1",
        "[::1], ::1",
        "2001:DB8::25, 2001:db8::25",
        "::ffff:192.0.2.1, ::ffff:192.0.2.1",
        "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
        "smtp1.2o7.net, smtp1.2o7.net",
        "mail。example。jp, mail.example.jp"
    })
    void s77_what_differs_in_spelling_only_is_brought_to_one_form(String typed, String host) {
        assertThat(HostName.check(typed).toOptional()).hasValue(new HostName(host));
    }

    @Test
    void s77_a_text_of_any_length_gets_an_answer() {
        assertThat(HostName.check("1.".repeat(1_000_000)).fault()).hasValue(InputFault.TOO_LONG);
        assertThat(EmailAddress.check("a@" + "b.".repeat(1_000_000)).fault())
                .hasValue(InputFault.DOMAIN_TOO_LONG);
    }

    @Test
    void s78_a_homograph_shows_its_ascii_form_and_never_equals_the_real_name() {
        HostName fake = HostName.check("smtp.gооgle.com").orElseThrow();

        assertThat(fake).isNotEqualTo(new HostName("smtp.google.com"));
        assertThat(fake.value()).startsWith("smtp.xn--");
        assertThat(fake.unicode()).isEqualTo("smtp.gооgle.com");
        assertThat(DomainNames.mixesScripts(fake.value())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"google.com", "müller.de", "пример.рф", "東京タワーtv.jp", "xn--n3h.net"})
    void s78_names_in_one_script_or_rightly_mixed_ones_raise_no_alarm(String name) {
        assertThat(DomainNames.mixesScripts(DomainNames.toAscii(name).orElseThrow())).isFalse();
    }

    @Test
    void s78_text_that_turns_the_reading_direction_is_refused() {
        assertThat(HostName.check("smtp.\u202Egro.elpmaxe").fault())
                .hasValue(InputFault.INVISIBLE_CHARACTER);
    }

    @Test
    void s79_a_sender_from_a_lookalike_domain_is_another_domain() {
        MailDomain real = MailDomain.check("paypal.com").orElseThrow();
        MailDomain fake = MailDomain.check("pаypal.com").orElseThrow();

        assertThat(fake).isNotEqualTo(real);
        assertThat(DomainNames.mixesScripts(fake.ascii())).isTrue();
        assertThat(DomainNames.mixesScripts(real.ascii())).isFalse();
    }

    @Test
    void s80_machine_names_become_ascii_or_are_refused() {
        assertThat(HostName.check("my_computer").toOptional())
                .hasValue(new HostName("my_computer"));
        assertThat(HostName.check("büro").toOptional()).hasValue(new HostName("xn--bro-hoa"));
        assertThat(HostName.check("").fault()).hasValue(InputFault.EMPTY);
        assertThat(HostName.check("Alice's MacBook").fault()).hasValue(InputFault.CONTAINS_SPACE);
    }

    @ParameterizedTest
    @CsvSource({
        "0, PORT_OUT_OF_RANGE",
        "-1, PORT_NOT_A_NUMBER",
        "65536, PORT_OUT_OF_RANGE",
        "99999999999, PORT_OUT_OF_RANGE",
        "4 65, PORT_NOT_A_NUMBER",
        "0x1d1, PORT_NOT_A_NUMBER",
        "４６５, PORT_NOT_A_NUMBER",
        "'465 ', PORT_NOT_A_NUMBER",
        "' ', PORT_NOT_A_NUMBER",
        "'', EMPTY"
    })
    void s81_ports_outside_the_range_are_refused(String typed, InputFault why) {
        assertThat(Ports.check(typed).fault()).hasValue(why);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "65535, 65535"})
    void s81_ports_inside_the_range_pass(String typed, int port) {
        assertThat(Ports.check(typed)).isEqualTo(Checked.valid(port));
    }
}
