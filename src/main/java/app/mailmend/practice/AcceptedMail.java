package app.mailmend.practice;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/// One message on its way in: only from the person who signed in, only to people here.
final class AcceptedMail implements MessageHandler {

    /// Longest message in bytes, announced with SIZE (RFC 1870).
    static final int MAX_BYTES = 1_000_000;

    private final Mailboxes mailboxes;
    private final String signedInAs;
    private final List<String> recipients = new ArrayList<>();

    AcceptedMail(Mailboxes mailboxes, MessageContext context) {
        this.mailboxes = mailboxes;
        this.signedInAs =
                context.getAuthenticationHandler()
                        .map(handler -> handler.getIdentity().toString())
                        .orElse("");
    }

    @Override
    public void from(String sender) throws RejectException {
        if (!sender.equalsIgnoreCase(signedInAs)) {
            throw new RejectException(
                    553,
                    "5.7.1 <"
                            + sender
                            + ">: Sender address rejected: not owned by user "
                            + signedInAs);
        }
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        if (!mailboxes.has(recipient)) {
            throw new RejectException(
                    550, "5.1.1 <" + recipient + ">: Recipient address rejected: User unknown");
        }
        recipients.add(recipient);
    }

    @Override
    public String data(InputStream content) throws RejectException, IOException {
        byte[] message = content.readNBytes(MAX_BYTES);
        // What follows must be read in any case: it would be taken for commands otherwise.
        if (content.skip(Long.MAX_VALUE) > 0) {
            throw new RejectException(552, "5.3.4 Message size exceeds fixed limit");
        }
        recipients.forEach(recipient -> mailboxes.deliver(recipient, message));
        return "2.0.0 Ok: delivered";
    }

    @Override
    public void done() {}
}
