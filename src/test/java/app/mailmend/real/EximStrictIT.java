package app.mailmend.real;

import app.mailmend.diagnosis.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Exim, which words what its access lists say with 550 unless they name a number. */
class EximStrictIT extends StrictServerContract {

    EximStrictIT(Exim server) {
        super(server, Service.SUBMISSION, Service.SUBMISSIONS);
    }

    @Override
    List<Refusal> refusals() {
        return List.of(
                new Refusal(
                        Service.SIGN_IN_DEMANDED,
                        false,
                        "530 5.7.0 Authentication required",
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
                        "550 Authentication required",
                        Cause.AUTH_REQUIRED),
                new Refusal(Service.RELAY, false, "550 relay not permitted", Cause.AUTH_REQUIRED));
    }

    @Test
    void a_foreign_sender_is_named_and_the_own_one_proven() throws Exception {
        assertFails(check().from(server.bob()).look(), Cause.SENDER_NOT_OWNED, 1);
        assertOwnSenderProven(check().from(server.bob()).mend());
    }
}
