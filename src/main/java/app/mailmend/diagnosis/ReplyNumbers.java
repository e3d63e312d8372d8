package app.mailmend.diagnosis;

import app.mailmend.evidence.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What reply codes (RFC 5321 section 4.2, RFC 4954 section 6) and enhanced codes (RFC 3463, RFC
/// 5248 and its registry) mean by themselves. The table is data: `reply-numbers.txt` beside this
/// class.
public final class ReplyNumbers {

    private static final String RESOURCE = "reply-numbers.txt";

    private static final Pattern ENHANCED = Pattern.compile("(\\d)\\.(\\d{1,3})\\.(\\d{1,3})");

    private static final ReplyNumbers STANDARD = read();

    private final List<Meaning> meanings;

    private ReplyNumbers(List<Meaning> meanings) {
        this.meanings = List.copyOf(meanings);
    }

    /// A number of either kind.
    public sealed interface ReplyNumber {}

    public record Code(int code) implements ReplyNumber {}

    public record Enhanced(int type, int subject, int detail) implements ReplyNumber {}

    /// One line of the table.
    ///
    /// @param beforeSignIn true when it means this only as long as nobody signed in
    public record Meaning(
            ReplyNumber number,
            List<Stage> where,
            Cause cause,
            double confidence,
            boolean beforeSignIn) {

        public Meaning {
            where = List.copyOf(where);
        }

        public Stage[] stages() {
            return where.toArray(Stage[]::new);
        }
    }

    public static ReplyNumbers standard() {
        return STANDARD;
    }

    public List<Meaning> meanings() {
        return meanings;
    }

    private static ReplyNumbers read() {
        return new ReplyNumbers(
                DataLines.columns(RESOURCE).stream().map(ReplyNumbers::meaning).toList());
    }

    private static Meaning meaning(String[] columns) {
        Cause cause =
                Cause.ofLabel(columns[2])
                        .orElseThrow(() -> new IllegalStateException("no cause " + columns[2]));
        return new Meaning(
                number(columns[0]),
                stages(columns[1]),
                cause,
                Double.parseDouble(columns[3]),
                columns.length > 4);
    }

    private static ReplyNumber number(String text) {
        Matcher matcher = ENHANCED.matcher(text);
        return matcher.matches()
                ? new Enhanced(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)))
                : new Code(Integer.parseInt(text));
    }

    private static List<Stage> stages(String column) {
        List<String> labels = List.of(column.split(","));
        return Arrays.stream(Stage.values())
                .filter(stage -> column.equals("any") || labels.contains(stage.label()))
                .toList();
    }
}
