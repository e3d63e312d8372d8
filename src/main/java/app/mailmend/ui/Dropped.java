package app.mailmend.ui;

import app.mailmend.report.ReportFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What was dropped onto the window, or pasted beside every field.
sealed interface Dropped {

    /// Most of a file that is read, in bytes: a returned mail says what is wrong at its beginning,
    /// a log at its end.
    int HALF = 512 * 1024;

    /// One control character in so many is still a text: some programs colour what they log.
    int MOST_ODD = 50;

    /// Words to be explained.
    ///
    /// @param whole false where the middle of a long file was left out
    record Words(String text, boolean whole) implements Dropped {}

    /// The report of a former test.
    record Reported(Path file) implements Dropped {}

    /// The same as a text, as somebody copies it out of a ticket.
    record ReportedText(String text) implements Dropped {}

    /// Nothing that can be explained.
    record Refused(Reason reason) implements Dropped {}

    /// Why not.
    enum Reason {
        SEVERAL,
        FOLDER,
        /// A picture, a program, a message in a form of its own.
        NO_TEXT,
        EMPTY,
        UNREADABLE
    }

    static Dropped of(String text) {
        if (text.isBlank()) {
            return new Refused(Reason.EMPTY);
        }
        return text.stripLeading().startsWith("{") && isReport(text)
                ? new ReportedText(text)
                : new Words(text, true);
    }

    /// Looks into what was dropped; waits for the disk.
    static Dropped of(List<Path> files) {
        if (files.size() != 1) {
            return new Refused(files.isEmpty() ? Reason.EMPTY : Reason.SEVERAL);
        }
        Path file = files.getFirst();
        if (Files.isDirectory(file)) {
            return new Refused(Reason.FOLDER);
        }
        // What is no ordinary file may never come to its end.
        Dropped found = Files.isRegularFile(file) ? read(file) : new Refused(Reason.UNREADABLE);
        return found instanceof Words(String text, boolean _) && isReport(file, text)
                ? new Reported(file)
                : found;
    }

    /// A report says that it is one; other files of its kind are explained as any text.
    private static boolean isReport(Path file, String text) {
        return ReportFormat.ofFile(file.toString()).filter(ReportFormat.JSON::equals).isPresent()
                && isReport(text);
    }

    private static boolean isReport(String text) {
        return text.contains("\"report\"");
    }

    private static Dropped read(Path file) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long size = channel.size();
            boolean whole = size <= 2L * HALF;
            byte[] begin = read(channel, whole ? 2 * HALF : HALF);
            // From an even place on, so that no letter of two bytes is torn.
            long tail = whole ? size : (size - HALF) / 2 * 2;
            byte[] end = read(channel.position(tail), HALF + 1);
            return text(begin, end);
        } catch (IOException unreadable) {
            return new Refused(Reason.UNREADABLE);
        }
    }

    private static byte[] read(SeekableByteChannel channel, int most) throws IOException {
        ByteBuffer room = ByteBuffer.allocate(most);
        int read = 0;
        while (room.hasRemaining() && read >= 0) {
            read = channel.read(room);
        }
        byte[] bytes = new byte[room.position()];
        room.flip().get(bytes);
        return bytes;
    }

    private static Dropped text(byte[] begin, byte[] end) {
        Charset charset = charset(begin);
        String text = decode(begin, charset);
        if (text.isBlank()) {
            return new Refused(Reason.EMPTY);
        }
        if (isBinary(text)) {
            return new Refused(Reason.NO_TEXT);
        }
        return end.length == 0
                ? new Words(text, true)
                : new Words(text + "\n" + decode(fromALetter(end, charset), charset), false);
    }

    /// Where the middle was left out, the end may begin within a letter.
    private static byte[] fromALetter(byte[] end, Charset charset) {
        int start = 0;
        while (charset.equals(StandardCharsets.UTF_8)
                && start < end.length
                && (end[start] & 0xC0) == 0x80) {
            start++;
        }
        return Arrays.copyOfRange(end, start, end.length);
    }

    private static boolean isBinary(String text) {
        long odd = text.chars().filter(letter -> letter < ' ' && !isLayout(letter)).count();
        return text.indexOf('\0') >= 0 || odd > text.length() / MOST_ODD;
    }

    private static boolean isLayout(int letter) {
        return letter == '\n' || letter == '\r' || letter == '\t' || letter == '\f';
    }

    /// Windows programs write UTF-16 with a mark, everybody else UTF-8. Logs of old are in a
    /// Western encoding of one byte for each letter; nothing is lost by reading them as such.
    private static Charset charset(byte[] begin) {
        int mark = begin.length < 2 ? 0 : ((begin[0] & 0xFF) << 8) | (begin[1] & 0xFF);
        return switch (mark) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default ->
                    decoded(begin, StandardCharsets.UTF_8).isEmpty()
                            ? StandardCharsets.ISO_8859_1
                            : StandardCharsets.UTF_8;
        };
    }

    private static String decode(byte[] bytes, Charset charset) {
        String text = decoded(bytes, charset).orElseGet(() -> new String(bytes, charset));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// @return empty where the bytes are of another encoding; a letter that the end cuts off is
    ///   none
    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        CharBuffer letters = CharBuffer.allocate(bytes.length);
        CoderResult result = charset.newDecoder().decode(ByteBuffer.wrap(bytes), letters, false);
        return result.isError() ? Optional.empty() : Optional.of(letters.flip().toString());
    }
}
