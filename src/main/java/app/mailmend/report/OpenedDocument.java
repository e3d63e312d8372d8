package app.mailmend.report;

import app.mailmend.diagnosis.Questions;
import app.mailmend.evidence.Question;
import app.mailmend.evidence.Subject;
import app.mailmend.wording.Wording;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// A report that was opened again, as a document: what was concluded then, and what today's rules
/// say.
public final class OpenedDocument {

    private static final JsonNode NULL = JsonNodeFactory.instance.nullNode();

    private OpenedDocument() {}

    public static ObjectNode of(Judged judged, Wording wording) {
        Report report = judged.report();
        ObjectNode document =
                Json.object()
                        .put("result", report.then().ending().verdict().label())
                        .put("ending", report.then().ending().label())
                        .put("written", report.written().toString())
                        .put("program", report.program());
        document.set(
                "settings",
                report.run().subject() instanceof Subject.Tested tested
                        ? Json.settings(tested.settings())
                        : NULL);
        document.set("then", then(report));
        document.set(
                "diagnosis",
                judged.why().stream()
                        .findFirst()
                        .<JsonNode>map(diagnosis -> CheckDocument.diagnosis(diagnosis, wording))
                        .orElse(NULL));
        FixNodes fixes =
                new FixNodes(
                        wording,
                        report.run(),
                        report.run().provider(),
                        judged.why(),
                        judged.pause());
        Json.array(document, "fixes", judged.fixes(), fixes::fill);
        document.set(
                "proven",
                report.then().proven().stream()
                        .findFirst()
                        .<JsonNode>map(Json::settings)
                        .orElse(NULL));
        document.set("question", CheckDocument.question(asked(judged), wording));
        return document;
    }

    private static JsonNode then(Report report) {
        return report.then()
                .cause()
                .<JsonNode>map(belief ->
                        Json.object()
                                .put("cause", belief.cause())
                                .put(
                                        "refinement",
                                        belief.refinement().isEmpty() ? null : belief.refinement())
                                .put("confidence", belief.confidence()))
                .orElse(NULL);
    }

    private static List<Question> asked(Judged judged) {
        return judged.why().stream()
                .flatMap(why -> Questions.next(why, judged.report().whole()).stream())
                .toList();
    }
}
