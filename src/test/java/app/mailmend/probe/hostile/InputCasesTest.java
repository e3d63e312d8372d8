package app.mailmend.probe.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.account.MailDomain;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people put into fields, as far as it gets to a server. What is refused at the field itself
 * is tested beside the fields.
 */
class InputCasesTest {

    private static final List<String> LINE_BREAKERS =
            List.of("\r", "\n", "\0", "\u0085", "\u2028", "\u2029", "嘍", "嘊", "瘍", "瘊");

    @Test
    void s75_no_value_that_could_break_a_command_line_can_be_made() {
        for (String evil : LINE_BREAKERS) {
            MailDomain domain = new MailDomain("example.test");
            assertThatThrownBy(() -> new EmailAddress("a" + evil + "b", domain))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new MailDomain("a" + evil + ".test"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new LoginName("a" + evil + "b"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new HostName("a" + evil + ".test"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o'neil+tag/x=1@example.test",
                "a%b!c#d@example.test",
                "{a|b}~`^?@example.test",
                "-rf@example.test"
            })
    void s76_an_unusual_address_reaches_the_server_as_it_is(String address) {
        Encounter encounter =
                Approach.implicitTls()
                        .from(address)
                        .meets(Usual.server().implicitTls(Usual.GOOD))
                        .succeeded();
        assertThat(encounter.received().linesInsideTls())
                .filteredOn(line -> line.startsWith("MAIL"))
                .singleElement()
                .asString()
                .startsWith("MAIL FROM:<" + address + ">");
    }

    @Test
    void s78_a_domain_with_other_letters_reaches_the_server_in_its_ascii_form() {
        Encounter encounter =
                Approach.implicitTls()
                        .from("alice@exаmple.test")
                        .meets(Usual.server().implicitTls(Usual.GOOD))
                        .succeeded();
        assertThat(encounter.received().linesInsideTls())
                .anyMatch(line -> line.startsWith("MAIL FROM:<alice@xn--"));
    }

    @Test
    void s80_the_server_is_told_an_address_and_never_the_name_of_this_computer() {
        Encounter encounter = Approach.startTls().meets(Usual.server()).succeeded();
        assertThat(encounter.received().everything().lines())
                .filteredOn(line -> line.startsWith("EHLO") || line.startsWith("HELO"))
                .hasSize(2)
                .containsOnly("EHLO [127.0.0.1]");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65536})
    void s81_an_endpoint_has_a_real_port(int port) {
        HostName host = new HostName("mail.example.test");
        assertThatThrownBy(() -> new Endpoint(host, port, Encryption.STARTTLS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
