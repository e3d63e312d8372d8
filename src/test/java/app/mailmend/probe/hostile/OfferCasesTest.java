package app.mailmend.probe.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Credential;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.ServerOffer;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.Stage;
import app.mailmend.net.Lifeline;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.ScriptedSmtpServer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile server offers, or refuses to. */
class OfferCasesTest {

    private static final String HELO = "HELO [127.0.0.1]\r\n";

    private static ServerOffer lastOffer(Encounter encounter) {
        return encounter
                .run()
                .all(Evidence.Offered.class)
                .reduce((_, last) -> last)
                .orElseThrow()
                .offer();
    }

    private static Encounter offeredInsideTls(String reply) {
        return Approach.implicitTls()
                .meets(script -> Usual.accept(Usual.encrypt(script).send(reply)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 what", "502 not here", "504 no", "550 no"})
    void s21_helo_only_identifies_a_server_that_refuses_ehlo(String refusal) {
        Approach.startTls()
                .meets(script ->
                        script.send(Usual.GREETING)
                                .expect(Usual.EHLO)
                                .send(refusal + "\r\n")
                                .expect("HELO \\[127\\.0\\.0\\.1\\]")
                                .send("250 old.example.test pleased to meet you\r\n")
                                .expectClose())
                .failedAt(Stage.EHLO)
                .noticed(Oddity.HELO_ONLY, "250 old.example.test pleased to meet you")
                .replied(refusal)
                .diagnosed(Cause.STARTTLS_UNAVAILABLE, Circumstance.HELO_ONLY)
                .sent(Encounter.EHLO + HELO);
    }

    @Test
    void s21_inside_tls_helo_leads_to_no_sign_in_either() {
        Approach.implicitTls()
                .meets(script ->
                        Usual.encrypt(script)
                                .send("502 5.5.1 not here\r\n")
                                .expect("HELO .*")
                                .send("250 old.example.test\r\n")
                                .expectClose())
                .failedAt(Stage.EHLO)
                .diagnosed(Cause.AUTH_NOT_OFFERED, Circumstance.HELO_ONLY);
    }

    @Test
    void s21_a_server_that_refuses_both_greetings_is_left_alone() {
        Approach.startTls()
                .meets(script ->
                        script.send(Usual.GREETING)
                                .expect(Usual.EHLO)
                                .send("502 not here\r\n")
                                .expect("HELO .*")
                                .send("502 nor here\r\n")
                                .expectClose())
                .failedAt(Stage.EHLO)
                .diagnosed(Cause.SERVER_MISCONFIGURED)
                .sent(Encounter.EHLO + HELO);
    }

    @Test
    void s21_a_server_that_leaves_is_not_asked_again() {
        Approach.startTls()
                .meets(script ->
                        script.send(Usual.GREETING)
                                .expect(Usual.EHLO)
                                .send("421 4.3.2 busy\r\n")
                                .expectClose())
                .failedAt(Stage.EHLO)
                .diagnosed(Cause.SERVER_UNAVAILABLE)
                .sent(Encounter.EHLO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"250\r\n", "250 \r\n", "250-\r\n250 \r\n", "250 mail.example.test\r\n"})
    void s22_an_empty_offer_ends_where_encryption_was_wanted(String reply) {
        Approach.startTls()
                .meets(script ->
                        script.send(Usual.GREETING).expect(Usual.EHLO).send(reply).expectClose())
                .failedAt(Stage.STARTTLS)
                .saw(new Evidence.ExtensionMissing("STARTTLS"))
                .diagnosed(Cause.STARTTLS_UNAVAILABLE)
                .sent(Encounter.EHLO);
    }

    @Test
    void s22_an_empty_offer_inside_tls_leaves_no_sign_in() {
        Encounter encounter =
                Approach.implicitTls()
                        .meets(Usual.server().offerInsideTls().implicitTls(Usual.GOOD));
        encounter.diagnosed(Cause.AUTH_NOT_OFFERED, Circumstance.SIGN_IN_NOT_OFFERED_HERE);
        assertThat(encounter.run().all(Evidence.SignInSkipped.class))
                .containsExactly(new Evidence.SignInSkipped(SkipReason.NOT_OFFERED));
        assertThat(encounter.received().insideTls()).doesNotContain("AUTH");
    }

    @Test
    void s23_of_63_mechanisms_only_one_of_ours_is_used() {
        String names =
                IntStream.range(0, 62)
                        .mapToObj(i -> "MECHANISM-" + i)
                        .collect(Collectors.joining(" "));
        Encounter encounter =
                offeredInsideTls("250-mail.example.test\r\n250 AUTH " + names + " PLAIN\r\n")
                        .succeeded();
        assertThat(encounter.run().all(Evidence.SignInTried.class))
                .containsExactly(new Evidence.SignInTried("PLAIN"));
    }

    @Test
    void s23_ten_thousand_mechanisms_are_a_line_without_end() {
        String names =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "MECHANISM-" + i)
                        .collect(Collectors.joining(" "));
        Approach.implicitTls()
                .meets(script ->
                        Usual.encrypt(script)
                                .repeat("250 AUTH " + names + " PLAIN\r\n", 1)
                                .expectClose())
                .failedAt(Stage.EHLO)
                .violated(ProtocolFault.LINE_TOO_LONG)
                .diagnosed(Cause.SERVER_MISCONFIGURED, Circumstance.PROTOCOL_BROKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "250 AUTH=PLAIN LOGIN",
                "250 auth plain login",
                "250 AUTH\tPLAIN\tLOGIN",
                "250-AUTH PLAIN\r\n250 AUTH=LOGIN PLAIN",
                "250-AUTH LOGIN\r\n250 AUTH PLAIN LOGIN",
                "250  AUTH   PLAIN  LOGIN "
            })
    void s24_an_offer_of_sign_ins_is_read_leniently_into_one_set(String lines) {
        Encounter encounter =
                offeredInsideTls("250-mail.example.test\r\n" + lines + "\r\n").succeeded();
        assertThat(lastOffer(encounter).mechanisms()).containsExactlyInAnyOrder("PLAIN", "LOGIN");
    }

    @Test
    void s25_a_sign_in_offered_before_tls_only_is_not_offered() {
        Encounter encounter =
                Approach.startTls()
                        .meets(
                                Usual.server()
                                        .offerBeforeTls("STARTTLS", "AUTH PLAIN LOGIN")
                                        .offerInsideTls("SIZE 1000"));
        encounter.diagnosed(Cause.AUTH_NOT_OFFERED, Circumstance.SIGN_IN_NOT_OFFERED_HERE);
        assertThat(encounter.received().insideTls()).doesNotContain("AUTH");
    }

    @Test
    void s25_a_sign_in_offered_inside_tls_only_is_used() {
        Approach.startTls().meets(Usual.server()).noticedNothing().succeeded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIZE", "SIZE 0", "SIZE -1", "SIZE 18446744073709551616", "SIZE big"})
    void s26_a_size_that_is_none_does_no_harm(String size) {
        offeredInsideTls("250-mail.example.test\r\n250-" + size + "\r\n250 AUTH PLAIN\r\n")
                .succeeded();
    }

    @Test
    void s28_an_address_that_the_server_cannot_take_is_not_mangled_but_explained() {
        Encounter encounter =
                Approach.implicitTls()
                        .from("grüße@example.test")
                        .meets(Usual.server().implicitTls(Usual.GOOD));
        encounter
                .failedAt(Stage.MAIL_FROM)
                .saw(new Evidence.ExtensionMissing("SMTPUTF8"))
                .diagnosed(Cause.SENDER_INVALID, Circumstance.ADDRESS_NEEDS_UTF8);
        assertThat(encounter.received().insideTls()).doesNotContain("MAIL");
    }

    @Test
    void s28_where_the_server_takes_such_addresses_it_is_sent_as_it_is() {
        Encounter encounter =
                Approach.implicitTls()
                        .from("grüße@example.test")
                        .meets(
                                Usual.server()
                                        .offerInsideTls("AUTH PLAIN", "SMTPUTF8", "8BITMIME")
                                        .implicitTls(Usual.GOOD))
                        .succeeded();
        assertThat(encounter.received().linesInsideTls())
                .anyMatch(line -> line.startsWith("MAIL FROM:<grüße@example.test> SMTPUTF8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STAR\u2028TTLS",
                "ＳＴＡＲＴＴＬＳ",
                "\u0085STARTTLS",
                "STARTTLS:",
                "Ⓢtarttls",
                "ſtarttls"
            })
    void s29_a_keyword_that_only_looks_like_one_is_none(String keyword) {
        Approach.startTls()
                .meets(script ->
                        script.send(Usual.GREETING)
                                .expect(Usual.EHLO)
                                .send("250-mail.example.test\r\n250 " + keyword + "\r\n")
                                .expectClose())
                .failedAt(Stage.STARTTLS)
                .diagnosed(Cause.STARTTLS_UNAVAILABLE)
                .sent(Encounter.EHLO);
    }

    @Test
    void s29_a_huge_keyword_beside_good_ones_is_ignored() {
        offeredInsideTls(
                        "250-mail.example.test\r\n250-"
                                + "K".repeat(4000)
                                + "\r\n250 AUTH PLAIN\r\n")
                .succeeded();
    }

    private static List<Evidence.Noticed> noticedBySecondOf(Dialogue first, Dialogue second) {
        Approach approach = Approach.startTls().credential(Credential.none());
        try (var one = ScriptedSmtpServer.dialogue(first);
                var two = ScriptedSmtpServer.dialogue(second);
                Lifeline lifeline = new Lifeline(Duration.ofMinutes(2))) {
            var network = approach.network(one, lifeline);
            assertThat(approach.probe(network).all(Evidence.Noticed.class)).isEmpty();
            ProbeRun run = approach.probe(approach.goOn(network, two, lifeline));
            assertThat(run.wentThrough()).as(run.toString()).isTrue();
            return run.all(Evidence.Noticed.class).toList();
        }
    }

    @Test
    void s30_two_connections_of_a_run_that_are_offered_different_things_are_noticed() {
        assertThat(
                        noticedBySecondOf(
                                Usual.server().offerInsideTls("AUTH PLAIN", "SIZE 10"),
                                Usual.server().offerInsideTls("AUTH PLAIN LOGIN", "DSN")))
                .containsExactly(new Evidence.Noticed(Oddity.OFFERS_DIFFER, "SIZE DSN LOGIN"));
    }

    @Test
    void s30_a_difference_of_order_letters_or_parameters_is_none() {
        assertThat(
                        noticedBySecondOf(
                                Usual.server().offerInsideTls("AUTH PLAIN LOGIN", "SIZE 10"),
                                Usual.server().offerInsideTls("size 20", "AUTH LOGIN plain")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AUTH SCRAM-SHA-256 SCRAM-SHA-1 PLAIN, AUTH PLAIN LOGIN, WEAKER_SIGN_IN",
        "AUTH SCRAM-SHA-256 PLAIN, AUTH SCRAM-SHA-1 PLAIN, WEAKER_SIGN_IN",
        "AUTH PLAIN LOGIN, AUTH SCRAM-SHA-256 PLAIN, OFFERS_DIFFER",
        "AUTH PLAIN LOGIN, AUTH PLAIN, OFFERS_DIFFER"
    })
    void s62_weaker_sign_ins_than_a_moment_before_are_noticed(
            String before, String now, Oddity oddity) {
        assertThat(
                        noticedBySecondOf(
                                Usual.server().offerInsideTls(before, "SIZE 10"),
                                Usual.server().offerInsideTls(now, "SIZE 10")))
                .extracting(Evidence.Noticed::oddity)
                .containsExactly(oddity);
    }
}
