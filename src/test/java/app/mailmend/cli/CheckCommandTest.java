package app.mailmend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Credential;
import app.mailmend.account.LoginName;
import app.mailmend.session.CheckRequest;
import app.mailmend.session.NetworkOptions;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Fingerprint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.Trust;
import app.mailmend.testing.Canary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {

    private final Bench bench = new Bench();

    private CheckRequest request() {
        return bench.session.checks.getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 465, IMPLICIT_TLS",
        "--port=587, 587, STARTTLS",
        "--port=465, 465, IMPLICIT_TLS",
        "--port=25, 25, NONE",
        "--port=2525, 2525, STARTTLS",
        "--encryption=starttls, 587, STARTTLS",
        "--encryption=tls, 465, IMPLICIT_TLS",
        "--encryption=none, 25, NONE"
    })
    void what_is_not_said_about_the_server_is_what_is_usual(
            String option, int port, Encryption encryption) {
        String host = "--host=mail.example.org";
        bench.run(
                option.isEmpty()
                        ? new String[] {"check", "alice@example.org", host}
                        : new String[] {"check", "alice@example.org", host, option});

        assertThat(request().settings().port()).isEqualTo(port);
        assertThat(request().settings().encryption()).isEqualTo(encryption);
    }

    @Test
    void port_and_encryption_that_do_not_belong_together_are_tested_as_they_are() {
        bench.run(
                "check", "alice@example.org", "--host=h.example", "--port=587", "--encryption=tls");

        assertThat(request().settings().endpoint())
                .isEqualTo(Samples.endpoint("h.example", 587, Encryption.IMPLICIT_TLS));
    }

    @Test
    void without_a_host_the_best_known_settings_are_tested() {
        bench.session.found = it -> Samples.found(it.address(), Trust.TRUSTED);

        bench.run("check", "alice@example.org");

        assertThat(request().settings().host().value()).isEqualTo("smtp.example.org");
        assertThat(request().settings().signIn())
                .isEqualTo(new SignIn.WithPassword(LoginName.check("alice.local").orElseThrow()));
        assertThat(request().provider().id()).isEqualTo("gmail");
        assertThat(request().known()).hasSize(1);
        assertThat(request().incoming()).hasSize(1);
    }

    @Test
    void a_named_host_still_knows_the_other_settings_for_a_fix_and_for_arrival() {
        bench.session.found = it -> Samples.found(it.address(), Trust.TRUSTED);

        bench.run("check", "alice@example.org", "--host", "other.example", "--fix", "--arrival");

        assertThat(request().settings().host().value()).isEqualTo("other.example");
        assertThat(request().settings().signIn().userName().orElseThrow())
                .isEqualTo(LoginName.of(Samples.ALICE));
        assertThat(request().known()).hasSize(1);
        assertThat(request().incoming()).hasSize(1);
        assertThat(request().goals().fix()).isTrue();
        assertThat(request().goals().send()).isTrue();
        assertThat(request().goals().arrival()).isTrue();
    }

    @Test
    void fetching_is_tested_only_when_asked_for() {
        bench.session.found = it -> Samples.found(it.address(), Trust.TRUSTED);
        bench.run("check", "alice@example.org", "--incoming");
        assertThat(request().goals().incoming()).isTrue();
        bench.run("check", "alice@example.org");
        assertThat(bench.session.checks.getLast().goals().incoming()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "imaps://imap.example.org, IMAP, 993, IMPLICIT_TLS",
        "imap://imap.example.org/, IMAP, 143, STARTTLS",
        "pop3s://imap.example.org, POP3, 995, IMPLICIT_TLS",
        "pop3://imap.example.org:1110, POP3, 1110, STARTTLS"
    })
    void a_server_for_fetching_can_be_named(
            String typed, IncomingProtocol protocol, int port, Encryption encryption) {
        bench.run("check", "alice@example.org", "--host=h.example", "--incoming-server", typed);

        assertThat(request().goals().incoming()).isTrue();
        assertThat(request().incoming())
                .containsExactly(
                        new IncomingSettings(
                                protocol,
                                Samples.endpoint("imap.example.org", port, encryption),
                                new SignIn.WithPassword(LoginName.of(Samples.ALICE))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "imap.example.org",
                "smtp://imap.example.org",
                "imaps://",
                "imaps://a b",
                "imaps://imap.example.org:0",
                "imaps://imap.example.org:x"
            })
    void a_server_for_fetching_that_is_none_is_refused(String typed) {
        int code =
                bench.run(
                        "check",
                        "alice@example.org",
                        "--host=h.example",
                        "--incoming-server",
                        typed);
        assertThat(code).isEqualTo(2);
        assertThat(bench.err()).contains("--incoming-server");
        assertThat(bench.session.checks).isEmpty();
    }

    @Test
    void nothing_is_sent_unless_asked_for() {
        bench.run("check", "alice@example.org", "--host", "mail.example.org");

        assertThat(request().goals().fix()).isFalse();
        assertThat(request().goals().send()).isFalse();
        assertThat(request().goals().arrival()).isFalse();
    }

    @Test
    void sender_recipient_user_and_network_are_passed_on() {
        bench.run(
                "check",
                "alice@example.org",
                "--host",
                "mail.example.org",
                "--from",
                "info@example.org",
                "--to",
                "bob@example.net",
                "--user",
                "DOM\\alice",
                "--timeout",
                "2m",
                "--resolver",
                "192.0.2.53",
                "--resolver",
                "[2001:db8::53]:5353",
                "--map",
                "mail.example.org:465=127.0.0.1:10465",
                "--map",
                "[::1]:25=h.example:26");

        assertThat(request().from().wire()).isEqualTo("info@example.org");
        assertThat(request().to().wire()).isEqualTo("bob@example.net");
        assertThat(request().settings().signIn().userName().orElseThrow().value())
                .isEqualTo("DOM\\alice");
        NetworkOptions network = request().network();
        assertThat(network.timeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(network.resolvers()).extracting("port").containsExactly(53, 5353);
        assertThat(network.mappings())
                .extracting(
                        it -> it.host() + ":" + it.port() + "=" + it.toHost() + ":" + it.toPort())
                .containsExactly("mail.example.org:465=127.0.0.1:10465", "::1:25=h.example:26");
        assertThat(network.secretMayTravelInPlain()).isFalse();
    }

    @Test
    void letting_a_secret_travel_in_plain_text_warns() {
        bench.run("check", "alice@example.org", "--host", "127.0.0.1", "--allow-plaintext");

        assertThat(request().network().secretMayTravelInPlain()).isTrue();
        assertThat(bench.err()).contains("Warning", "unencrypted");
    }

    @Test
    void the_password_comes_from_the_input_with_its_spaces_and_without_its_line_end() {
        bench.terminal.typing(" geheim ü \r\nsecond line\n");

        bench.run("check", "alice@example.org", "--host", "h.example", "--password-stdin");

        assertThat(bench.session.secrets).containsExactly(" geheim ü ");
        assertThat(request().credential()).isInstanceOf(Credential.Password.class);
        assertThat(request().settings().signIn()).isInstanceOf(SignIn.WithPassword.class);
    }

    @Test
    void the_token_comes_from_the_environment_and_changes_the_sign_in() {
        bench.terminal.environment.put("MAIL_TOKEN", "ya29.token");

        bench.run("check", "alice@example.org", "--host", "h.example", "--token-env", "MAIL_TOKEN");

        assertThat(bench.session.secrets).containsExactly("ya29.token");
        assertThat(request().credential()).isInstanceOf(Credential.Token.class);
        assertThat(request().settings().signIn()).isInstanceOf(SignIn.WithToken.class);
    }

    @Test
    void the_password_comes_from_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("pw.txt"), "aus der Datei\n");

        bench.run(
                "check",
                "alice@example.org",
                "--host",
                "h.example",
                "--password-file",
                file.toString());

        assertThat(bench.session.secrets).containsExactly("aus der Datei");
    }

    @Test
    void the_secret_is_wiped_when_the_check_is_over() {
        bench.terminal.environment.put("PW", "secret");

        bench.run("check", "alice@example.org", "--host", "h.example", "--password-env", "PW");

        assertThat(request().credential())
                .isInstanceOfSatisfying(
                        Credential.Password.class,
                        password ->
                                assertThat(
                                                org.assertj.core.api.Assertions.catchThrowable(
                                                        () -> password.secret().utf8()))
                                        .isInstanceOf(IllegalStateException.class));
        assertThat(bench.session.closed).isTrue();
    }

    @Test
    void a_person_in_front_is_asked_without_echo_for_the_right_kind_of_password() {
        bench.session.found = it -> Samples.found(it.address(), Trust.TRUSTED);
        bench.terminal.attended = true;
        bench.terminal.hidden = "typed";

        bench.run("check", "alice@example.org");

        assertThat(bench.session.secrets).containsExactly("typed");
        assertThat(bench.err()).contains("app password", "Gmail");
        assertThat(bench.out()).doesNotContain("typed");
    }

    @ParameterizedTest
    @CsvSource({"--no-auth", "--encryption=none"})
    void nobody_is_asked_where_no_password_can_be_used(String option) {
        bench.terminal.attended = true;

        bench.run("check", "alice@example.org", "--host", "h.example", option);

        assertThat(bench.terminal.hiddenReads).isZero();
        assertThat(bench.session.secrets).containsExactly("");
    }

    @Test
    void a_script_is_never_asked() {
        bench.run("check", "alice@example.org", "--host", "h.example");

        assertThat(bench.terminal.hiddenReads).isZero();
        assertThat(request().credential()).isEqualTo(Credential.none());
    }

    @Test
    void a_password_turns_up_in_no_stream_and_no_report(@TempDir Path folder) throws IOException {
        Canary canary = Canary.random("alice@example.org");
        bench.session.checked = Samples::mended;
        Path report = folder.resolve("report.json");
        Path text = folder.resolve("report.txt");

        for (Path file : new Path[] {report, text}) {
            bench.terminal.typing(canary.password() + "\n");
            bench.run(
                    "check",
                    "alice@example.org",
                    "--host",
                    "h.example",
                    "--password-stdin",
                    "--fix",
                    "--report",
                    file.toString());
        }

        assertThat(bench.session.secrets).containsOnly(canary.password());
        canary.assertAbsentFrom(
                bench.out(), bench.err(), Files.readString(report), Files.readString(text));
    }

    @Test
    void a_surprise_in_the_session_is_a_code_and_no_trace() {
        bench.session.surprise = java.util.Optional.of(new IllegalStateException("secret detail"));

        int code = bench.run("check", "alice@example.org", "--host", "h.example");

        assertThat(code).isEqualTo(3);
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err()).contains("CAFE0530").doesNotContain("secret detail", "\tat ");
    }

    @Test
    void a_report_in_json_is_the_document_itself(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.json");

        bench.run(
                "check",
                "alice@example.org",
                "--host",
                "h.example",
                "--json",
                "--report",
                file.toString());

        assertThat(Files.readString(file)).isEqualTo(bench.out());
        assertThat(bench.err()).contains(file.toString());
    }

    @Test
    void a_report_for_people_has_no_colour_even_when_the_terminal_has(@TempDir Path folder)
            throws IOException {
        bench.terminal.attended = true;
        Path file = folder.resolve("report.txt");

        bench.run("check", "alice@example.org", "--host", "h.example", "--report", file.toString());

        assertThat(bench.out()).contains("\u001b[");
        assertThat(Files.readString(file)).contains("It works").doesNotContain("\u001b");
    }

    @Test
    void a_fingerprint_is_for_the_host_named_with_it_or_for_the_one_that_is_tested() {
        String hex = "0123456789abcdef".repeat(4);
        String colons = new Fingerprint("ab".repeat(32)).shown();
        bench.run(
                "check",
                "alice@example.org",
                "--host=mail.example.org",
                "--pin",
                hex,
                "--pin",
                "[2001:db8::1]=" + colons);

        assertThat(request().network().pins())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                new HostName("mail.example.org"),
                                new Fingerprint(hex),
                                new HostName("2001:db8::1"),
                                new Fingerprint("ab".repeat(32))));
    }

    @Test
    void two_fingerprints_for_one_host_are_refused() {
        String hex = "ab".repeat(32);
        assertThat(bench.run("check", "alice@example.org", "--pin", hex, "--pin", hex))
                .isEqualTo(2);
        assertThat(bench.err()).contains("--pin");
        assertThat(bench.session.checks).isEmpty();
    }
}
