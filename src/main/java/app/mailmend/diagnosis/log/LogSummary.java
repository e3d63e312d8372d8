package app.mailmend.diagnosis.log;

import java.util.List;

/// What a log said.
///
/// @param lines how many it has
/// @param accepted messages that were taken by a server
/// @param groups failures by cause, the most frequent first
public record LogSummary(long lines, long accepted, List<LogGroup> groups) {

    public LogSummary {
        groups = List.copyOf(groups);
    }

    public long failures() {
        return groups.stream().mapToLong(LogGroup::count).sum();
    }
}
