package app.mailmend.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.StageResult;
import app.mailmend.net.Lifeline;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SignIn;
import app.mailmend.testing.Script;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waiting for a message over POP3, at servers that do exactly what a test says. */
class Pop3ArrivalTest {

    private static final ServerIdentity GOOD = TestCertificates.good("mail.example.test");
    private static final EmailAddress ALICE =
            EmailAddress.check("alice@example.test").orElseThrow();
    private static final String PASSWORD = "correct horse battery";
    private static final String OURS = "<ours@example.test>";
    private static final String FOREIGN = header("<other@example.test>");

    /** Enough for one look, which comes at once. */
    private static final Duration ONE_LOOK = Duration.ZERO;

    private static final Duration LONG = Duration.ofHours(1);

    private static String header(String messageId) {
        return "+OK\r\nSubject: x\r\nMessage-ID: " + messageId + "\r\n\r\n.\r\n";
    }

    private static Script door(Script script) {
        return script.startTls(GOOD)
                .send("+OK ready\r\n")
                .expect("CAPA")
                .send("+OK\r\nUSER\r\nTOP\r\n.\r\n")
                .expect("USER alice@example.test")
                .send("+OK\r\n")
                .expect("PASS " + PASSWORD);
    }

    private static Script inside(Script script, int messages) {
        return door(script)
                .send("+OK welcome\r\n")
                .expect("STAT")
                .send("+OK " + messages + " " + 1000L * messages + "\r\n");
    }

    private static void leave(Script script) {
        script.expect("QUIT").send("+OK bye\r\n").expectClose();
    }

    private static void emptyMailbox(Script script) {
        leave(inside(script, 0));
    }

    private static IncomingSettings settings() {
        return new IncomingSettings(
                IncomingProtocol.POP3,
                new Endpoint(Lab.SCRIPTED, 995, Encryption.IMPLICIT_TLS),
                new SignIn.WithPassword(LoginName.of(ALICE)));
    }

    private static StageResult await(MessageProof proof, Duration limit) {
        return proof.awaitArrival(settings(), Lab.password(Secret.of(PASSWORD)), OURS, limit);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static StageResult await(Duration limit, Consumer<Script>... visits) {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.script(visits);
                Lifeline lifeline = Lab.lifeline();
                MessageProof proof = new MessageProof(Lab.scripted(server, lifeline), Lab.CLOCK)) {
            StageResult result = await(proof, limit);
            server.assertCompleted();
            assertThat(server.connections()).isEqualTo(visits.length);
            return result;
        }
    }

    private static void assertArrived(StageResult result) {
        assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(result.find(Evidence.Arrived.class))
                .get()
                .extracting(Evidence.Arrived::folder)
                .isEqualTo("INBOX");
    }

