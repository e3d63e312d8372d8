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
    void in_ten_megabytes_of_noise_the_error_is_found() {
        Random random = new Random(20261122);
        StringBuilder noise = new StringBuilder();
        while (noise.length() < 10_000_000) {
            noise.append((char) random.nextInt(0x3000));
        }
        noise.insert(5_000_000, "\n550 5.1.1 <a@example.org>: user unknown\n");
        assertThat(diagnose(noise.toString()).cause()).isEqualTo(Cause.RECIPIENT_UNKNOWN);
    }

    @Test
    void in_a_log_of_ten_thousand_lines_the_error_is_found_wherever_it_is() {
        String line = "Nov 22 10:%02d:%02d mx postfix/qmgr[%d]: removed, no error found%n";
        for (int place : new int[] {0, 5_000, 9_999}) {
            StringBuilder log = new StringBuilder();
            for (int i = 0; i < 10_000; i++) {
                log.append(line.formatted(i / 60 % 60, i % 60, 1000 + i));
                if (i == place) {
                    log.append(
                            "C: MAIL\nS: 530 5.7.0 Must issue a STARTTLS command first\nC: QUIT\n");
                }
            }
            assertThat(diagnose(log.toString()).cause())
                    .as("in line %d", place)
                    .isEqualTo(Cause.TLS_REQUIRED);
        }
    }

    @Test
    void in_a_mail_of_markup_the_error_is_found() {
        String style = "<style>p{font:12px 'Arial';color:#550}</style>";
        String mail =
                "<html><head>%s</head><body><div class=\"x\">Your message to &lt;a@example.org&gt;"
                        + "<br/>was <b>re</b>jected:</div><table><tr><td>550&nbsp;5.1.1</td>"
                        + "<td>User <i>un</i>known</td></tr></table></body></html>";
        assertThat(diagnose(mail.formatted(style)).cause()).isEqualTo(Cause.RECIPIENT_UNKNOWN);
        assertThat(diagnose(mail.formatted(style.repeat(2_000))).cause())
                .isEqualTo(Cause.RECIPIENT_UNKNOWN);
        assertThat(Markup.without("550 <a@example.org> no </b> such <c@d>"))
                .isEqualTo("550 <a@example.org> no  such <c@d>");
    }

    @Test
    void of_several_failures_the_innermost_is_told() {
        assertThat(
                        diagnose(
                                        "Cannot send mail. The server response was: 454 TLS"
                                                + " not available, then 535 5.7.8 Error:"
                                                + " authentication failed: bad password")
                                .ranked())
                .extracting(Finding::cause)
                .contains(Cause.BAD_CREDENTIALS);
    }

    @Test
    void a_text_that_poses_as_a_page_or_a_link_stays_a_text() {
        for (String text :
                List.of(
                        "535 <script>alert(1)</script> authentication failed",
                        "535 authentication failed, [click](javascript:x) \u001B]8;;http://x\u0007",
                        "535 authentication failed ${jndi:ldap://x} {0} %s \\u0000")) {
            assertThat(diagnose(text).cause()).as(text).isEqualTo(Cause.BAD_CREDENTIALS);
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
