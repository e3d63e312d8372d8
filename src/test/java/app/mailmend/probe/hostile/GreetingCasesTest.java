package app.mailmend.probe.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.Stage;
import app.mailmend.smtp.Patience;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import app.mailmend.wording.DiagnosisWords;
import app.mailmend.wording.Wording;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first words of a hostile server. */
class GreetingCasesTest {

    @Test
    void s01_a_server_that_never_speaks_ends_in_silence_and_not_in_a_hang() {
        Encounter encounter = Approach.startTls().impatient().meets(script -> script.silence());
        encounter
                .failedAt(Stage.GREETING)
                .diagnosed(Cause.CONNECTION_DROPPED, Circumstance.SERVER_SILENT);
        assertThat(encounter.received().everything()).doesNotContain("Usual.EHLO");
        assertThat(encounter.diagnosis().alternatives())
                .extracting(finding -> finding.cause())
                .contains(Cause.WRONG_ENCRYPTION_FOR_PORT);
    }

    @Test
    void s01_a_port_silent_to_plain_text_is_asked_for_tls_before_the_long_wait() {
        Encounter encounter =
                Approach.plain()
                        .patience(
                                new Patience(
                                        Duration.ofMillis(300),
                                        Duration.ofSeconds(40),
                                        Duration.ofSeconds(30),
                                        Duration.ofSeconds(40)))
                        .meets(Usual.server().implicitTls(Usual.GOOD));
        encounter
                .failedAt(Stage.GREETING)
                .diagnosed(Cause.WRONG_ENCRYPTION_FOR_PORT, Circumstance.PORT_WANTS_IMPLICIT_TLS);
        assertThat(encounter.run().survey()).hasSize(1);
    }

    @Test
    void s02_a_greeting_that_trickles_in_forever_ends_at_the_deadline() {
        Approach.startTls()
                .impatient()
                .meets(script -> script.repeat("2", 4000, Duration.ofMillis(100)))
                .failedAt(Stage.GREETING)
                .violated(ProtocolFault.DEADLINE)
                .diagnosed(Cause.SERVER_UNAVAILABLE)
                .sentNothing();
    }

    @Test
    void s03_a_greeting_of_endless_lines_is_cut_off() {
        Approach.startTls()
                .meets(script -> script.repeat("220-and another line\r\n", 200_000).expectClose())
                .failedAt(Stage.GREETING)
                .violated(ProtocolFault.TOO_MANY_LINES)
                .diagnosed(Cause.SERVER_MISCONFIGURED, Circumstance.PROTOCOL_BROKEN)
                .sentNothing();
    }

    @Test
    void s04_a_greeting_of_one_line_without_end_is_cut_off() {
        Approach.startTls()
                .meets(script -> script.send("220 ").repeat("abcdefgh", 1_000_000).expectClose())
                .failedAt(Stage.GREETING)
                .violated(ProtocolFault.LINE_TOO_LONG)
                .diagnosed(Cause.SERVER_MISCONFIGURED, Circumstance.PROTOCOL_BROKEN)
                .sentNothing();
    }

