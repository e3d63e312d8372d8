package app.mailmend.bench;

import app.mailmend.settings.Encryption;
import app.mailmend.testing.TestCertificates;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Properties;
import java.util.function.IntSupplier;

/** Angus Mail on the same servers, as a program without our probe would use it. */
final class AngusClient {

    private final Properties extra;

    /**
     * @param extra beyond what is needed to get through at all
     */
    AngusClient(Properties extra) {
        this.extra = extra;
    }

    static AngusClient asItIs() {
        return new AngusClient(new Properties());
    }

    static AngusClient withPlain() {
        Properties plain = new Properties();
        plain.setProperty("mail.smtp.auth.mechanisms", "PLAIN");
        return new AngusClient(plain);
    }

    /** Angus knows no dry run: its verdict is that of the sign-in. */
    Verdict signIn(int port, Encryption encryption, IntSupplier trips) throws MessagingException {
        Properties properties = new Properties();
        properties.putAll(extra);
        properties.setProperty("mail.smtp.localhost", "[127.0.0.1]");
        properties.setProperty("mail.smtp.auth", "true");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.put(
                "mail.smtp.ssl.socketFactory", TestCertificates.clientContext().getSocketFactory());
        boolean implicit = encryption == Encryption.IMPLICIT_TLS;
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(implicit));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(!implicit));
        long start = System.nanoTime();
        try (Transport transport = Session.getInstance(properties).getTransport("smtp")) {
            transport.connect("127.0.0.1", port, "alice@example.test", "correct horse battery");
            Duration after = Duration.ofNanos(System.nanoTime() - start);
            int counted = trips.getAsInt();
            return new Verdict(after, after, counted, counted);
        }
    }
}
