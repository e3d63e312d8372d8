package app.mailmend.probe.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.TlsFault;
import app.mailmend.testing.Script;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The switch to encryption, and everybody who would rather not have it. */
class StartTlsCasesTest {

    private static final String SWITCH = Encounter.EHLO + "STARTTLS\r\n";

    private static Script answered(Script script, String toStartTls) {
        return Usual.introduce(script).expect("STARTTLS").send(toStartTls);
    }

    @Test
    void s31_starttls_that_is_not_offered_ends_the_test_before_anything_else_is_said() {
        Approach.startTls()
                .meets(script ->
                        script.send(Usual.GREETING)
                                .expect(Usual.EHLO)
                                .send("250-mail.example.test\r\n250 AUTH PLAIN LOGIN\r\n")
                                .expectClose())
                .failedAt(Stage.STARTTLS)
                .saw(new Evidence.ExtensionMissing("STARTTLS"))
                .diagnosed(Cause.STARTTLS_UNAVAILABLE, Circumstance.NONE)
                .sent(Encounter.EHLO);
    }

    @Test
    void s31_where_a_well_known_provider_does_not_offer_it_somebody_may_have_taken_it_out() {
        Encounter encounter =
                Approach.startTls()
                        .host("smtp.gmail.com")
                        .meets(script ->
                                script.send("220 mx.google.com ESMTP\r\n")
                                        .expect(Usual.EHLO)
                                        .send("250-mx.google.com\r\n250 AUTH PLAIN\r\n")
                                        .expectClose())
                        .diagnosed(Cause.STARTTLS_UNAVAILABLE)
                        .sent(Encounter.EHLO);
        assertThat(encounter.diagnosis().alternatives())
                .extracting(finding -> finding.cause())
                .contains(Cause.TLS_INTERCEPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "454 4.7.0 not just now",
                "500 what",
                "501 no",
                "502 not here",
                "530 no",
                "554 no",
                "354 go on"
            })
    void s32_starttls_offered_and_refused_never_goes_on_in_clear(String refusal) {
        Approach.startTls()
                .meets(script -> answered(script, refusal + "\r\n").expectClose())
                .failedAt(Stage.STARTTLS)
                .replied(refusal)
                .diagnosed(Cause.STARTTLS_UNAVAILABLE, Circumstance.STARTTLS_REFUSED)
                .sent(SWITCH);
    }

    @Test
    void s32_a_server_that_leaves_when_asked_for_starttls_is_unavailable() {
        Approach.startTls()
                .meets(script -> answered(script, "421 4.3.2 going down\r\n").expectClose())
                .failedAt(Stage.STARTTLS)
                .diagnosed(Cause.SERVER_UNAVAILABLE)
                .sent(SWITCH);
    }

    @Test
    void s33_bytes_slipped_in_behind_the_go_ahead_end_the_test() {
        Approach.startTls()
                .meets(script ->
                        answered(script, "220 go\r\n250-mail.example.test\r\n250 AUTH LOGIN\r\n")
                                .expectClose())
                .failedAt(Stage.STARTTLS)
                .violated(ProtocolFault.BYTES_BEFORE_TLS)
                .diagnosed(Cause.TLS_INTERCEPTED)
                .sent(SWITCH);
    }

    @Test
    void s34_bytes_slipped_in_later_break_the_handshake() {
        Encounter encounter =
                Approach.startTls()
                        .meets(script ->
                                answered(script, "220 go\r\n")
                                        .expectBytes(1)
                                        .send("250 mail.example.test\r\n"));
        encounter
                .failedAt(Stage.TLS)
                .diagnosed(Cause.STARTTLS_UNAVAILABLE)
                .neverDiagnosed(Cause.WRONG_ENCRYPTION_FOR_PORT);
        assertThat(encounter.received().beforeTls()).startsWith(SWITCH);
    }

    @Test
    void s35_ehlo_hidden_and_a_sign_in_offered_behind_helo_ends_the_test() {
        Approach.startTls()
                .meets(script ->
                        script.send(Usual.GREETING)
                                .expect(Usual.EHLO)
                                .send("500 what\r\n")
                                .expect("HELO .*")
                                .send("250-mail.example.test\r\n250 AUTH PLAIN LOGIN\r\n")
                                .expectClose())
                .failedAt(Stage.EHLO)
                .diagnosed(Cause.STARTTLS_UNAVAILABLE, Circumstance.HELO_ONLY)
                .sent(Encounter.EHLO + "HELO [127.0.0.1]\r\n");
    }

    @Test
    void s36_no_sign_in_is_sent_in_clear_so_no_530_can_come_too_late() {
        Encounter encounter =
                Approach.plain()
                        .meets(
                                Usual.server()
                                        .offerBeforeTls("STARTTLS", "AUTH PLAIN LOGIN")
                                        .requireTls(
                                                "530 5.7.0 Must issue a STARTTLS command first"));
        encounter.failedAt(Stage.MAIL_FROM).diagnosed(Cause.TLS_REQUIRED);
        assertThat(encounter.run().all(Evidence.SignInSkipped.class))
                .containsExactly(new Evidence.SignInSkipped(SkipReason.NOT_ENCRYPTED));
    }

    @Test
    void s37_starttls_offered_again_inside_tls_is_not_taken_up() {
        Encounter encounter =
                Approach.startTls()
                        .meets(Usual.server().offerInsideTls("STARTTLS", "AUTH PLAIN"))
                        .succeeded();
        assertThat(encounter.received().insideTls()).doesNotContain("STARTTLS");
    }

    @Test
    void s38_a_handshake_that_is_never_answered_ends_and_is_not_replaced_by_plain_text() {
        Encounter encounter =
                Approach.startTls()
                        .meetsWithin(
                                Duration.ofSeconds(6),
                                script -> answered(script, "220 go\r\n").silence())
                        .failedAt(Stage.TLS)
                        .diagnosed(Cause.CONNECTION_DROPPED);
        assertThat(encounter.received().beforeTls()).startsWith(SWITCH);
        assertThat(encounter.run().all(Evidence.SignInTried.class)).isEmpty();
    }

    @Test
    void s39_a_plain_answer_in_place_of_the_handshake_is_named() {
        Encounter encounter =
                Approach.startTls()
                        .meets(script ->
                                answered(script, "220 go\r\n")
                                        .expectBytes(5)
                                        .send("250-mail.example.test\r\n250 AUTH PLAIN\r\n"));
        encounter.failedAt(Stage.TLS).diagnosed(Cause.STARTTLS_UNAVAILABLE);
        assertThat(encounter.run().firstFailure().orElseThrow().find(Evidence.TlsFailed.class))
                .map(Evidence.TlsFailed::fault)
                .contains(TlsFault.NOT_TLS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "250-mail.example.test\r\n"})
    void s40_an_ehlo_that_goes_unanswered_inside_tls_is_not_passed_over(String rest) {
        Approach.startTls()
                .impatient()
                .meets(script ->
                        answered(script, "220 go\r\n").startTls(Usual.GOOD).send(rest).silence())
                .failedAt(Stage.EHLO)
                .diagnosed(Cause.CONNECTION_DROPPED)
                .sent(SWITCH)
                .sentInsideTls("EHLO [127.0.0.1]");
    }
}
