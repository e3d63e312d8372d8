package app.mailmend.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as people paste them. */
class WrittenAddressTest {

    private static final List<String> PIECES =
            List.of(
                    "anna@example.org",
                    "a@b",
                    "@",
                    "<",
                    ">",
                    "(",
                    ")",
                    "\"",
                    "\\",
                    ",",
                    ";",
                    ":",
                    " ",
                    "\n",
                    "\r\n",
                    "\t",
                    "mailto:",
                    "?subject=x",
                    "%41",
                    "%",
                    "%C3",
                    "[",
                    "]",
                    "\u200B",
                    "\u00A0",
                    "\uFF20",
                    "\u202E",
                    "\uD83D\uDE00",
                    "\uD83D",
                    "e\u0301",
                    "\u05D0\u05D1",
                    "Anna",
                    "'",
                    "\u201C",
                    "\u0000",
                    ".",
                    "b\u00FCcher.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.org",
                "  anna@example.org  ",
                "\u00A0anna@example.org\u3000",
                "\uFEFFanna@example.org\u200B",
                "anna\u200B@example.org",
                "anna\uFF20example.org",
                "anna @ example.org",
                "<anna@example.org>",
                "<<anna@example.org>>",
                "< anna@example.org >",
                "<anna@example.org",
                "anna@example.org,",
                "anna@example.org;",
                "anna@example.org.",
                "anna@example.org\r\n",
                "\r\nanna@example.org",
                "anna@\r\nexample.org",
                "'anna@example.org'",
                "\"anna@example.org\"",
                "\u201Canna@example.org\u201D",
                "\u200Eanna@example.org\u200F",
                "\u2068anna@example.org\u2069",
                "mailto:anna@example.org",
                "MAILTO:anna@example.org?subject=Hello,%20world&cc=bob@example.org",
                "mailto:%61nna%40example.org",
                "<mailto:anna@example.org?body=a, b>",
                "E-Mail: anna@example.org",
                "My address is: anna@example.org",
                "anna@example.org anna@example.org",
                "anna@example.org, anna@EXAMPLE.org",
                "anna@example.org\nBest wishes",
            })
    void the_address_alone_is_found_without_a_name(String text) {
        WrittenAddress read = WrittenAddress.read(text).orElseThrow();
        assertThat(read.address().wire()).isEqualTo("anna@example.org");
        assertThat(read.name()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Example <anna@example.org>",
                "Anna\u00A0Example<anna@example.org>",
                "\"Anna Example\" <anna@example.org>",
                "'Anna Example' <anna@example.org>",
                "\u201EAnna Example\u201C <anna@example.org>",
                "anna@example.org (Anna Example)",
                "anna@example.org \"Anna Example\"",
                "Anna Example (anna@example.org)",
                "Anna Example\n <anna@example.org>;",
                "Anna Example\tanna@example.org",
                "Anna Example\r\nanna@example.org",
                "Anna Example <mailto:anna@example.org>",
                "Anna Example [mailto:anna@example.org]",
                "<anna@example.org> (Anna Example)",
                "Anna Example <anna@example.org>, Anna <anna@example.org>",
                "anna@example.org, Anna Example <anna@example.org>",
            })
    void the_name_is_found_with_the_address(String text) {
        WrittenAddress read = WrittenAddress.read(text).orElseThrow();
        assertThat(read.address().wire()).isEqualTo("anna@example.org");
        assertThat(read.name()).isEqualTo("Anna Example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Example, Jr.\" <a@example.org> | Example, Jr.",
                "Example, Anna <a@example.org> | Example, Anna",
                "\"Anna \\\"Nan\\\" Example\" <a@example.org> | Anna \"Nan\" Example",
                "Anna \"Nan\" Example <a@example.org> | Anna Nan Example",
                "a@example.org <a@example.org> | ``",
                "\"a@example.org\" <a@example.org> | ``",
                "=?UTF-8?Q?J=C3=BCrgen?= <a@example.org> | ``",
                "אנה <a@example.org> | אנה",
                "Ann\u0301a 😀 <a@example.org> | Ann\u0301a 😀",
                "An\u202Ena <a@example.org> | An na",
            })
    void names_are_cleaned_but_not_rewritten(String text, String name) {
        assertThat(WrittenAddress.read(text).orElseThrow().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | EMPTY",
                "\u200B | EMPTY",
                "Anna | NO_AT_SIGN",
                "anna example.org | CONTAINS_SPACE",
                "anna lena@example.org | CONTAINS_SPACE",
                "Anna Example anna@example.org | CONTAINS_SPACE",
                "anna@example.org, bob@example.org | SEVERAL_ADDRESSES",
                "anna@example.org;bob@example.org | SEVERAL_ADDRESSES",
                "anna@example.org bob@example.org | SEVERAL_ADDRESSES",
                "Anna <anna@example.org> Bob <bob@example.org> | SEVERAL_ADDRESSES",
                "anna@example.org, bob@ | SEVERAL_ADDRESSES",
                "anna@bob@example.org | SEVERAL_AT_SIGNS",
                "@example.org | LOCAL_PART_MISSING",
                "anna@ | DOMAIN_MISSING",
                "anna@example | DOMAIN_INCOMPLETE",
                "\"anna lena\"@example.org | CONTAINS_SPACE",
                "\"anna\"@example.org | LOCAL_PART_MALFORMED",
                "an\u202Ena@example.org | INVISIBLE_CHARACTER",
                "mailto:anna%0D%0ARCPT%20TO@example.org | LINE_BREAK_OR_CONTROL",
                "mailto:an%FFna@example.org | LOCAL_PART_MALFORMED",
            })
    void what_is_not_one_address_is_refused_with_its_reason(String text, InputFault fault) {
        assertThat(WrittenAddress.read(text).fault()).contains(fault);
    }

    @Test
    void line_breaks_between_addresses_keep_them_apart() {
        assertThat(WrittenAddress.read("anna@example.org\nbob@example.org").fault())
                .contains(InputFault.SEVERAL_ADDRESSES);
    }

    @Test
    void addresses_in_other_scripts_are_read_as_people_write_them() {
        WrittenAddress read =
                WrittenAddress.read("J\u00F6rg <j\u00F6rg@B\u00FCcher.example>").orElseThrow();
        assertThat(read.address().wire()).isEqualTo("j\u00F6rg@xn--bcher-kva.example");
        assertThat(read.typed()).isEqualTo("j\u00F6rg@b\u00FCcher.example");
        assertThat(read.name()).isEqualTo("J\u00F6rg");
    }

    @Test
    void what_is_typed_in_its_form_leads_to_the_same_address() {
        for (String text :
                List.of("a+b%c@Example.ORG", "a@stra\u00DFe.example", "a@\u4F8B.example")) {
            WrittenAddress read = WrittenAddress.read(text).orElseThrow();
            assertThat(WrittenAddress.read(read.typed())).isEqualTo(Checked.valid(read));
        }
    }

    @Test
    void an_address_that_was_fine_before_is_the_same_address() {
        for (String text :
                List.of("o'neil@example.org", "{a}@example.org", "a.b+c@x.example.org")) {
            assertThat(WrittenAddress.read(text).orElseThrow().address())
                    .isEqualTo(EmailAddress.check(text).orElseThrow());
        }
    }

    @Test
    void long_texts_are_refused_before_they_are_read() {
        String megabyte = "(".repeat(1_000_000);
        assertThat(WrittenAddress.read(megabyte).fault()).contains(InputFault.TOO_LONG);
        assertThat(WrittenAddress.read("A".repeat(300) + " <a@example.org>").orElseThrow().name())
                .isEmpty();
    }

    /** Every text has an answer, and nothing but a sound address comes out. */
    @Test
    void no_text_brings_it_to_fall() {
        Random random = new Random(6);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(12); piece >= 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertThatCode(() ->
                            WrittenAddress.read(text.toString())
                                    .toOptional()
                                    .ifPresent(WrittenAddressTest::sound))
                    .as(text.toString())
                    .doesNotThrowAnyException();
        }
    }

    private static void sound(WrittenAddress read) {
        assertThat(Characters.fault(read.address().wire())).isEmpty();
        assertThat(read.name()).doesNotContain("\n", "\r", "@", "\u202E");
    }

    @Test
    void signs_that_open_and_never_close_cost_no_more_than_others() {
        for (String sign :
                List.of("(", "\"", "<", "[mailto:", "\\\"", "@", " ", "a ", ",", "\"\\")) {
            String most = sign.repeat(WrittenAddress.MAX_TEXT / sign.length());
            assertThat(WrittenAddress.read(most).fault()).as(sign).isPresent();
        }
    }
}
