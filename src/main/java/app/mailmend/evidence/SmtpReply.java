package app.mailmend.evidence;

import java.util.List;
import java.util.Optional;

/// One complete reply (RFC 5321 section 4.2): the code, and the text of every line without the
/// code. Control characters in the text have been made visible.
public record SmtpReply(int code, List<String> lines) {

    public SmtpReply {
        if (code < 200 || code > 599) {
            throw new IllegalArgumentException("not a reply code: " + code);
        }
        lines = List.copyOf(lines);
    }

    /// 2yz: the command was carried out.
    public boolean isPositive() {
        return code < 300;
    }

    /// 4yz: refused for now.
    public boolean isTransient() {
        return code >= 400 && code < 500;
    }

    /// 5yz: refused.
    public boolean isPermanent() {
        return code >= 500;
    }

    /// The enhanced status code of the first line, where the server sends them (RFC 2034).
    public Optional<EnhancedStatus> enhanced() {
        return lines.isEmpty() ? Optional.empty() : EnhancedStatus.atStartOf(lines.getFirst());
    }

    /// All lines with the code in front, as a person would paste them.
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? "" : "\n")
                    .append(code)
                    .append(i == lines.size() - 1 ? ' ' : '-')
                    .append(lines.get(i));
        }
        return lines.isEmpty() ? String.valueOf(code) : text.toString();
    }
}
