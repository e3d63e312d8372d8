package app.mailmend.delivery;

import app.mailmend.practice.PracticeAccount;
import app.mailmend.practice.PracticeDesk;
import app.mailmend.practice.PracticeService;
import app.mailmend.testing.TrustedCa;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The mailbox of a practice account, as another mail program sees it. */
final class Mailbox {

    private Mailbox() {}

    /** Puts a message into a folder, which is made where it is missing. */
    static void put(PracticeDesk desk, PracticeAccount account, String folder, String messageId)
            throws Exception {
        PracticeService imap =
                desk.services().stream()
                        .filter(service -> service.name().equals("imap-tls"))
                        .findFirst()
                        .orElseThrow();
        Properties properties = new Properties();
        properties.put(
                "mail.imaps.ssl.socketFactory",
                TrustedCa.context(desk.caFile()).getSocketFactory());
        Session session = Session.getInstance(properties);
        try (Store store = session.getStore("imaps")) {
            store.connect(
                    "127.0.0.1",
                    imap.port(),
                    account.address().wire(),
                    new String(account.workingPassword().utf8(), StandardCharsets.UTF_8));
            Folder target = store.getFolder(folder);
            if (!target.exists()) {
                target.create(Folder.HOLDS_MESSAGES);
            }
            target.appendMessages(new Message[] {message(session, messageId)});
        }
    }

    private static MimeMessage message(Session session, String id) throws Exception {
        String text = "Message-ID: " + id + "\r\nSubject: x\r\n\r\nbody\r\n";
        return new MimeMessage(
                session, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
