package app.mailmend.bench.explain;

import app.mailmend.cli.QuotedContext;
import app.mailmend.diagnosis.Cause;
import app.mailmend.evidence.Answers;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Subject;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that somebody met, and what was behind it.
 *
 * @param causes the cause, and where two are defensible the second
 * @param source page, thread or repository where it was found; texts of one source are one fold of
 *     the cross-validation
 * @param certain whether those who know are sure of the cause
 * @param is530 whether the reply's number is 530
 */
record CorpusText(
        String id,
        ProbeRun run,
        List<Cause> causes,
        String source,
        String language,
        boolean certain,
        boolean is530) {

    private static final QuotedContext FORMAT =
            new QuotedContext(ProviderFacts.unknown(), Set.of(), Answers.none());

    /** A file in a repository, as in {@code https://github.com/owner/name:path}. */
    private static final Pattern FILE =
            Pattern.compile("https?://[^/]+/([^/]+/[^/:]+):(?!//).*", Pattern.DOTALL);

    /** Where a page was found, or what it is. */
    private static final Pattern REMARK = Pattern.compile(" via .*| \\(.*|#.*", Pattern.DOTALL);

    CorpusText {
        causes = List.copyOf(causes);
    }

    /**
     * @param json a line of a corpus file; only id, reply and cause have to be there
     */
    static CorpusText of(JsonNode json) {
        List<Cause> causes = new ArrayList<>();
        causes.add(Cause.ofLabel(json.get("cause").asText()).orElseThrow());
        Cause.ofLabel(json.path("secondary").asText()).ifPresent(causes::add);
        String id = json.get("id").asText();
        return new CorpusText(
                id,
                FORMAT.read(json),
                causes,
                source(json.path("source").asText(id)),
                json.path("lang").asText("en"),
                !json.path("certainty").asText().equals("low"),
                json.path("code").asInt() == 530 || json.path("impliedCode").asInt() == 530);
    }

    /** Threads and pages stand alone, the files of a repository together. */
    static String source(String written) {
        String page = REMARK.matcher(written).replaceFirst("").strip();
        Matcher file = FILE.matcher(page);
        return file.matches() ? file.group(1) : page;
    }

    Subject.Quoted quoted() {
        return (Subject.Quoted) run.subject();
    }
}
