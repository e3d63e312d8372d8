package app.mailmend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Subject;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever a server or a person puts in, a diagnosis comes out, and it stays small. */
class HostileTextTest {

    private static final List<String> PIECES =
            List.of(
                    "530",
                    "535 5.7.8",
                    "250-",
                    "\r\n",
                    "\n",
                    " ",
                    "-",
                    "(",
                    "'",
                    "\"",
                    "said:",
                    "Error:",
                    "server response was:",
                    "STARTTLS",
                    "authentication",
                    "required",
                    "failed",
                    "\u202E",
                    "\u0000",
                    "\u001B[2J",
                    "\uD800",
                    "授权码",
                    "ß",
                    "5.7.139",
                    "port: 587",
                    "999",
                    "[",
                    "{",
                    "\\n",
                    "~",
                    "*",
                    "relay",
                    "denied",
                    "\uFFFF");

    private final Diagnostician diagnostician = StandardRules.diagnostician();

    @Test
    void ten_thousand_random_texts_get_a_diagnosis() {
        Random random = new Random(20261122);
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder();
            int pieces = random.nextInt(14);
            for (int p = 0; p < pieces; p++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
                text.append(random.nextInt(3) == 0 ? (char) random.nextInt(0x10000) : ' ');
            }
            check(diagnose(text.toString()));
        }
    }

    @Test
    void a_megabyte_is_cut_down() {
        for (String piece :
                List.of("x", " ", "530 ", "said: ", "auth ", "\n", "550-x\n", "a.b@c ", "授")) {
            check(diagnose(piece.repeat(1_000_000 / piece.length())));
        }
    }

    @Test
    void an_empty_text_is_unexplained() {
        assertThat(diagnose("").cause()).isEqualTo(Cause.UNEXPLAINED);
        assertThat(diagnose(" \n\t ").cause()).isEqualTo(Cause.UNEXPLAINED);
    }

    @Test
    void a_reply_of_many_lines_is_heard_as_one() {
        SmtpReply reply = new SmtpReply(530, List.of("Must", "issue", "a", "STARTTLS", "command"));
        assertThat(diagnose(reply.text()).cause()).isEqualTo(Cause.TLS_REQUIRED);
    }

    private Diagnosis diagnose(String text) {
        return diagnostician.diagnose(
                ProbeRun.quoted(new Subject.Quoted(text, Set.of()), ProviderFacts.unknown()));
    }

    private static void check(Diagnosis diagnosis) {
        assertThat(diagnosis.ranked()).hasSizeBetween(1, Diagnostician.MOST_CAUSES);
        assertThat(diagnosis.ranked())
                .allSatisfy(finding ->
                        assertThat(finding.because())
                                .allSatisfy(reason ->
                                        assertThat(reason.toString())
                                                .hasSizeLessThan(Hearing.WORDS_KEPT + 50)));
    }
}
