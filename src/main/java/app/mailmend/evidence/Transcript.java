package app.mailmend.evidence;

import java.util.List;

/// What both sides said, redacted when it was written.
public record Transcript(List<Line> lines) {

    /// Who said a line.
    public enum Side {
        SERVER("S: "),
        CLIENT("C: "),
        /// Not on the wire: what happened to the connection.
        NOTE("* ");

        private final String mark;

        Side(String mark) {
            this.mark = mark;
        }
    }

    /// One line without its end.
    public record Line(Side side, String text) {
        @Override
        public String toString() {
            return side.mark + text;
        }
    }

    public Transcript {
        lines = List.copyOf(lines);
    }

    public static Transcript empty() {
        return new Transcript(List.of());
    }
}
