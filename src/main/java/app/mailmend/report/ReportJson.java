package app.mailmend.report;

import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.Question;
import app.mailmend.report.Opened.Fault;
import app.mailmend.report.form.Misfit;
import app.mailmend.report.form.Place;
import app.mailmend.session.CheckReport;
import app.mailmend.wording.Wording;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Reports as documents: what a check or an explanation prints with `--json`, and under `report`
/// everything that was seen, from which the report is rebuilt.
public final class ReportJson {

    /// Longest document in bytes.
    public static final int MOST_BYTES = 16 << 20;

    private static final String REPORT = "report";
    private static final String VERSION = "version";

    /// Deeper than the format is.
    private static final int DEEPEST = 40;

    /// What a tree in memory costs depends on the number of its values, not on the bytes.
    private static final int MOST_VALUES = 500_000;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxTokenCount(MOST_VALUES)
                                                    .maxStringLength(MOST_BYTES)
                                                    .build())
                                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                                    .build())
                    .build();

    private ReportJson() {}

    /// @param asked the question whose answer would help; at most one
    public static ObjectNode of(
            CheckReport check, List<Question> asked, Wording wording, Report report) {
        ObjectNode document = CheckDocument.of(check, asked, wording);
        document.set(REPORT, evidence(report));
        return document;
    }

    /// About a text.
    ///
    /// @param asked the question whose answer would help; at most one
    public static ObjectNode of(
            Diagnosis diagnosis, List<Question> asked, Wording wording, Report report) {
        ObjectNode document = CheckDocument.diagnosis(diagnosis, wording);
        document.set("question", CheckDocument.question(asked, wording));
        document.set(REPORT, evidence(report));
        return document;
    }

    private static ObjectNode evidence(Report report) {
        ObjectNode node = Json.object().put(VERSION, Report.VERSION);
        node.setAll(ReportForm.REPORT.write(report));
        return node;
    }

    /// Opens what was written once, by whomever.
    public static Opened read(String text) {
        if (text.length() > MOST_BYTES) {
            return Opened.refused(Fault.TOO_LARGE);
        }
        String begin = text.stripLeading();
        String bare = begin.startsWith("\uFEFF") ? begin.substring(1).stripLeading() : begin;
        if (!bare.startsWith("{")) {
            return Opened.refused(Fault.NO_REPORT);
        }
        try {
            return read(MAPPER.readTree(bare));
        } catch (JsonEOFException cut) {
            return Opened.refused(Fault.CUT_SHORT);
        } catch (StreamConstraintsException absurd) {
            return Opened.refused(Fault.DAMAGED);
        } catch (JsonProcessingException notJson) {
            // A word that was cut in the middle is not JSON, but everything before it was.
            boolean atTheEnd = notJson.getLocation().getCharOffset() >= bare.length();
            return Opened.refused(atTheEnd ? Fault.CUT_SHORT : Fault.NO_REPORT);
        }
    }

    private static Opened read(JsonNode root) {
        Place evidence = Place.document(root).at(REPORT);
        if (evidence.isMissing()) {
            return Opened.refused(
                    root.has("stages") && root.has("diagnosis")
                            ? Fault.WITHOUT_EVIDENCE
                            : Fault.NO_REPORT);
        }
        JsonNode version = evidence.at(VERSION).value();
        if (!version.isIntegralNumber()) {
            return Opened.refused(Fault.NO_REPORT);
        }
        if (!version.canConvertToInt() || version.intValue() > Report.VERSION) {
            return Opened.refused(Fault.NEWER);
        }
        try {
            return new Opened.Whole(ReportForm.REPORT.read(evidence));
        } catch (Misfit misfit) {
            return switch (misfit.kind()) {
                case UNKNOWN_WORD -> Opened.refused(Fault.NEWER);
                case DAMAGED -> new Opened.Refused(Fault.DAMAGED, misfit.place());
            };
        }
    }
}
