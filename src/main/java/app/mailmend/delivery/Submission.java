package app.mailmend.delivery;

import app.mailmend.account.Credential;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/// One message handed to one server, once.
final class Submission {

    private final SubmissionSettings settings;
    private final Credential credential;
    private final TestMessage message;
    private final MailSockets sockets;
    private final Progress progress;
    private final Failures failures;
    private final long startedAt = System.nanoTime();
    private final String messageId;

    Submission(
            MailSockets sockets,
            SubmissionSettings settings,
            Credential credential,
            TestMessage message) {
        this.sockets = sockets;
        this.progress = sockets.progress();
        this.settings = settings;
        this.credential = credential;
        this.message = message;
        this.failures = new Failures(sockets, Mask.of(settings.signIn(), credential));
        this.messageId = ProofMessage.newId(message.from());
    }

    StageResult run(Instant now) {
        Optional<SkipReason> obstacle =
                SignInCheck.obstacle(settings.signIn(), credential, settings.encryption());
        if (obstacle.isPresent()) {
            return skipped(obstacle.get());
        }
        Session session = MailSessions.smtp(settings.signIn(), sockets);
        if (message.needsSmtpUtf8()) {
            session.getProperties().setProperty("mail.mime.allowutf8", "true");
        }
        try (StagedTransport transport = new StagedTransport(session, progress)) {
            return connectAndSend(transport, session, now);
        } catch (MessagingException e) {
            return failed(e, List.of());
        } finally {
            sockets.close();
        }
    }

    private StageResult connectAndSend(StagedTransport transport, Session session, Instant now)
            throws MessagingException {
        try {
            transport.connect(MailSessions.HOST, settings.port(), user(), secret());
        } catch (AuthenticationFailedException e) {
            return signInFailed(transport, e);
        }
        if (!(settings.signIn() instanceof SignIn.None) && !transport.supportsExtension("AUTH")) {
            return skipped(SkipReason.NOT_OFFERED);
        }
        if (message.needsSmtpUtf8() && !transport.supportsExtension("SMTPUTF8")) {
            progress.enter(Stage.MAIL_FROM);
            return result(
                    Outcome.FAILED, new Evidence.Reported("SMTPUTF8 is not offered (RFC 6531)"));
        }
        ProofMessage built = ProofMessage.build(session, message, messageId, now);
        transport.sendMessage(built, built.getAllRecipients());
        return submitted(transport);
    }

    private StageResult submitted(StagedTransport transport) {
        List<Evidence> seen = new ArrayList<>();
        failures.reply(transport.getLastServerResponse())
                .map(Evidence.Replied::new)
                .ifPresent(seen::add);
        seen.add(new Evidence.Submitted(messageId));
        return new StageResult(Stage.DATA, Outcome.PASSED, elapsed(), seen);
    }

    /// Angus says the same for a refusal and for having no mechanism in common with the server;
    /// only a refusal leaves a negative reply behind.
    private StageResult signInFailed(
            StagedTransport transport, AuthenticationFailedException failure) {
        progress.enter(Stage.AUTH);
        Optional<String> mechanism =
                switch (settings.signIn()) {
                    case SignIn.WithToken _ -> transport.mechanism("XOAUTH2");
                    case SignIn.WithPassword _, SignIn.None() ->
                            transport.mechanism("PLAIN", "LOGIN");
                };
        return mechanism
                .map(name -> failed(failure, List.of(new Evidence.SignInTried(name))))
                .orElseGet(() -> skipped(SkipReason.NO_COMMON_MECHANISM));
    }

    private StageResult failed(MessagingException failure, List<Evidence> before) {
        List<Evidence> seen = new ArrayList<>(before);
        Optional<SmtpReply> reply = answer(failure);
        boolean refused = reply.filter(answer -> answer.code() >= 400).isPresent();
        if (reply.isPresent()) {
            seen.add(new Evidence.Replied(reply.get()));
        } else if (sockets.isClosed()) {
            seen.add(new Evidence.Cancelled());
        } else {
            seen.add(withoutReply(failure));
        }
        if (!refused && progress.finalDotSent()) {
            seen.add(new Evidence.SubmissionUnknown(messageId));
        }
        return new StageResult(progress.stage(), Outcome.FAILED, elapsed(), seen);
    }

    private Evidence withoutReply(MessagingException failure) {
        boolean ended = failure instanceof SMTPSendFailedException send && send.getReturnCode() < 0;
        return ended ? new Evidence.Closed("") : failures.withoutReply(failure);
    }

    /// The reply an exception stands for: a refusal, or an answer to some other question; of
    /// several the recipient's, which is the inner one.
    private Optional<SmtpReply> answer(MessagingException failure) {
        Exception next = failure.getNextException();
        if (next instanceof SMTPAddressFailedException inner) {
            return answer(inner);
        }
        String words = failure.getMessage();
        return words == null ? Optional.empty() : failures.reply(words);
    }

    private StageResult skipped(SkipReason reason) {
        return new StageResult(
                Stage.AUTH,
                Outcome.SKIPPED,
                elapsed(),
                List.of(new Evidence.SignInSkipped(reason)));
    }

    private StageResult result(Outcome outcome, Evidence seen) {
        return new StageResult(progress.stage(), outcome, elapsed(), List.of(seen));
    }

    private String user() {
        return settings.signIn().userName().map(LoginName::value).orElse("");
    }

    private String secret() {
        return Mask.secretOf(credential).map((Secret secret) -> Mask.text(secret)).orElse("");
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }
}
