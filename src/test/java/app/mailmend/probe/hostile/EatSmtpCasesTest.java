package app.mailmend.probe.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.Stage;
import app.mailmend.testing.Script;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The groups of the STARTTLS study of 2021 (Poddebniak and others, "Why TLS is better without
 * STARTTLS", USENIX Security), under the names they have there: buffering (B), downgrade (D),
 * negotiation (O), others (X), and single wrong codes. Words are left out of the replies, so that
 * only the codes speak.
 */
class EatSmtpCasesTest {

    private static final String HELO = "HELO [127.0.0.1]\r\n";
    private static final String STARTTLS = "STARTTLS\r\n";

    private static Script toEhlo(Script script, String reply) {
        return script.send(Usual.GREETING).expect(Usual.EHLO).send(reply + "\r\n");
    }

    private static Script toHelo(Script script, String reply) {
        return toEhlo(script, "500").expect("HELO .*").send(reply + "\r\n");
    }

    private static Script toStartTls(Script script, String reply) {
        return Usual.introduce(script).expect("STARTTLS").send(reply);
    }

    private static Cause cause(String label) {
        return Cause.ofLabel(label).orElseThrow();
    }

    @Test
    void b_1_first_step_an_ehlo_ignored_inside_tls_is_not_answered_from_before() {
        Approach.startTls()
                .impatient()
                .meets(script -> toStartTls(script, "220 go\r\n").startTls(Usual.GOOD).silence())
                .failedAt(Stage.EHLO)
                .diagnosed(Cause.CONNECTION_DROPPED)
                .sent(Encounter.EHLO + STARTTLS)
                .sentInsideTls("EHLO [127.0.0.1]");
    }

    @Test
    void b_1_second_step_an_answer_injected_before_the_handshake_ends_the_test() {
        Approach.startTls()
                .meets(script ->
                        toStartTls(script, "220 go\r\n250-example.org\r\n250 AUTH LOGIN\r\n")
                                .expectClose())
                .failedAt(Stage.STARTTLS)
                .violated(ProtocolFault.BYTES_BEFORE_TLS)
                .diagnosed(Cause.TLS_INTERCEPTED)
                .sent(Encounter.EHLO + STARTTLS);
    }

    @Test
    void d_1_a_server_that_knows_helo_only_gets_nothing_more() {
        Approach.startTls()
                .meets(script -> toHelo(script, "250 mail.example.test").expectClose())
                .failedAt(Stage.EHLO)
                .diagnosed(Cause.STARTTLS_UNAVAILABLE, Circumstance.HELO_ONLY)
                .sent(Encounter.EHLO + HELO);
    }

    @Test
    void o_1_a_sign_in_offered_without_starttls_is_not_taken_up() {
        Approach.startTls()
                .meets(script ->
                        toEhlo(script, "250-mail.example.test\r\n250 AUTH PLAIN LOGIN")
                                .expectClose())
                .failedAt(Stage.STARTTLS)
                .diagnosed(Cause.STARTTLS_UNAVAILABLE)
                .sent(Encounter.EHLO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"502", "454", "354"})
    void o_2_to_o_4_starttls_refused_or_answered_with_something_else(String code) {
        Approach.startTls()
                .meets(script -> toStartTls(script, code + "\r\n").expectClose())
                .failedAt(Stage.STARTTLS)
                .diagnosed(Cause.STARTTLS_UNAVAILABLE, Circumstance.STARTTLS_REFUSED)
                .sent(Encounter.EHLO + STARTTLS);
    }

    @Test
    void x_1_of_63_mechanisms_offered_without_tls_none_is_used() {
        String names =
                IntStream.range(0, 60)
                        .mapToObj(i -> "MECHANISM-" + i)
                        .collect(Collectors.joining(" "));
        Encounter encounter =
                Approach.plain()
                        .meets(
                                Usual.server()
                                        .offerBeforeTls("AUTH " + names + " PLAIN LOGIN CRAM-MD5")
                                        .requireSignIn("530 5.7.0 Authentication required"));
        encounter
                .failedAt(Stage.MAIL_FROM)
                .diagnosed(Cause.AUTH_REQUIRED, Circumstance.SIGN_IN_NEVER_SENT);
        assertThat(encounter.run().all(Evidence.SignInSkipped.class))
                .containsExactly(new Evidence.SignInSkipped(SkipReason.NOT_ENCRYPTED));
    }

    @ParameterizedTest
    @CsvSource({
        "221, server-misconfigured",
        "354, server-misconfigured",
        "421, server-unavailable",
        "500, server-unavailable",
        "501, server-unavailable",
        "530, server-unavailable",
        "554, ip-blocked"
    })
    void greeting(String code, String cause) {
        Approach.startTls()
                .meets(script -> script.send(code + "\r\n").expectClose())
                .failedAt(Stage.GREETING)
                .diagnosed(cause(cause))
                .sentNothing();
    }

    @Test
    void greeting_220() {
        Approach.startTls()
                .meets(script ->
                        script.send("220\r\n").expect(Usual.EHLO).send("250\r\n").expectClose())
                .failedAt(Stage.STARTTLS)
                .sent(Encounter.EHLO);
    }

    @ParameterizedTest
    @CsvSource({
        "220, server-misconfigured",
        "221, server-misconfigured",
        "354, server-misconfigured",
        "421, server-unavailable",
        "450, server-unavailable"
    })
    void ehlo_that_is_not_refused_for_good_is_not_followed_by_helo(String code, String cause) {
        Approach.startTls()
                .meets(script -> toEhlo(script, code).expectClose())
                .failedAt(Stage.EHLO)
                .diagnosed(cause(cause))
                .sent(Encounter.EHLO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "501", "502", "504", "530", "550", "554"})
    void ehlo_refused_for_good_is_followed_by_helo_and_nothing_else(String code) {
        Approach.startTls()
                .meets(script ->
                        toEhlo(script, code).expect("HELO .*").send("250\r\n").expectClose())
                .failedAt(Stage.EHLO)
                .sent(Encounter.EHLO + HELO)
                .neverDiagnosed(Cause.BAD_CREDENTIALS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"250-all\r\n250 SIZE 1000", "250", "250-\r\n250 AUTH PLAIN LOGIN"})
    void ehlo_250_without_starttls(String reply) {
        Approach.startTls()
                .meets(script -> toEhlo(script, reply).expectClose())
                .failedAt(Stage.STARTTLS)
                .diagnosed(Cause.STARTTLS_UNAVAILABLE)
                .sent(Encounter.EHLO);
    }

    @ParameterizedTest
    @CsvSource({
        "220, server-misconfigured",
        "221, server-misconfigured",
        "250, starttls-unavailable",
        "354, server-misconfigured",
        "421, server-unavailable",
        "500, server-misconfigured",
        "501, helo-rejected",
        "530, tls-required"
    })
    void helo_behind_ehlo_500(String code, String cause) {
        Approach.startTls()
                .meets(script -> toHelo(script, code).expectClose())
                .failedAt(Stage.EHLO)
                .diagnosed(cause(cause))
                .sent(Encounter.EHLO + HELO);
    }

    @ParameterizedTest
    @CsvSource({
        "221, starttls-unavailable",
        "354, starttls-unavailable",
        "421, server-unavailable",
        "454, starttls-unavailable",
        "500, starttls-unavailable",
        "501, starttls-unavailable",
        "530, starttls-unavailable"
    })
    void starttls(String code, String cause) {
        Approach.startTls()
                .meets(script -> toStartTls(script, code + "\r\n").expectClose())
                .failedAt(Stage.STARTTLS)
                .diagnosed(cause(cause))
                .sent(Encounter.EHLO + STARTTLS);
    }

    @Test
    void starttls_220() {
        Approach.startTls().meets(Usual.server()).succeeded();
    }

    @ParameterizedTest
    @ValueSource(ints = {220, 221, 250, 354, 421, 500, 501, 530})
    void rset_is_never_needed_where_nothing_was_begun(int code) {
        Encounter encounter =
                Approach.startTls()
                        .meets(Usual.server().on("RSET", command -> code + " whatever"))
                        .succeeded();
        assertThat(encounter.received().everything()).doesNotContain("RSET");
    }

    @ParameterizedTest
    @ValueSource(ints = {220, 221, 250, 354, 421, 500, 501, 530})
    void quit_may_be_answered_with_anything(int code) {
        Encounter encounter =
                Approach.startTls()
                        .meets(Usual.server().on("QUIT", command -> code + " whatever"))
                        .succeeded();
        assertThat(encounter.received().linesInsideTls()).endsWith("QUIT");
    }
}
