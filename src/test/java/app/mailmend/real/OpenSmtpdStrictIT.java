package app.mailmend.real;

import app.mailmend.diagnosis.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;

/** OpenSMTPD, which never pipelines and calls everything unwanted an invalid command. */
class OpenSmtpdStrictIT extends StrictServerContract {

    OpenSmtpdStrictIT(OpenSmtpd server) {
        super(server, Service.SUBMISSION, Service.SUBMISSIONS);
    }

    @Override
    List<Refusal> refusals() {
        return List.of(
                new Refusal(
                        Service.SIGN_IN_DEMANDED,
                        false,
                        "530 5.5.1 Invalid command: Must issue an AUTH command first",
                        Cause.AUTH_REQUIRED),
                new Refusal(
                        Service.TLS_DEMANDED,
                        false,
                        "530 5.5.1 Invalid command: Must issue a STARTTLS command first",
                        Cause.TLS_REQUIRED),
                new Refusal(
                        Service.TLS_DEMANDED,
                        true,
                        "530 5.5.1 Invalid command: Must issue a STARTTLS command first",
                        Cause.TLS_REQUIRED),
                new Refusal(
                        Service.SUBMISSION,
                        false,
                        "530 5.5.1 Invalid command: Must issue a STARTTLS command first",
                        Cause.TLS_REQUIRED),
                new Refusal(
                        Service.RELAY,
                        false,
                        "550 Invalid recipient: <someone@example.com>",
                        Cause.AUTH_REQUIRED));
    }

    @Test
    void a_foreign_sender_is_named_and_the_own_one_proven() throws Exception {
        assertFails(check().from(server.bob()).look(), Cause.SENDER_NOT_OWNED, 1);
        assertOwnSenderProven(check().from(server.bob()).mend());
    }
}
