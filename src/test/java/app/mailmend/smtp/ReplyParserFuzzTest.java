package app.mailmend.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.smtp.fuzz.Mutator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A million random and mutated replies. What may be called a reply is said once more here, by
 * cutting the bytes into lines, and compared; a seed that fails is named and fails again alone.
 */
class ReplyParserFuzzTest {

    private static final int INPUTS = 1_000_000;

    private record Outcome(
            ReplyParser.State state, ProtocolFault fault, String foreign, int taken) {

        String label() {
            return switch (state) {
                case MORE, COMPLETE -> state.name();
                case BROKEN -> fault.name();
                case FOREIGN -> foreign;
            };
        }
    }

    @Test
    void a_million_inputs_end_in_a_result_of_ours_within_the_limits() {
        Set<String> met = new TreeSet<>();
        for (long seed = 0; seed < INPUTS; seed++) {
            met.add(check(seed));
        }
        assertThat(met)
                .as("every way in which a reply can end was met")
                .containsExactlyInAnyOrder(
                        "MORE",
                        "COMPLETE",
                        "NOT_A_REPLY",
                        "CODES_DIFFER",
                        "LINE_TOO_LONG",
                        "TOO_MANY_LINES",
                        "TOO_MANY_BYTES",
                        "TLS",
                        "IMAP",
                        "POP3",
                        "HTTP",
                        "SSH");
    }

    /** To see one failure alone, give its seed here. */
    private static String check(long seed) {
        byte[] input = new Mutator(seed).next();
        try {
            ReplyParser whole = new ReplyParser(SmtpLimits.MAX_LINE_BYTES);
            Outcome outcome = outcome(whole, whole.accept(input, 0, input.length));
            require(outcome.equals(inPieces(whole, input, seed)), "pieces read differently");
            if (outcome.state() == ReplyParser.State.COMPLETE) {
                checkReply(whole, lines(input, outcome.taken()));
            }
            require(outcome.taken() <= SmtpLimits.MAX_REPLY_BYTES, "too many bytes taken");
            require(whole.excerpt().length() <= 6 * SmtpLimits.MAX_EXCERPT, "a long excerpt");
            require(isPrintable(whole.excerpt()), "an excerpt with a control character");
            return outcome.label();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + seed + ": " + e, e);
        }
    }

    private static Outcome outcome(ReplyParser parser, int taken) {
        return new Outcome(parser.state(), parser.fault(), parser.foreign(), taken);
    }

    private static Outcome inPieces(ReplyParser whole, byte[] input, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int longest = 1 + random.nextInt(64);
        ReplyParser parser = new ReplyParser(SmtpLimits.MAX_LINE_BYTES);
        int at = 0;
        while (at < input.length && parser.state() == ReplyParser.State.MORE) {
            int to = Math.min(input.length, at + 1 + random.nextInt(longest));
            at = parser.accept(input, at, to);
        }
        require(parser.excerpt().equals(whole.excerpt()), "pieces are quoted differently");
        require(parser.sloppy() == whole.sloppy(), "pieces are sloppy, the whole is not");
        if (parser.state() == ReplyParser.State.COMPLETE) {
            require(parser.reply().equals(whole.reply()), "pieces say something else");
        }
        return outcome(parser, at);
    }

    /** Every line has the same three digits, all but the last go on, none is too long. */
    private static void checkReply(ReplyParser parser, List<String> lines) {
        SmtpReply reply = parser.reply();
        require(reply.code() >= 200 && reply.code() <= 599, "a code that is none");
        require(lines.size() <= SmtpLimits.MAX_LINES_PER_REPLY, "too many lines");
        require(lines.size() == reply.lines().size(), "lines were lost or made up");
        boolean stray = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            stray |= !line.endsWith("\r") || line.indexOf('\r') < line.length() - 1;
            String text = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            String digits = String.valueOf(reply.code());
            boolean last = i == lines.size() - 1;
            boolean good =
                    last
                            ? text.equals(digits) || text.startsWith(digits + " ")
                            : text.startsWith(digits + "-");
            require(good, "a line with another code or separator");
            require(line.length() <= SmtpLimits.MAX_LINE_BYTES, "a line that is too long");
            require(isPrintable(reply.lines().get(i)), "a control character in the text");
        }
        require(stray == parser.sloppy(), "line ends were judged wrongly");
    }

    /** One character for each byte; without the line feeds. */
    private static List<String> lines(byte[] input, int taken) {
        String text = new String(input, 0, taken, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
            lines.add(text.substring(start, at));
            start = at + 1;
        }
        require(start == taken, "bytes were taken behind the last line");
        return lines;
    }

    private static boolean isPrintable(String text) {
        return text.chars().allMatch(c -> c == '\t' || isHarmless(c));
    }

    private static boolean isHarmless(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new AssertionError(otherwise);
        }
    }

    @Test
    void the_check_itself_sees_a_reply_whose_codes_differ_or_whose_lines_are_lost() {
        ReplyParser parser = new ReplyParser(SmtpLimits.MAX_LINE_BYTES);
        byte[] good = "250-a\r\n250 b\r\n".getBytes(StandardCharsets.UTF_8);
        parser.accept(good, 0, good.length);
        checkReply(parser, List.of("250-a\r", "250 b\r"));
        assertThatThrownBy(() -> checkReply(parser, List.of("250-a\r", "530 b\r")))
                .hasMessageContaining("another code");
        assertThatThrownBy(() -> checkReply(parser, List.of("250 a\r", "250 b\r")))
                .hasMessageContaining("another code");
        assertThatThrownBy(() -> checkReply(parser, List.of("250 b\r")))
                .hasMessageContaining("lost");
        assertThatThrownBy(() -> checkReply(parser, List.of("250-a", "250 b\r")))
                .hasMessageContaining("line ends");
    }
}
