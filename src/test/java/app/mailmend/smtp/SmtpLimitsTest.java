package app.mailmend.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.Transcript;
import app.mailmend.testing.ScriptedSmtpServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The limits that are not of one reply; those are in {@link ReplyParserTest}. */
class SmtpLimitsTest {

    @Test
    void a_transcript_keeps_the_newest_lines_up_to_the_limit() {
        Recorder recorder = new Recorder();
        String line = "x".repeat(1024);
        int fits = SmtpLimits.MAX_TRANSCRIPT_CHARACTERS / line.length();
        recorder.server("the first");
        for (int i = 0; i < fits; i++) {
            recorder.server(line);
        }
        Transcript kept = recorder.transcript();
        assertThat(kept.lines()).hasSize(fits).noneMatch(it -> it.text().equals("the first"));
        recorder.client("the last");
        assertThat(recorder.transcript().lines().getLast().text()).isEqualTo("the last");
    }

    @Test
    void a_connection_is_read_up_to_the_limit_of_octets() {
        String reply = ("250-" + "x".repeat(1000) + "\r\n").repeat(60) + "250 end\r\n";
        int replies = SmtpLimits.MAX_CONNECTION_BYTES / reply.length();
        try (var server =
                        ScriptedSmtpServer.script(script -> {
                            script.send("220 mail.example.test\r\n");
                            for (int i = 0; i <= replies; i++) {
                                script.expect("EHLO .*").send(reply);
                            }
                        });
                ClientLab lab = ClientLab.connected(server)) {
            lab.client().greeting(Duration.ofSeconds(20));
            for (int i = 0; i < replies; i++) {
                assertThat(lab.client().ehlo().isCode(250)).isTrue();
            }
            assertThat(lab.client().ehlo().evidence())
                    .isInstanceOfSatisfying(
                            Evidence.Violated.class,
                            seen ->
                                    assertThat(seen.fault())
                                            .isEqualTo(ProtocolFault.TOO_MANY_BYTES));
        }
    }
}
