package app.mailmend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.bench.explain.MailLog;
import app.mailmend.diagnosis.rules.StandardRules;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs of any kind are read to the end, and what they say is counted. */
class ExplainLogTest {

    private static final String RELAY =
            "Nov 22 10:00:0%d mx postfix/smtpd[55%d]: NOQUEUE: reject: RCPT from h%d.example.org"
                    + "[192.0.2.%d]: 554 5.7.1 <u%d@example.com>: Relay access denied\n";

    private final Bench bench = new Bench();
    private int explained;

    @BeforeEach
    void explain_as_the_product_does() {
        bench.session.explained =
                run -> {
                    explained++;
                    return StandardRules.diagnostician().diagnose(run);
                };
    }

    private JsonNode read(String log) {
        bench.terminal.typing(log);
        assertThat(bench.run("explain", "--log", "--json")).isZero();
        return bench.json();
    }

    @Test
    void lines_that_differ_in_names_and_numbers_are_explained_once_and_counted() {
        StringBuilder log = new StringBuilder("Nov 22 10:00:00 mx systemd[1]: Started.\n");
        for (int i = 0; i < 9; i++) {
            log.append(RELAY.formatted(i, i, i, i, i));
        }
        JsonNode found = read(log.toString());

        assertThat(found.get("lines").asInt()).isEqualTo(10);
        assertThat(found.get("failures").asInt()).isEqualTo(9);
        assertThat(found.get("groups")).hasSize(1);
        JsonNode group = found.get("groups").get(0);
        assertThat(group.get("cause").asText()).isIn("relay-denied", "auth-required");
        assertThat(group.get("count").asInt()).isEqualTo(9);
        assertThat(group.get("firstLine").asInt()).isEqualTo(2);
        assertThat(group.get("lastLine").asInt()).isEqualTo(10);
        assertThat(group.get("example").asText()).contains("Relay access denied");
        assertThat(group.get("fix").asText()).isNotBlank();
        assertThat(explained).isEqualTo(2);
    }

    @Test
    void other_words_or_other_codes_are_other_lines() {
        JsonNode found =
                read(
                        """
                        10:00 <a@example.org>: 452 4.2.2 mailbox full
                        10:01 <b@example.org>: 535 5.7.8 authentication failed
                        10:02 <c@example.org>: 535 5.7.8 authentication failed
                        """);
        assertThat(found.get("groups").findValuesAsText("cause"))
                .containsExactly("bad-credentials", "mailbox-full");
    }

    @Test
    void the_lines_of_one_reply_are_one_failure() {
        JsonNode found =
                read(
                        """
                        D/SMTP S: 250-mx.example.org
                        D/SMTP S: 250-STARTTLS
                        D/SMTP S: 250 8BITMIME
                        D/SMTP S: 530-5.7.0 Must issue a
                        D/SMTP S: 530-5.7.0 STARTTLS command
                        D/SMTP S: 530 5.7.0 first. abc - gsmtp
                        D/SMTP done
                        """);
        assertThat(found.get("failures").asInt()).isEqualTo(1);
        JsonNode group = found.get("groups").get(0);
        assertThat(group.get("cause").asText()).isEqualTo("tls-required");
        assertThat(group.get("firstLine").asInt()).isEqualTo(4);
        assertThat(group.get("lastLine").asInt()).isEqualTo(6);
    }

    @Test
    void accepted_messages_are_counted_and_signing_in_is_not_one() {
        JsonNode found =
                read(
                        """
                        S: 235 2.7.0 Authentication successful
                        postfix/smtp[7]: A1: to=<a@example.org>, status=sent (250 2.0.0 Ok: queued as B2)
                        postfix/smtp[8]: A3: to=<b@example.org>, status=sent (250 2.0.0 Ok: queued as B4)
                        """);
        assertThat(found.get("accepted").asInt()).isEqualTo(2);
        assertThat(found.get("failures").asInt()).isZero();
        assertThat(found.get("groups")).isEmpty();
    }

    @Test
    void secrets_are_never_shown() {
        JsonNode found =
                read(
                        """
                        C: AUTH PLAIN AGFsaWNlAGh1bnRlcjI= => 535 5.7.8 authentication failed
                        C: AUTH LOGIN aHVudGVyMg== => 534 5.7.9 Application-specific password required
                        smtp://alice:hunter2@mx.example.org: 530 5.7.0 Must issue a STARTTLS command first
                        login error password="hunter2" : 552 5.3.4 message too big
                        bearer hunter2hunter2 550 5.1.1 user unknown
                        aHVudGVyMg==
                        """);
        assertThat(found.get("groups").size()).isGreaterThanOrEqualTo(4);
        assertThat(bench.out())
                .contains("<redacted>", "authentication failed")
                .doesNotContain("hunter2", "AGFsaWNl", "aHVudGVyMg");
    }

    @Test
    void a_mail_servers_log_is_told_in_words() throws IOException {
        bench.terminal.in = new ByteArrayInputStream(MailLog.ofSize(400_000));
        assertThat(bench.run("explain", "--log")).isZero();
        assertThat(bench.out()).contains("lines read", "for example:", "What to do:");
        assertThat(explained).as("texts explained").isLessThan(600);
    }

    @Test
    void a_log_can_be_a_file(@TempDir Path folder) throws IOException {
        Path log = Files.writeString(folder.resolve("mail.log"), RELAY.formatted(1, 1, 1, 1, 1));
        assertThat(bench.run("explain", "--log", log.toString())).isZero();
        assertThat(bench.out()).contains("1 failure,");
        assertThat(bench.run("explain", "--log", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(bench.run("explain", "--log", "--jsonl")).isEqualTo(2);
    }

    @Test
    void whatever_a_log_consists_of_it_is_read_to_the_end() {
        Random random = new Random(20261122);
        byte[] noise = new byte[10 << 20];
        random.nextBytes(noise);
        String failure = "\n550 5.1.1 <a@example.org>: user unknown\n";
        byte[] last = failure.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(last, 0, noise, noise.length - last.length, last.length);
        bench.terminal.in = new ByteArrayInputStream(noise);

        assertThat(bench.run("explain", "--log", "--json")).isZero();

        assertThat(bench.json().get("groups").findValuesAsText("cause"))
                .contains("recipient-unknown");
        assertThat(explained).as("binary lines are not explained").isLessThan(4000);
    }

    @Test
    void a_line_without_an_end_takes_no_more_memory_than_its_beginning() {
        byte[] end = "\n550 5.1.1 user unknown".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[10 << 20];
        Arrays.fill(bytes, (byte) 'x');
        InputStream in =
                new SequenceInputStream(
                        new ByteArrayInputStream(bytes), new ByteArrayInputStream(end));
        bench.terminal.in = in;

        assertThat(bench.run("explain", "--log", "--json")).isZero();

        assertThat(bench.json().get("lines").asInt()).isEqualTo(2);
        assertThat(bench.json().get("groups").get(0).get("cause").asText())
                .isEqualTo("recipient-unknown");
    }

    @Test
    void what_a_log_says_is_shown_as_text_only() {
        bench.terminal.typing(
                "550 5.1.1 user unknown \u001b[2J\u001b]8;;http://x\u0007 <b>\u202e\n");
        bench.run("explain", "--log");
        assertThat(bench.out()).contains("\\u001b[2J").doesNotContain("\u001b", "\u202e", "\u0007");
    }
}
