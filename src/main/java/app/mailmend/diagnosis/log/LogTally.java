package app.mailmend.diagnosis.log;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import app.mailmend.evidence.ProbeRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Counts by cause. There are only so many causes, so that this stays small.
final class LogTally {

    /// Below this confidence a line without a reply code is taken for something else.
    private static final double SURE = 0.5;

    /// Below this confidence nothing can be said about a refusal.
    private static final double LIKELY = 0.3;

    /// Numbers that belong to the log and not to a reply: process numbers and fields of it.
    private static final Pattern OWN_NUMBERS =
            Pattern.compile(
                    "(?<=\\w)\\[\\d{1,9}\\]:?"
                            + "|\\b(?:size|pid|uid|gid|nrcpt|delays?|bytes|mailsize|length)=[\\d./]{1,40}");

    /// A refusal by number, whatever its words.
    private static final Pattern REFUSAL =
            Pattern.compile("(?<![\\w.:/@=-])[45][0-5]\\d(?:[- ][45]\\.\\d\\.\\d|-| [A-Za-z<#])");

    /// A message, not only a command, was taken.
    private static final Pattern TAKEN =
            Pattern.compile(
                    "(?i)status=sent|queued|\\bid=|deliver|message (?:was |has been )?(?:accepted|sent)"
                            + "|250[- ]2\\.[06]\\.0|exitcode=EX_OK");

    private static final int LONGEST_EXAMPLE = 400;

    private record Kind(Cause cause, Circumstance circumstance) {}

    /// What lines of one kind are counted under.
    static final class Entry {

        private long count;
        private long first;
        private long last;
    }

    /// @param entry what is counted
    private record Seen(Diagnosis diagnosis, ProbeRun run, String example, Entry entry) {

        LogGroup group() {
            return new LogGroup(diagnosis, run, example, entry.count, entry.first, entry.last);
        }
    }

    private final Function<ProbeRun, Diagnosis> explain;
    private final Function<String, ProbeRun> quote;
    private final Map<Kind, Seen> groups = new LinkedHashMap<>();
    private final Entry accepted = new Entry();
    private final Entry noise = new Entry();

    LogTally(Function<ProbeRun, Diagnosis> explain, Function<String, ProbeRun> quote) {
        this.explain = explain;
        this.quote = quote;
    }

    /// Where a text belongs.
    Entry entry(String line) {
        String text = OWN_NUMBERS.matcher(LogSecrets.without(line)).replaceAll("").strip();
        if (text.isEmpty()) {
            return noise;
        }
        ProbeRun run = quote.apply(text);
        Diagnosis diagnosis = explain.apply(run);
        Finding best = diagnosis.best();
        if (best.cause() == Cause.SUCCESS) {
            return TAKEN.matcher(text).find() ? accepted : noise;
        }
        boolean refusal = REFUSAL.matcher(text).find();
        boolean means =
                best.cause() == Cause.UNEXPLAINED
                        ? refusal
                        : best.confidence() >= (refusal ? LIKELY : SURE);
        return means ? group(diagnosis, run, text) : noise;
    }

    /// The group of a diagnosis; the surest one explains it.
    private Entry group(Diagnosis diagnosis, ProbeRun run, String text) {
        Finding best = diagnosis.best();
        Kind kind = new Kind(best.cause(), best.circumstance());
        Seen known = groups.get(kind);
        if (known != null && known.diagnosis().best().confidence() >= best.confidence()) {
            return known.entry();
        }
        Entry entry = known == null ? new Entry() : known.entry();
        groups.put(kind, new Seen(diagnosis, run, shortened(text), entry));
        return entry;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_EXAMPLE
                ? text
                : text.substring(0, LONGEST_EXAMPLE - 1) + "…";
    }

    /// Counts what stands in some lines, by the number of the first and the last.
    void count(Entry entry, long firstLine, long lastLine) {
        if (entry.count == 0) {
            entry.first = firstLine;
        }
        entry.last = lastLine;
        entry.count++;
    }

    LogSummary summary(long lines) {
        List<LogGroup> found = new ArrayList<>();
        groups.values().forEach(seen -> found.add(seen.group()));
        found.sort(
                Comparator.comparingLong(LogGroup::count)
                        .reversed()
                        .thenComparingLong(LogGroup::first));
        return new LogSummary(lines, accepted.count, found);
    }
}
