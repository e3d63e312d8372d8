package app.mailmend.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Secret;
import app.mailmend.practice.PracticeAccount.Lesson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each service answers each faulty approach with the reply that real servers give. */
class PracticeSmtpTest {

    private static PracticeProvider provider;

    @BeforeAll
    static void start() {
        provider = PracticeProvider.start(0);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    private static PracticeAccount account(Lesson lesson) {
        return provider.desk().accounts().stream()
                .filter(account -> account.lesson() == lesson)
                .findFirst()
                .orElseThrow();
    }

    private static String text(Secret secret) {
        return new String(secret.utf8(), StandardCharsets.UTF_8);
    }

    private static String mailFrom(PracticeAccount account) {
        return "MAIL FROM:<" + account.address() + ">";
    }

    @Test
    void the_starttls_port_demands_starttls_and_then_a_sign_in() throws Exception {
        PracticeAccount ben = account(Lesson.STARTTLS_FIRST);
        try (Wire wire = Wire.plain(provider.desk(), "submission-starttls")) {
            assertThat(wire.hear()).isEqualTo("220 smtp.practice.example ESMTP Mailmend practice");
            assertThat(wire.say("EHLO [127.0.0.1]"))
                    .contains("250-STARTTLS")
                    .doesNotContain("AUTH");
            assertThat(wire.say(mailFrom(ben)))
                    .isEqualTo("530 5.7.0 Must issue a STARTTLS command first");
            assertThat(wire.say("AUTH PLAIN"))
                    .isEqualTo("530 5.7.0 Must issue a STARTTLS command first");
            assertThat(wire.startTls()).contains("250-AUTH PLAIN LOGIN").doesNotContain("STARTTLS");
            assertThat(wire.say(mailFrom(ben))).isEqualTo("530 5.7.0 Authentication required");
            assertThat(wire.signInPlain(ben.address().wire(), text(ben.workingPassword())))
                    .startsWith("235 ");
            assertThat(wire.say(mailFrom(ben))).startsWith("250 ");
        }
    }

    @Test
    void the_tls_port_demands_a_sign_in() throws Exception {
        PracticeAccount anna = account(Lesson.ALL_WELL);
        try (Wire wire = Wire.tls(provider.desk(), "submission-tls")) {
            assertThat(wire.hear()).startsWith("220 ");
            assertThat(wire.say("EHLO [127.0.0.1]"))
                    .contains("250-AUTH PLAIN LOGIN")
                    .doesNotContain("STARTTLS");
            assertThat(wire.say(mailFrom(anna))).isEqualTo("530 5.7.0 Authentication required");
            assertThat(wire.signInLogin(anna.address().wire(), text(anna.password())))
                    .startsWith("235 ");
            assertThat(wire.say(mailFrom(anna))).startsWith("250 ");
        }
    }

    @Test
    void the_plain_port_demands_a_sign_in_that_it_offers_only_after_starttls() throws Exception {
        PracticeAccount clara = account(Lesson.SIGN_IN_FIRST);
        try (Wire wire = Wire.plain(provider.desk(), "smtp-sign-in")) {
            wire.hear();
            assertThat(wire.say("EHLO [127.0.0.1]"))
                    .contains("250-STARTTLS")
                    .doesNotContain("AUTH");
            assertThat(wire.say(mailFrom(clara))).isEqualTo("530 5.7.0 Authentication required");
            assertThat(wire.say("AUTH PLAIN")).startsWith("538 5.7.11 ");
            assertThat(wire.startTls()).contains("250-AUTH PLAIN LOGIN");
            assertThat(wire.signInPlain(clara.address().wire(), text(clara.password())))
                    .startsWith("235 ");
            assertThat(wire.say(mailFrom(clara))).startsWith("250 ");
        }
    }

    @Test
    void the_bare_port_demands_a_sign_in_and_offers_nothing() throws Exception {
        try (Wire wire = Wire.plain(provider.desk(), "smtp-bare")) {
            wire.hear();
            assertThat(wire.say("EHLO [127.0.0.1]")).doesNotContain("STARTTLS", "AUTH");
            assertThat(wire.say(mailFrom(account(Lesson.ALL_WELL))))
                    .isEqualTo("530 5.7.0 Authentication required");
            assertThat(wire.say("AUTH PLAIN")).startsWith("502 5.5.1 ");
            assertThat(wire.say("STARTTLS")).startsWith("454 ");
            assertThat(wire.say("QUIT")).startsWith("221 ");
        }
    }

    @Test
    void a_wrong_password_is_535_with_either_mechanism() throws Exception {
        PracticeAccount david = account(Lesson.WRONG_PASSWORD);
        try (Wire wire = Wire.tls(provider.desk(), "submission-tls")) {
            wire.hear();
            wire.say("EHLO [127.0.0.1]");
            assertThat(wire.signInPlain(david.address().wire(), text(david.password())))
                    .startsWith("535 5.7.8 ");
            assertThat(wire.signInLogin(david.address().wire(), text(david.password())))
                    .startsWith("535 5.7.8 ");
            assertThat(wire.signInPlain("nobody@practice.example", text(david.workingPassword())))
                    .startsWith("535 5.7.8 ");
            assertThat(wire.signInPlain(david.address().wire(), text(david.workingPassword())))
                    .startsWith("235 ");
        }
    }

    @Test
    void the_accounts_own_password_is_534_where_an_app_password_is_wanted() throws Exception {
        PracticeAccount emma = account(Lesson.APP_PASSWORD);
        String user = emma.address().wire();
        try (Wire wire = Wire.tls(provider.desk(), "submission-tls")) {
            wire.hear();
            wire.say("EHLO [127.0.0.1]");
            assertThat(wire.signInPlain(user, text(emma.password())))
                    .isEqualTo("534 5.7.9 Application-specific password required");
            assertThat(wire.signInPlain(user, text(emma.password()) + "x"))
                    .startsWith("535 5.7.8 ");
            assertThat(wire.signInPlain(user, text(emma.workingPassword()))).startsWith("235 ");
        }
    }

    @Test
    void only_ones_own_address_may_send_and_only_known_ones_receive() throws Exception {
        PracticeAccount anna = account(Lesson.ALL_WELL);
        try (Wire wire = Wire.tls(provider.desk(), "submission-tls")) {
            wire.hear();
            wire.say("EHLO [127.0.0.1]");
            wire.signInPlain(anna.address().wire(), text(anna.password()));
            assertThat(wire.say(mailFrom(account(Lesson.SIGN_IN_FIRST)))).startsWith("553 5.7.1 ");
            assertThat(wire.say(mailFrom(anna))).startsWith("250 ");
            assertThat(wire.say("RCPT TO:<nobody@practice.example>")).startsWith("550 5.1.1 ");
            assertThat(wire.say("RCPT TO:<somebody@elsewhere.example>")).startsWith("550 ");
            assertThat(wire.say("RCPT TO:<ANNA@practice.example>")).startsWith("250 ");
        }
    }

    @Test
    void a_message_lands_in_the_recipients_inbox_and_in_no_other() throws Exception {
        PracticeAccount clara = account(Lesson.SIGN_IN_FIRST);
        PracticeAccount ben = account(Lesson.STARTTLS_FIRST);
        try (Wire wire = Wire.plain(provider.desk(), "smtp-sign-in")) {
            wire.hear();
            wire.startTls();
            wire.signInPlain(clara.address().wire(), text(clara.password()));
            wire.say(mailFrom(clara));
            wire.say("RCPT TO:<" + ben.address() + ">");
            assertThat(wire.say("DATA")).startsWith("354 ");
            assertThat(wire.say("Subject: hello\r\n\r\n..dots\r\n."))
                    .isEqualTo("250 2.0.0 Ok: delivered");
        }
        assertThat(inbox(ben)).contains("Subject: hello").contains("\n.dots\n");
        assertThat(inbox(clara)).doesNotContain("Subject: hello");
    }

    @Test
    void a_message_that_is_too_long_is_552_and_the_dialogue_goes_on() throws Exception {
        PracticeAccount anna = account(Lesson.ALL_WELL);
        String line = "x".repeat(900) + "\r\n";
        try (Wire wire = Wire.tls(provider.desk(), "submission-tls")) {
            wire.hear();
            wire.say("EHLO [127.0.0.1]");
            wire.signInPlain(anna.address().wire(), text(anna.password()));
            wire.say(mailFrom(anna));
            wire.say("RCPT TO:<" + anna.address() + ">");
            wire.say("DATA");
            assertThat(wire.say(line.repeat(AcceptedMail.MAX_BYTES / 900 + 1) + "."))
                    .startsWith("552 5.3.4 ");
            assertThat(wire.say("NOOP")).startsWith("250 ");
        }
    }

    @Test
    void imap_takes_the_working_password_only() throws Exception {
        PracticeAccount david = account(Lesson.WRONG_PASSWORD);
        try (Wire wire = Wire.tls(provider.desk(), "imap-tls")) {
            wire.hear();
            assertThat(wire.imap(login(david, david.password()))).contains("t NO ");
            assertThat(wire.imap(login(david, david.workingPassword()))).contains("t OK ");
        }
    }

    private static String inbox(PracticeAccount account) throws Exception {
        try (Wire wire = Wire.tls(provider.desk(), "imap-tls")) {
            wire.hear();
            wire.imap(login(account, account.workingPassword()));
            wire.imap("SELECT INBOX");
            return wire.imap("FETCH 1:* BODY[]");
        }
    }

    private static String login(PracticeAccount account, Secret password) {
        return "LOGIN \"" + account.address() + "\" \"" + text(password) + "\"";
    }
}
