package app.mailmend.real;

import app.mailmend.diagnosis.Cause;
import java.util.List;

/** Dovecot in front of Postfix, as it comes and with {@code ssl = required}. */
class DovecotSubmissionIT extends StrictServerContract {

    DovecotSubmissionIT(PostfixDovecot server) {
        super(server, Service.DOVECOT_SUBMISSION, Service.DOVECOT_SUBMISSIONS);
    }

    @Override
    List<Refusal> refusals() {
        return List.of(
                new Refusal(
                        Service.DOVECOT_SUBMISSION,
                        false,
                        "530 5.7.0 Authentication required.",
                        Cause.AUTH_REQUIRED),
                new Refusal(
                        Service.DOVECOT_TLS_DEMANDED,
                        false,
                        "530 5.7.0 TLS required.",
                        Cause.TLS_REQUIRED),
                new Refusal(
                        Service.DOVECOT_TLS_DEMANDED,
                        true,
                        "530 5.7.0 TLS required.",
                        Cause.TLS_REQUIRED));
    }
}
