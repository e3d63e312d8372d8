package app.mailmend.real;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.diagnosis.Cause;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.StageResult;
import app.mailmend.fix.Fix;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.SubmissionSettings;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What must hold against every submission server that demands TLS and a sign-in, whatever its
 * words: the cause, the settings that work, and how often the password was sent.
 */
@ExtendWith(RealServers.class)
abstract class StrictServerContract {

    final RealServer server;

    private final Service startTls;
    private final Service implicitTls;

    StrictServerContract(RealServer server, Service startTls, Service implicitTls) {
        this.server = server;
        this.startTls = startTls;
        this.implicitTls = implicitTls;
    }

    /**
     * How the server refuses a client on port 25 that does not encrypt.
     *
     * @param service what listens there
     * @param signIn whether a sign-in is asked for
     * @param words the refusal, or how it begins
     */
    record Refusal(Service service, boolean signIn, String words, Cause cause) {

        @Override
        public String toString() {
            return "%s, %s".formatted(service, signIn ? "with sign-in" : "without sign-in");
        }
    }

    abstract List<Refusal> refusals();

    final RealCheck check() {
        return new RealCheck(server, startTls, implicitTls);
    }

    private RealCheck inClear(Refusal refusal) {
        RealCheck check = check().listening(25, refusal.service()).at(25, Encryption.NONE);
        return refusal.signIn() ? check : check.withoutSignIn();
    }

    private Stream<DynamicTest> forEachRefusal(ThrowingConsumer<Refusal> test) {
        return refusals().stream()
                .map(refusal ->
                        DynamicTest.dynamicTest(refusal.toString(), () -> test.accept(refusal)));
    }

    static String refusal(CheckReport report) {
        return report.run().firstFailure().flatMap(StageResult::reply).orElseThrow().text();
    }

    final void assertFails(CheckReport report, Cause cause, int signIns) {
        assertThat(report.conclusion()).isInstanceOf(Conclusion.Fails.class);
        assertThat(((Conclusion.Fails) report.conclusion()).diagnosis().cause()).isEqualTo(cause);
        assertSignIns(report, signIns);
    }

    private void assertMended(CheckReport report, Cause cause, int port, Encryption encryption) {
        assertThat(report.conclusion()).isInstanceOf(Conclusion.Mended.class);
        Conclusion.Mended mended = (Conclusion.Mended) report.conclusion();
        assertThat(mended.diagnosis().cause()).isEqualTo(cause);
        assertThat(mended.settings()).isEqualTo(RealCheck.right(server, port, encryption));
        assertThat(mended.provenBy().wentThrough()).isTrue();
        assertSignIns(report, 1);
    }

    /** The address one signs in with, in a test of its own. */
    final void assertOwnSenderProven(CheckReport report) {
        assertThat(report.conclusion()).isInstanceOf(Conclusion.Mended.class);
        Conclusion.Mended mended = (Conclusion.Mended) report.conclusion();
        assertThat(mended.diagnosis().cause()).isEqualTo(Cause.SENDER_NOT_OWNED);
        assertThat(mended.fixes().getFirst().fix())
                .isEqualTo(
                        new Fix.ChangeSender(
                                EmailAddress.check(server.alice().address()).orElseThrow()));
        assertThat(mended.provenBy().wentThrough()).isTrue();
        assertSignIns(report, 2);
    }

    private void assertSignIns(CheckReport report, int expected) {
        assertThat(report.effort().authAttempts()).as("sign-ins").isEqualTo(expected);
        server.alice().canary().assertAbsentFrom(report.toString(), server.logs());
    }

    @TestFactory
    Stream<DynamicTest> the_cause_is_named_and_no_password_is_sent_in_clear() {
        return forEachRefusal(refusal -> {
            CheckReport report = inClear(refusal).look();
            assertThat(refusal(report)).startsWith(refusal.words());
            assertFails(report, refusal.cause(), 0);
        });
    }

    @TestFactory
    Stream<DynamicTest> wrong_settings_are_mended_and_proven_on_465() {
        return forEachRefusal(refusal ->
                assertMended(
                        inClear(refusal).mend(), refusal.cause(), 465, Encryption.IMPLICIT_TLS));
    }

    @TestFactory
    Stream<DynamicTest> wrong_settings_are_mended_and_proven_on_587_where_465_is_closed() {
        return forEachRefusal(refusal ->
                assertMended(
                        inClear(refusal).closed(465).mend(),
                        refusal.cause(),
                        587,
                        Encryption.STARTTLS));
    }

    @ParameterizedTest
    @CsvSource({"465, IMPLICIT_TLS", "587, STARTTLS"})
    void right_settings_go_through_with_one_sign_in(int port, Encryption encryption)
            throws Exception {
        SubmissionSettings right = RealCheck.right(server, port, encryption);
        CheckReport report = check().at(port, encryption).mend();
        assertThat(report.conclusion()).isEqualTo(new Conclusion.Works(right));
        assertThat(report.run().wentThrough()).isTrue();
        assertSignIns(report, 1);
    }

    @ParameterizedTest
    @CsvSource({"465, IMPLICIT_TLS", "587, STARTTLS"})
    void a_test_message_is_taken(int port, Encryption encryption) throws Exception {
        CheckReport report = check().at(port, encryption).send();
        assertThat(report.conclusion()).isInstanceOf(Conclusion.Works.class);
        assertThat(report.delivery().getFirst().find(Evidence.Submitted.class)).isPresent();
    }

    @Test
    void a_wrong_password_is_named_after_exactly_one_sign_in() throws Exception {
        CheckReport report = check().password("not what she chose").mend();
        assertThat(refusal(report)).startsWith("535");
        assertFails(report, Cause.BAD_CREDENTIALS, 1);
    }

    @Test
    void an_unknown_recipient_is_named() throws Exception {
        CheckReport report = check().to("nobody@example.test").mend();
        assertThat(refusal(report)).startsWith("550");
        assertFails(report, Cause.RECIPIENT_UNKNOWN, 1);
    }

    @ParameterizedTest
    @CsvSource({"465, IMPLICIT_TLS", "587, STARTTLS"})
    void an_unknown_authority_keeps_the_password_from_the_wire(int port, Encryption encryption)
            throws Exception {
        CheckReport report = check().distrusting().at(port, encryption).mend();
        assertFails(report, Cause.CERT_UNTRUSTED, 0);
        assertThat(report.run().transcript().lines())
                .extracting(Object::toString)
                .noneMatch(line -> line.startsWith("C: AUTH"));
    }

    @Test
    void tls_on_the_port_for_starttls_is_mended() throws Exception {
        assertMended(
                check().closed(465).at(587, Encryption.IMPLICIT_TLS).mend(),
                Cause.WRONG_ENCRYPTION_FOR_PORT,
                587,
                Encryption.STARTTLS);
    }

    @Test
    void starttls_on_the_port_for_tls_is_mended() throws Exception {
        assertMended(
                check().at(465, Encryption.STARTTLS).mend(),
                Cause.WRONG_ENCRYPTION_FOR_PORT,
                465,
                Encryption.IMPLICIT_TLS);
    }
}