    private static void assertNotArrived(StageResult result) {
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.find(Evidence.NotArrived.class)).isPresent();
    }

    @Test
    void the_message_is_found_by_its_header_and_deleted_while_others_stay() {
        assertArrived(
                await(
                        ONE_LOOK,
                        script ->
                                leave(
                                        inside(script, 3)
                                                .expect("TOP 3 0")
                                                .send(FOREIGN)
                                                .expect("TOP 2 0")
                                                .send(header(OURS))
                                                .expect("DELE 2")
                                                .send("+OK\r\n"))));
    }

    @Test
    void a_message_id_on_a_line_of_its_own_is_recognised() {
        assertArrived(
                await(
                        ONE_LOOK,
                        script ->
                                leave(
                                        inside(script, 1)
                                                .expect("TOP 1 0")
                                                .send(header("\r\n " + OURS))
                                                .expect("DELE 1")
                                                .send("+OK\r\n"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<OURS@example.test>", "<ours@example.test>x", "<yours@example.test>", ""})
    void a_message_with_almost_this_id_is_left_alone(String almost) {
        assertNotArrived(
                await(
                        ONE_LOOK,
                        script -> leave(inside(script, 1).expect("TOP 1 0").send(header(almost)))));
    }

    @Test
    void an_answer_that_only_refers_to_the_message_is_left_alone() {
        String answer = "+OK\r\nIn-Reply-To: " + OURS + "\r\nX-Y: " + OURS + "\r\n\r\n.\r\n";
        assertNotArrived(
                await(ONE_LOOK, script -> leave(inside(script, 1).expect("TOP 1 0").send(answer))));
    }

    @Test
    void only_the_newest_messages_are_looked_at() {
        assertNotArrived(
                await(
                        ONE_LOOK,
                        script -> {
                            inside(script, 1000);
                            for (int number = 1000; number > 950; number--) {
                                script.expect("TOP " + number + " 0").send(FOREIGN);
                            }
                            leave(script);
                        }));
    }

    @Test
    void a_message_that_comes_later_is_found_by_a_second_sign_in() {
        assertArrived(
                await(
                        LONG,
                        Pop3ArrivalTest::emptyMailbox,
                        script ->
                                leave(
                                        inside(script, 1)
                                                .expect("TOP 1 0")
                                                .send(header(OURS))
                                                .expect("DELE 1")
                                                .send("+OK\r\n"))));
    }

    @Test
    void a_message_that_never_comes_has_not_arrived() {
        assertNotArrived(await(ONE_LOOK, Pop3ArrivalTest::emptyMailbox));
    }

    @Test
    void a_refused_sign_in_ends_the_watch_in_the_servers_words() {
        StageResult result = await(LONG, script -> leave(door(script).send("-ERR [AUTH] no\r\n")));
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.find(Evidence.Answered.class))
                .contains(new Evidence.Answered("-ERR [AUTH] no"));
        assertThat(result.find(Evidence.NotArrived.class)).isEmpty();
    }

    @Test
    void a_sign_in_that_is_held_back_ends_the_watch_without_one() {
        try (ScriptedSmtpServer server =
                        ScriptedSmtpServer.script(
                                script -> leave(door(script).send("-ERR [AUTH] no\r\n")),
                                script ->
                                        script.startTls(GOOD)
                                                .send("+OK ready\r\n")
                                                .expect("CAPA")
                                                .send("+OK\r\nUSER\r\nTOP\r\n.\r\n")
                                                .expectClose());
                Lifeline lifeline = Lab.lifeline();
                MessageProof proof = new MessageProof(Lab.scripted(server, lifeline), Lab.CLOCK)) {
            await(proof, ONE_LOOK);
            StageResult again = await(proof, LONG);
            server.assertCompleted();
            assertThat(again.outcome()).isEqualTo(Outcome.SKIPPED);
            assertThat(again.find(Evidence.SignInSkipped.class))
                    .contains(new Evidence.SignInSkipped(SkipReason.BUDGET_SPENT));
        }
    }

    @Test
    void a_server_without_headers_alone_is_not_asked_for_whole_messages() {
        StageResult result =
                await(
                        LONG,
                        script -> {
                            inside(script, 5);
                            for (int number : List.of(5, 4, 3)) {
                                script.expect("TOP " + number + " 0").send("-ERR what?\r\n");
                            }
                            leave(script);
                        });
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.seen()).containsExactly(new Evidence.ExtensionMissing("TOP"));
    }

    @Test
    void one_header_that_cannot_be_shown_hides_no_other() {
        assertArrived(
                await(
                        ONE_LOOK,
                        script ->
                                leave(
                                        inside(script, 2)
                                                .expect("TOP 2 0")
                                                .send("-ERR damaged\r\n")
                                                .expect("TOP 1 0")
                                                .send(header(OURS))
                                                .expect("DELE 1")
                                                .send("+OK\r\n"))));
    }

    @Test
    void a_mailbox_that_may_not_be_opened_so_soon_is_told_in_the_servers_words() {
        StageResult result =
                await(
                        LONG,
                        script ->
                                leave(
                                        door(script)
                                                .send("+OK\r\n")
                                                .expect("STAT")
                                                .send("-ERR every 15 minutes only\r\n")));
        assertThat(result.find(Evidence.Reported.class))
                .get()
                .extracting(Evidence.Reported::words)
                .asString()
                .contains("every 15 minutes only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000000000 1", "99999999999999999999 1", "-1 0", ""})
    void a_mailbox_of_an_impossible_size_is_not_entered(String size) {
        StageResult result =
                await(
                        ONE_LOOK,
                        script ->
                                door(script)
                                        .send("+OK\r\n")
                                        .expect("STAT")
                                        .send("+OK " + size + "\r\n")
                                        .expectClose());
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.find(Evidence.Violated.class))
                .get()
                .extracting(Evidence.Violated::fault)
                .isIn(ProtocolFault.NOT_A_REPLY, ProtocolFault.TOO_MANY_LINES);
    }

    @Test
    void a_connection_lost_in_the_middle_ends_the_watch_and_deletes_nothing() {
        StageResult result =
                await(
                        LONG,
                        script ->
                                inside(script, 2)
                                        .expect("TOP 2 0")
                                        .send("+OK\r\nSubject: x\r\n")
                                        .close());
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.find(Evidence.Closed.class)).isPresent();
    }

    @Test
    void between_two_looks_waiting_ends_at_once() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.script(Pop3ArrivalTest::emptyMailbox)) {
            assertCancelled(
                    server,
                    () -> {
                        while (server.connections() == 0) {
                            Thread.onSpinWait();
                        }
                        assertThat(server.received(0).insideTls()).endsWith("QUIT\r\n");
                    });
        }
    }

    @Test
    void in_the_middle_of_a_look_waiting_ends_at_once() throws Exception {
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.script(
                        script -> inside(script, 1).expect("TOP 1 0").silence())) {
            assertCancelled(
                    server,
                    () -> {
                        while (!server.receivedSoFar().insideTls().endsWith("TOP 1 0\r\n")) {
                            Thread.onSpinWait();
                        }
                    });
        }
    }

    private static void assertCancelled(ScriptedSmtpServer server, Runnable moment)
            throws InterruptedException {
        try (Lifeline lifeline = Lab.lifeline()) {
            MessageProof proof = new MessageProof(Lab.scripted(server, lifeline), Lab.CLOCK);
            StageResult[] result = new StageResult[1];
            Thread waiting = Thread.ofVirtual().start(() -> result[0] = await(proof, LONG));
            moment.run();
            proof.close();
            assertThat(waiting.join(Duration.ofSeconds(20))).isTrue();
            assertThat(result[0].outcome()).isEqualTo(Outcome.FAILED);
            assertThat(result[0].seen()).containsExactly(new Evidence.Cancelled());
        }
    }
}
