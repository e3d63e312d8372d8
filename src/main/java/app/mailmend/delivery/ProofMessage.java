package app.mailmend.delivery;

import app.mailmend.account.EmailAddress;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/// The test message in its final form (RFC 5322), under a message id of ours.
final class ProofMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    private ProofMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static ProofMessage build(Session session, TestMessage message, String id, Instant date)
            throws MessagingException {
        ProofMessage built = new ProofMessage(session, id);
        built.setFrom(address(message.from(), message.displayName()));
        built.setRecipient(Message.RecipientType.TO, address(message.to(), ""));
        built.setSubject(message.subject(), UTF_8);
        built.setSentDate(Date.from(date));
        // Keeps automatic answers away (RFC 3834 section 5).
        built.setHeader("Auto-Submitted", "auto-generated");
        built.setText(message.body(), UTF_8);
        built.saveChanges();
        return built;
    }

    /// A message id that nobody else has, in the sender's domain (RFC 5322 section 3.6.4).
    static String newId(EmailAddress sender) {
        return "<" + UUID.randomUUID() + "@" + sender.domain().ascii() + ">";
    }

    private static InternetAddress address(EmailAddress address, String name) {
        InternetAddress result = new InternetAddress();
        result.setAddress(address.wire());
        if (!name.isEmpty()) {
            try {
                result.setPersonal(name, UTF_8);
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException("every Java has UTF-8", e);
            }
        }
        return result;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
