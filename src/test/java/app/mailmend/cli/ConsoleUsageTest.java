package app.mailmend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.testing.Canary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleUsageTest {

    private final Bench bench = new Bench();

    private void assertRefused(int code, String... hints) {
        assertThat(code).isEqualTo(2);
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err()).contains("--help");
        assertThat(List.of(hints)).allSatisfy(hint -> assertThat(bench.err()).contains(hint));
        assertThat(bench.session.detections).isEmpty();
        assertThat(bench.session.checks).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "detect", "explain", "providers", "practice", "demo"})
    void the_help_of_every_command_has_examples_in_every_language(String command) {
        assertThat(bench.run(command, "--help")).isZero();
        assertThat(bench.out()).contains("Examples:", "  mailmend " + command, "--lang");
        assertThat(bench.err()).isEmpty();

        Bench german = new Bench();
        assertThat(german.run(command, "--help", "--lang", "de")).isZero();
        assertThat(german.out()).contains("Beispiele:", "  mailmend " + command, "Aufruf:");
    }

    @Test
    void the_help_of_the_program_lists_every_command() {
        assertThat(bench.run("--help")).isZero();

        assertThat(bench.out())
                .contains("check", "detect", "explain", "providers", "practice", "demo");
    }

    @Test
    void the_version_is_one_line() {
        assertThat(bench.run("--version")).isZero();

        assertThat(bench.out()).startsWith("mailmend").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alice|ADDRESS",
                "alice@exa mple.org|ADDRESS",
                "alice@example.org> SIZE=1|ADDRESS",
                "\"a b\"@example.org|ADDRESS",
                "alice@localhost|ADDRESS"
            })
    void bad_addresses_are_refused_before_anything_happens(String address, String hint) {
        assertRefused(bench.run("check", address, "--host", "h.example"), hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--host=http://h.example",
                "--host=alice@h.example",
                "--host=h.example:465",
                "--host=h ost.example",
                "--host=2130706433",
                "--host=0x7f.1",
                "--host=h\u200B.example",
                "--port=0",
                "--port=-1",
                "--port=65536",
                "--port=465 ",
                "--port=imap",
                "--port=",
                "--from=nobody",
                "--to=bob@",
                "--user=a\nb",
                "--user=\u560D",
                "--encryption=ssl",
                "--timeout=0s",
                "--timeout=2h",
                "--timeout=99999m",
                "--resolver=dns.example",
                "--resolver=192.0.2.1:0",
                "--map=a:1",
                "--map=a:1=b",
                "--map=a:1=b:99999",
                "--map=http://a:1=b:2",
                "--ca=/nowhere/ca.pem",
                "--pin=abcd",
                "--pin=mail.example.org",
                "--pin=mail.example.org=",
                "--pin=http://h=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "--presets=/nowhere/presets.json",
                "--ispdb=autoconfig.example.org",
                "--ispdb=http://autoconfig.example.org/v1.1/",
                "--ispdb=https://autoconfig.example.org/?for=",
                "--ispdb=https://alice@autoconfig.example.org/",
                "--ispdb=https:///v1.1/",
                "--ispdb=",
                "--trust-domain=https://example.net",
                "--trust-domain=",
                "--report=report.pdf",
                "--report=/nowhere/at/all/report.json"
            })
    void bad_values_are_refused_with_the_name_of_their_option(String option) {
        String name = option.substring(0, option.indexOf('='));
        String[] typed =
                name.equals("--host")
                        ? new String[] {"check", "alice@example.org", option}
                        : new String[] {"check", "alice@example.org", "--host=h.example", option};

        assertRefused(bench.run(typed), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--host=mail.example.org.",
                "--host=[::1]",
                "--port=465",
                "--user=DOM\\alice",
                "--encryption=none",
                "--timeout=500ms",
                "--resolver=[::1]:53",
                "--map=[::1]:1=b:2",
                "--ispdb=http://127.0.0.1:8080/v1.1",
                "--ispdb=https://autoconfig.example.org:8443/v1.1",
                "--ispdb=off",
                "--trust-domain=example.net"
            })
    void good_values_close_to_bad_ones_are_taken(String option) {
        String[] typed =
                option.startsWith("--host")
                        ? new String[] {"check", "alice@example.org", option}
                        : new String[] {"check", "alice@example.org", "--host=h.example", option};

        assertThat(bench.run(typed)).as(bench.err()).isZero();
    }

    @Test
    void a_broken_presets_file_is_named_with_its_fault(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("company.json"), "{\"format\": \"x\"}");

        int code = bench.run("detect", "alice@example.org", "--presets", file.toString());

        assertRefused(code, "company.json", "mailmend-providers/1");
    }

    @Test
    void a_file_without_a_certificate_is_no_trusted_root(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), "nothing here\n");

        assertRefused(
                bench.run("check", "alice@example.org", "--ca", file.toString()), "--ca", "PEM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--password", "--pass", "--token", "--secret", "--passwd"})
    void a_secret_on_the_command_line_is_refused_and_not_repeated(String option) {
        Canary canary = Canary.random();

        assertRefused(
                bench.run("check", option, canary.password(), "alice@example.org"),
                "--password-stdin",
                "--password-file",
                "--password-env");
        assertRefused(bench.run("check", "alice@example.org", option + "=" + canary.password()));
        canary.assertAbsentFrom(bench.out(), bench.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--pasword=%s", "-p%s", "%s", "--port=%s", "--map=%s", "--timeout=%s"})
    void whatever_is_typed_in_the_wrong_place_is_not_repeated(String shape) {
        Canary canary = Canary.random();

        int code =
                bench.run(
                        "check",
                        "alice@example.org",
                        "--host=h.example",
                        shape.replace("%s", canary.password()));

        assertRefused(code);
        canary.assertAbsentFrom(bench.out(), bench.err());
    }

    @Test
    void a_mistyped_option_is_named() {
        assertRefused(bench.run("check", "alice@example.org", "--prot=587"), "--prot");
        assertThat(bench.err()).doesNotContain("587");
    }

    @Test
    void a_missing_address_is_named() {
        assertRefused(bench.run("check"), "ADDRESS");
        assertRefused(bench.run("check", "alice@example.org", "--host"), "--host");
    }

    @Test
    void an_option_given_twice_is_named() {
        assertRefused(bench.run("check", "a@example.org", "--port=1", "--port=2"), "--port");
    }

    @Test
    void two_secrets_do_not_go_together() {
        assertRefused(
                bench.run("check", "a@example.org", "--password-stdin", "--token-env", "T"),
                "--password-stdin",
                "--token-env");
    }

    @Test
    void a_user_name_and_no_sign_in_do_not_go_together() {
        assertRefused(bench.run("check", "a@example.org", "--user", "a", "--no-auth"), "--user");
    }

    @Test
    void secrets_that_cannot_be_had_are_refused() {
        assertRefused(
                bench.run("check", "a@example.org", "--password-env", "NOT_SET"), "--password-env");
        assertRefused(
                bench.run("check", "a@example.org", "--password-file", "/nowhere/pw"),
                "--password-file");
        assertRefused(bench.run("check", "a@example.org", "--password-stdin"), "--password-stdin");
    }

    @Test
    void an_unknown_command_gets_the_list_of_commands() {
        assertRefused(bench.run("chekc", "alice@example.org"), "check", "detect", "demo");
    }

    @Test
    void an_unknown_language_is_refused() {
        assertRefused(bench.run("demo", "--lang", "xx"), "en, de, fr");
    }

    @Test
    void refusals_speak_the_language_asked_for() {
        bench.run("check", "alice@example.org", "--port=x", "--lang", "de");

        assertThat(bench.err()).contains("Mehr dazu:");
    }

    @Test
    void only_a_language_is_no_command() {
        assertThat(Console.isCommand()).isFalse();
        assertThat(Console.isCommand("--lang", "de")).isFalse();
        assertThat(Console.isCommand("--lang=de")).isFalse();
        assertThat(Console.isCommand("--lang", "xx")).isTrue();
        assertThat(Console.isCommand("demo", "--lang=de")).isTrue();
        assertThat(Console.isCommand("--version")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--offline",
                "--no-survey",
                "--ispdb",
                "--accept-insecure-sources",
                "--send-address",
                "--presets",
                "--timeout",
                "--resolver",
                "--ca",
                "--map"
            })
    void the_options_of_the_search_belong_to_both_commands_that_search(String option) {
        assertThat(bench.run("detect", "--help")).isZero();
        assertThat(bench.out()).contains(option);

        Bench check = new Bench();
        assertThat(check.run("check", "--help")).isZero();
        assertThat(check.out()).contains(option, "--trust-domain");
    }
}
