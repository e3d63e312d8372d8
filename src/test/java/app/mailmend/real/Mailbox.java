package app.mailmend.real;

import app.mailmend.testing.TestCertificates;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What has arrived for one user, read over IMAP as any mail program would. */
public final class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PostfixDovecot servers;
    private final RealAccount account;

    Mailbox(PostfixDovecot servers, RealAccount account) {
        this.servers = servers;
        this.account = account;
    }

    /** All messages as they lie in the inbox, headers and body. */
    public List<String> messages() {
        try (Store store = Session.getInstance(properties()).getStore("imaps")) {
            store.connect(
                    servers.host(),
                    servers.port(Service.IMAPS),
                    account.address(),
                    account.canary().password());
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                List<String> texts = new ArrayList<>();
                for (Message message : inbox.getMessages()) {
                    texts.add(text(message));
                }
                return texts;
            }
        } catch (MessagingException | IOException e) {
            throw new AssertionError("the inbox cannot be read: " + e.getMessage(), e);
        }
    }

    /** The first message that holds this text, as soon as it has arrived. */
    public String awaitMessage(String text) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            List<String> found = messages().stream().filter(m -> m.contains(text)).toList();
            if (!found.isEmpty()) {
                return found.getFirst();
            }
            pause();
        }
        throw new AssertionError("no message with \"" + text + "\" arrived");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for mail", e);
        }
    }

    private static String text(Message message) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.imaps.timeout", "10000");
        properties.setProperty("mail.imaps.connectiontimeout", "10000");
        properties.put(
                "mail.imaps.ssl.socketFactory",
                TestCertificates.clientContext().getSocketFactory());
        return properties;
    }
}
