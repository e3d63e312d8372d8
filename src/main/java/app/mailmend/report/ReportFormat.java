package app.mailmend.report;

import java.util.Locale;
import java.util.Optional;

/// In which form a report is written; the ending of a file's name says which.
public enum ReportFormat {
    /// To open again.
    JSON(".json"),
    /// To read and to print.
    HTML(".html"),
    /// To paste into a ticket.
    TEXT(".txt");

    private final String ending;

    ReportFormat(String ending) {
        this.ending = ending;
    }

    /// With its dot.
    public String ending() {
        return ending;
    }

    public static Optional<ReportFormat> ofFile(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        for (ReportFormat format : values()) {
            if (small.endsWith(format.ending)) {
                return Optional.of(format);
            }
        }
        return small.endsWith(".htm") ? Optional.of(HTML) : Optional.empty();
    }
}
