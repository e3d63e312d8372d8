package app.mailmend.practice;

import java.util.List;
import java.util.Optional;
import org.subethamail.smtp.AuthenticationHandler;
import org.subethamail.smtp.AuthenticationHandlerFactory;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;

/// Signs people in with PLAIN or LOGIN and says why not with the codes of RFC 4954 section 6. The
/// library does the talking; it only knows one refusal, so ours take its place.
final class SignInDesk implements AuthenticationHandlerFactory {

    private static final List<String> MECHANISMS = List.of("PLAIN", "LOGIN");

    private final Mailboxes mailboxes;

    SignInDesk(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public List<String> getAuthenticationMechanisms() {
        return MECHANISMS;
    }

    @Override
    public AuthenticationHandler create() {
        return new Dialogue();
    }

    private final class Dialogue implements AuthenticationHandler {

        private final AuthenticationHandler talk =
                new EasyAuthenticationHandlerFactory(this::judge).create();
        private Mailboxes.Verdict verdict = Mailboxes.Verdict.WELCOME;

        private void judge(String login, String password, MessageContext context)
                throws LoginFailedException {
            verdict = mailboxes.signIn(login, password);
            if (verdict != Mailboxes.Verdict.WELCOME) {
                throw new LoginFailedException();
            }
        }

        @Override
        public Optional<String> auth(String line, MessageContext context) throws RejectException {
            try {
                return talk.auth(line, context);
            } catch (RejectException refused) {
                throw switch (verdict) {
                    case WELCOME -> refused;
                    case WRONG ->
                            new RejectException(535, "5.7.8 Authentication credentials invalid");
                    case APP_PASSWORD_WANTED ->
                            new RejectException(
                                    534, "5.7.9 Application-specific password required");
                };
            }
        }

        @Override
        public Object getIdentity() {
            return talk.getIdentity();
        }
    }
}
