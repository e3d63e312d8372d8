package app.mailmend.delivery;

import app.mailmend.evidence.Stage;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// Angus Mail's SMTP client, which says on the way where it is.
final class StagedTransport extends SMTPTransport {

    private final Progress progress;

    StagedTransport(Session session, Progress progress) {
        super(session, new URLName("smtp", MailSessions.HOST, -1, "", "", ""));
        this.progress = progress;
    }

    /// The mechanism that Angus chooses: the first of ours that the server has.
    Optional<String> mechanism(String... ours) {
        String offered = getExtensionParameter("AUTH");
        List<String> theirs =
                offered == null
                        ? List.of()
                        : List.of(offered.toUpperCase(Locale.ROOT).split("\\s+"));
        return Stream.of(ours).filter(theirs::contains).findFirst();
    }

    @Override
    protected boolean ehlo(String domain) throws MessagingException {
        progress.enter(Stage.EHLO);
        boolean understood = super.ehlo(domain);
        progress.enter(getRequireStartTLS() && !isSSL() ? Stage.STARTTLS : Stage.AUTH);
        return understood;
    }

    @Override
    protected void startTLS() throws MessagingException {
        progress.enter(Stage.STARTTLS);
        super.startTLS();
    }

    @Override
    protected void mailFrom() throws MessagingException {
        progress.enter(Stage.MAIL_FROM);
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        progress.enter(Stage.RCPT_TO);
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        progress.enter(Stage.DATA);
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        progress.finalDot();
        super.finishData();
    }
}
