package app.mailmend.discovery.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The documents of these tests: those in files, and small ones made of parts. */
final class Documents {

    static final List<String> CLIENT_CONFIGS =
            List.of("autoconfig-complete.xml", "autoconfig-draft.xml");
    static final List<String> AUTODISCOVER =
            List.of(
                    "autodiscover-hoster.xml",
                    "autodiscover-exchange.xml",
                    "autodiscover-redirect-url.xml",
                    "autodiscover-redirect-address.xml",
                    "autodiscover-error.xml");
    static final List<String> AUTODISCOVER_JSON =
            List.of("autodiscover-v2.json", "autodiscover-v2-error.json");
    static final List<String> PACC = List.of("pacc-complete.json", "pacc-submit.json");

    static final String IMAP = server("incomingServer", "imap", "imap.pine.example", "993", "SSL");
    static final String SMTP = server("outgoingServer", "smtp", "smtp.pine.example", "465", "SSL");

    private Documents() {}

    static byte[] file(String name) {
        try (InputStream file = Documents.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String server(String part, String type, String host, String port, String socket) {
        return server(
                part,
                type,
                "<hostname>%s</hostname><port>%s</port><socketType>%s</socketType>"
                        .formatted(host, port, socket));
    }

    static String server(String part, String type, String content) {
        return "<%1$s type=\"%2$s\">%3$s</%1$s>".formatted(part, type, content);
    }

    static String provider(String content) {
        return "<clientConfig version=\"1.1\"><emailProvider id=\"pine.example\">"
                + content
                + "</emailProvider></clientConfig>";
    }

    static Reading readConfig(String text) {
        return ClientConfigReader.read(bytes(text));
    }

    static PublishedSettings config(String text) {
        return settings(readConfig(text));
    }

    static PublishedSettings settings(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).settings();
    }
}
