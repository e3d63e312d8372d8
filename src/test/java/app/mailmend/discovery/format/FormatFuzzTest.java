package app.mailmend.discovery.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Documents with bytes changed, dropped, doubled and moved: whatever comes of it, it is read or
 * refused within the limits and never thrown at anyone. The seed is fixed, so a failure repeats.
 */
class FormatFuzzTest {

    private static final long SEED = 20_261_122;
    private static final int MUTATIONS_OF_EACH = 2_000;

    private static final List<byte[]> PIECES =
            Stream.of(
                            "<",
                            ">",
                            "&",
                            "&#0;",
                            "&#x202E;",
                            "\"",
                            "\0",
                            "]]>",
                            "<![CDATA[",
                            "<!--",
                            "<?x?>",
                            "<!DOCTYPE x>",
                            "<imap>",
                            "</emailProvider>",
                            "type=\"imap\"",
                            "65536",
                            "-1",
                            "%EMAILADDRESS%",
                            "{",
                            "}",
                            "[[[[",
                            "null",
                            "1e999",
                            "\\u0000",
                            "\\",
                            "\uD83D",
                            "\u202E",
                            "x".repeat(5_000))
                    .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
                    .toList();

    @Test
    void every_changed_client_config_is_read_or_refused() {
        surviveAll(Documents.CLIENT_CONFIGS, ClientConfigReader::read);
    }

    @Test
    void every_changed_autodiscover_document_is_read_or_refused() {
        surviveAll(Documents.AUTODISCOVER, AutodiscoverReader::readXml);
        surviveAll(Documents.AUTODISCOVER_JSON, AutodiscoverReader::readJson);
    }

    @Test
    void every_changed_pacc_document_is_read_or_refused() {
        surviveAll(Documents.PACC, PaccReader::read);
    }

    private static void surviveAll(List<String> files, Function<byte[], Reading> reader) {
        Random random = new Random(SEED);
        for (String file : files) {
            byte[] whole = Documents.file(file);
            for (int i = 0; i < MUTATIONS_OF_EACH; i++) {
                byte[] document = whole;
                for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                    document = changed(document, random);
                }
                if (reader.apply(document) instanceof Reading.Read(PublishedSettings settings)) {
                    assertWithinLimits(settings);
                }
            }
        }
    }

    private static byte[] changed(byte[] document, Random random) {
        if (document.length == 0) {
            return document;
        }
        int at = random.nextInt(document.length);
        int end = Math.min(document.length, at + 1 + random.nextInt(60));
        byte[] head = Arrays.copyOf(document, at);
        byte[] tail = Arrays.copyOfRange(document, at, document.length);
        byte[] rest = Arrays.copyOfRange(document, end, document.length);
        return switch (random.nextInt(6)) {
            case 0 -> joined(head, new byte[] {(byte) random.nextInt(256)}, rest);
            case 1 -> joined(head, rest);
            case 2 -> joined(head, Arrays.copyOfRange(document, at, end), tail);
            case 3 -> head;
            case 4 -> joined(head, PIECES.get(random.nextInt(PIECES.size())), rest);
            default -> joined(head, PIECES.get(random.nextInt(PIECES.size())), tail);
        };
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static void assertWithinLimits(PublishedSettings settings) {
        assertLine(settings.displayName(), Limits.MAX_NAME);
        assertLine(settings.shortName(), Limits.MAX_SHORT_NAME);
        assertLine(settings.redirect(), Limits.MAX_ADDRESS);
        settings.servers()
                .forEach(server -> {
                    assertLine(server.userName(), Limits.MAX_USER_NAME);
                    assertThat(PlainText.isHost(server.host())).isTrue();
                });
        assertLines(settings.domains(), Limits.MAX_ELEMENTS, 256);
        assertLines(settings.mxDomains(), Limits.MAX_ELEMENTS, 256);
        assertLines(settings.instructions(), Limits.MAX_INSTRUCTIONS, Limits.MAX_INSTRUCTION);
        assertLines(settings.documentation(), Limits.MAX_INSTRUCTIONS, Limits.MAX_ADDRESS);
        assertLines(settings.flaws(), Limits.MAX_FLAWS, 120);
        settings.oauth().forEach(it -> assertLine(it.scope(), Limits.MAX_ADDRESS));
    }

    private static void assertLines(List<String> lines, int most, int longest) {
        assertThat(lines.size()).isLessThanOrEqualTo(most);
        lines.forEach(line -> assertLine(line, longest));
    }

    private static void assertLine(String line, int longest) {
        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(longest);
        assertThat(PlainText.line(line, longest)).isEqualTo(line);
    }
}
