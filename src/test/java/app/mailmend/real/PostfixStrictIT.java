package app.mailmend.real;

import app.mailmend.diagnosis.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Postfix, whose ways to refuse a client differ with the restriction that meets it first. */
class PostfixStrictIT extends StrictServerContract {

    PostfixStrictIT(PostfixDovecot server) {
        super(server, Service.SUBMISSION, Service.SUBMISSIONS);
    }

    @Override
    List<Refusal> refusals() {
        return List.of(
                new Refusal(
                        Service.SIGN_IN_DEMANDED,
                        false,
                        "530 5.7.0 <alice@example.test>: Sender address rejected: Authentication required",
                        Cause.AUTH_REQUIRED),
                new Refusal(
                        Service.TLS_DEMANDED,
                        false,
                        "530 5.7.0 Must issue a STARTTLS command first",
                        Cause.TLS_REQUIRED),
                new Refusal(
                        Service.TLS_DEMANDED,
                        true,
                        "530 5.7.0 Must issue a STARTTLS command first",
                        Cause.TLS_REQUIRED),
                new Refusal(
                        Service.SUBMISSION,
                        false,
                        "530 5.7.0 Must issue a STARTTLS command first",
                        Cause.TLS_REQUIRED),
                new Refusal(
                        Service.RELAY,
                        false,
                        "554 5.7.1 <someone@example.com>: Relay access denied",
                        Cause.AUTH_REQUIRED));
    }

    @Test
    void a_foreign_sender_is_named_and_the_own_one_proven() throws Exception {
        assertFails(check().from(server.bob()).look(), Cause.SENDER_NOT_OWNED, 1);
        assertOwnSenderProven(check().from(server.bob()).mend());
    }
}
