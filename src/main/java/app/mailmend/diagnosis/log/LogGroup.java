package app.mailmend.diagnosis.log;

import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import app.mailmend.evidence.ProbeRun;

/// Lines of a log with the same cause.
///
/// @param diagnosis of the line that told most
/// @param run that line, as it was explained; without secrets
/// @param count of lines; the lines of one reply count as one
/// @param first number of the first line, from 1
/// @param last number of the last line
public record LogGroup(
        Diagnosis diagnosis, ProbeRun run, String example, long count, long first, long last) {

    public LogGroup {
        if (count < 1 || first < 1 || last < first) {
            throw new IllegalArgumentException(
                    "not a group: " + count + " from " + first + " to " + last);
        }
    }

    public Finding finding() {
        return diagnosis.best();
    }
}