    @ParameterizedTest
    @CsvSource({
        "554 5.7.1 Not from here, ip-blocked",
        "550 Not from here, ip-blocked",
        "421 4.3.2 Not now, server-unavailable",
        "450 Not now, server-unavailable",
        "530 Not for you, server-unavailable",
        "500 What, server-unavailable",
        "501 What, server-unavailable"
    })
    void s05_a_greeting_that_refuses_is_kept_and_nothing_more_is_said(String reply, String cause) {
        Usual.greetedWith(reply + "\r\n")
                .replied(reply)
                .diagnosed(Cause.ofLabel(cause).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"354 Go on", "221 Bye", "250 Fine", "334 "})
    void s05_a_greeting_that_answers_no_question_breaks_the_protocol(String reply) {
        Usual.greetedWith(reply + "\r\n")
                .violated(ProtocolFault.UNEXPECTED_REPLY)
                .replied(reply)
                .diagnosed(Cause.SERVER_MISCONFIGURED, Circumstance.PROTOCOL_BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"220\r\n", "220 \r\n", "220\n", "220 mail.example.test\n"})
    void s06_a_greeting_without_text_or_with_a_bare_line_feed_is_taken(String greeting) {
        Encounter encounter =
                Approach.startTls()
                        .meets(script ->
                                script.send(greeting)
                                        .expect(Usual.EHLO)
                                        .send("250 mail.example.test\r\n")
                                        .expectClose())
                        .failedAt(Stage.STARTTLS)
                        .diagnosed(Cause.STARTTLS_UNAVAILABLE)
                        .sent(Encounter.EHLO);
        assertThat(encounter.run().all(Evidence.Noticed.class))
                .extracting(Evidence.Noticed::oddity)
                .filteredOn(oddity -> oddity == Oddity.SLOPPY_LINES)
                .hasSize(greeting.endsWith("\r\n") ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({
        "* OK IMAP4rev1 ready, IMAP",
        "* PREAUTH ready, IMAP",
        "+OK POP3 ready, POP3",
        "SSH-2.0-OpenSSH_9.2p1, SSH",
        "HTTP/1.1 400 Bad Request, HTTP"
    })
    void s07_another_protocol_is_named(String words, String name) {
        Encounter encounter = Usual.greetedWith(words + "\r\n");
        encounter.diagnosed(Cause.WRONG_ENCRYPTION_FOR_PORT, Circumstance.OTHER_PROTOCOL);
        assertThat(encounter.run().all(Evidence.OtherProtocol.class))
                .hasSize(1)
                .allSatisfy(other -> {
                    assertThat(other.name()).isEqualTo(name);
                    assertThat(other.excerpt()).startsWith(words);
                });
    }

    @Test
    void s07_a_tls_alert_in_place_of_a_greeting_means_that_the_port_wants_tls() {
        Approach.startTls()
                .meets(script -> script.send(new byte[] {0x15, 3, 1, 0, 2, 2, 0x28}).expectClose())
                .failedAt(Stage.GREETING)
                .diagnosed(Cause.WRONG_ENCRYPTION_FOR_PORT, Circumstance.PORT_WANTS_IMPLICIT_TLS)
                .sentNothing();
    }

    @Test
    void s17_a_reset_behind_the_sign_in_is_not_a_wrong_password() {
        Approach.implicitTls()
                .meets(script ->
                        Usual.encrypt(script)
                                .send("250-mail.example.test\r\n250 AUTH PLAIN\r\n")
                                .expect("AUTH PLAIN .*")
                                .reset())
                .failedAt(Stage.AUTH)
                .diagnosed(Cause.CONNECTION_DROPPED)
                .neverDiagnosed(Cause.BAD_CREDENTIALS);
    }

    @Test
    void s18_a_greeting_made_to_lure_stays_plain_text() {
        String words =
                "554 <script>alert(1)</script> & <a href='https://evil.example/?a=1&b=2'>call"
                        + " +1 900 555 0100</a> {0} ''";
        Encounter encounter = Usual.greetedWith(words + "\r\n").replied(words);
        DiagnosisWords wording = new DiagnosisWords(new Wording(Locale.ENGLISH));
        assertThat(wording.evidence(encounter.diagnosis().best()))
                .contains("The answer was: " + words);
    }

    @Test
    void s19_another_providers_greeting_is_noticed_before_any_sign_in() {
        ServerIdentity gmail = TestCertificates.good("smtp.gmail.com");
        Approach.implicitTls()
                .host("smtp.gmail.com")
                .meets(
                        Usual.server()
                                .implicitTls(gmail)
                                .greeting("220 server-9.bikiran.net ESMTP Exim 4.96"))
                .noticed(Oddity.FOREIGN_GREETING, "server-9.bikiran.net")
                .succeeded();
    }

    @Test
    void s19_another_provider_in_place_of_the_one_asked_for_is_the_cause_where_tls_fails() {
        Approach.startTls()
                .host("smtp.office365.com")
                .meets(script ->
                        script.send(
                                        "220-p3plcpnl0123.prod.phx3.secureserver.net ESMTP\r\n220 hi\r\n")
                                .expect(Usual.EHLO)
                                .send("250-p3plcpnl0123\r\n250 AUTH PLAIN LOGIN\r\n")
                                .expectClose())
                .failedAt(Stage.STARTTLS)
                .diagnosed(Cause.TLS_INTERCEPTED, Circumstance.REDIRECTED)
                .sent(Encounter.EHLO);
    }

    @ParameterizedTest
    @CsvSource({
        "smtp.gmail.com, 220 mx.google.com ESMTP a1b2 - gsmtp",
        "smtp.office365.com, 220 FR0P281CA0045.outlook.office365.com Microsoft ESMTP MAIL",
        "mail.example.test, 220 srv12.hosting.example ESMTP Postfix",
        "mail.example.test, 220 smtp.gmail.com ESMTP",
        "smtp.gmail.com, 220 ready"
    })
    void s19_a_providers_own_names_and_a_hosting_companys_are_no_alarm(String host, String words) {
        Approach.implicitTls()
                .host(host)
                .meets(Usual.server().implicitTls(TestCertificates.good(host)).greeting(words))
                .noticedNothing()
                .succeeded();
    }

    @Test
    void s19_a_masked_greeting_is_noticed() {
        Approach.startTls()
                .meets(Usual.server().greeting("220 ****************2******0*****"))
                .noticed(Oddity.MASKED_GREETING, "****************2******0*****")
                .succeeded();
    }

    @Test
    void s19_a_masked_greeting_says_who_took_starttls_away() {
        Approach.startTls()
                .meets(
                        Usual.server()
                                .greeting("220 ********************************")
                                .offerBeforeTls("SIZE 1000"))
                .failedAt(Stage.STARTTLS)
                .diagnosed(Cause.TLS_INTERCEPTED);
    }

    @Test
    void s19_a_masked_offer_is_noticed_and_the_cause_where_starttls_is_gone() {
        Approach.startTls()
                .meets(Usual.server().offerBeforeTls("SIZE 1000", "XXXXXXXA"))
                .failedAt(Stage.STARTTLS)
                .noticed(Oddity.MASKED_OFFER, "XXXXXXXA")
                .diagnosed(Cause.TLS_INTERCEPTED);
    }

    @Test
    void s19_asterisks_around_words_are_decoration() {
        Approach.startTls()
                .meets(Usual.server().greeting("220 ***** Welcome to mail.example.test *****"))
                .noticedNothing()
                .succeeded();
    }

    @Test
    void s20_a_slow_greeting_is_slow_and_not_dead() {
        Encounter encounter =
                Approach.startTls()
                        .patience(
                                new Patience(
                                        Duration.ofMillis(200),
                                        Duration.ofMillis(300),
                                        Duration.ofSeconds(40),
                                        Duration.ofSeconds(30),
                                        Duration.ofSeconds(40)))
                        .meets(
                                script -> {
                                    Usual.introduce(script.pause(Duration.ofMillis(700)))
                                            .expect("STARTTLS")
                                            .send("220 go\r\n")
                                            .startTls(Usual.GOOD)
                                            .expect(Usual.EHLO)
                                            .send("250-x\r\n250 AUTH PLAIN\r\n");
                                    Usual.accept(script);
                                },
                                script -> script.silence())
                        .succeeded();
        assertThat(encounter.run().all(Evidence.Noticed.class))
                .extracting(Evidence.Noticed::oddity)
                .containsExactly(Oddity.SLOW_GREETING);
    }

    @Test
    void s20_a_greeting_in_time_is_not_slow() {
        Approach.startTls().meets(Usual.server()).noticedNothing().succeeded();
    }
}
