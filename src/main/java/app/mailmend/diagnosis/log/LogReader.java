package app.mailmend.diagnosis.log;

import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.ProbeRun;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// Reads a log of any program, line by line, and counts what it says by cause. What was seen once
/// is recognised when it repeats; only so much is remembered, however long the log.
public final class LogReader {

    /// How many kinds of lines are remembered. A server writes some hundreds.
    static final int REMEMBERED = 8192;

    /// Lines of one reply that are put together.
    static final int MOST_LINES = 32;

    /// Bytes of a line that are looked at.
    static final int LONGEST_LINE = 1 << 13;

    private final LogTally tally;
    private final LineMask mask = new LineMask();
    private final Map<Long, LogTally.Entry> remembered =
            new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, LogTally.Entry> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private long number;

    // A reply whose last line has not come yet.
    private final StringBuilder reply = new StringBuilder();
    private String replyCode = "";
    private long replyTemplate;
    private int replyLines;
    private long replyEnd;

    /// @param explain what a text means
    /// @param quote how a text is asked about
    public LogReader(Function<ProbeRun, Diagnosis> explain, Function<String, ProbeRun> quote) {
        tally = new LogTally(explain, quote);
    }

    /// The next line, without its end.
    public void line(byte[] bytes, int start, int lineEnd) {
        number++;
        int end = Math.min(lineEnd, start + LONGEST_LINE);
        mask.look(bytes, start, end);
        if (mask.binary(end - start)) {
            return;
        }
        if (replyLines > 0 && continues(bytes)) {
            append(text(bytes, mask.replyAt(), end));
            return;
        }
        finishReply();
        if (mask.goesOn()) {
            replyCode = code(bytes);
            append(text(bytes, start, end));
        } else {
            LogTally.Entry known = remembered.get(mask.template());
            if (known == null) {
                known = tally.entry(text(bytes, start, end));
                remembered.put(mask.template(), known);
            }
            tally.count(known, number, number);
        }
    }

    /// What the log said, up to here.
    public LogSummary finish() {
        finishReply();
        return tally.summary(number);
    }

    private boolean continues(byte[] bytes) {
        return mask.replyAt() >= 0 && code(bytes).equals(replyCode);
    }

    private String code(byte[] bytes) {
        return text(bytes, mask.replyAt(), mask.replyAt() + 3);
    }

    private void append(String line) {
        reply.append(replyLines == 0 ? "" : "\n").append(line);
        replyTemplate = replyTemplate * 31 + mask.template();
        replyLines++;
        replyEnd = number;
        if (!mask.goesOn() || replyLines == MOST_LINES) {
            finishReply();
        }
    }

    private void finishReply() {
        if (replyLines == 0) {
            return;
        }
        String text = reply.toString();
        LogTally.Entry entry = remembered.computeIfAbsent(replyTemplate, _ -> tally.entry(text));
        tally.count(entry, replyEnd - replyLines + 1, replyEnd);
        reply.setLength(0);
        replyTemplate = 0;
        replyLines = 0;
    }

    private static String text(byte[] bytes, int start, int end) {
        return new String(Arrays.copyOfRange(bytes, start, end), StandardCharsets.UTF_8);
    }
}
