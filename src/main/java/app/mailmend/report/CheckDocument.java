package app.mailmend.report;

import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.CertificateProblem;
import app.mailmend.evidence.EnhancedStatus;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.IncomingRun;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Question;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Transcript;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.IncomingResult;
import app.mailmend.session.Ownership;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.wording.DiagnosisWords;
import app.mailmend.wording.QuestionWords;
import app.mailmend.wording.StageWords;
import app.mailmend.wording.Wording;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a check did and found, as a document.
public final class CheckDocument {

    private static final JsonNode NULL = JsonNodeFactory.instance.nullNode();

    private final CheckReport report;
    private final List<Question> asked;
    private final Wording wording;

    private CheckDocument(CheckReport report, List<Question> asked, Wording wording) {
        this.report = report;
        this.asked = List.copyOf(asked);
        this.wording = wording;
    }

    /// @param asked the question whose answer would help; at most one
    public static ObjectNode of(CheckReport report, List<Question> asked, Wording wording) {
        return new CheckDocument(report, asked, wording).document();
    }

    /// The same shape where nothing was tested.
    ///
    /// @param unconfirmed the server that was found, and that a secret is not sent to unasked
    public static ObjectNode nothingTested(Optional<HostName> unconfirmed) {
        ObjectNode document = Json.object().put("result", "unknown").putNull("settings");
        document.putArray("stages");
        document.putNull("diagnosis").putArray("fixes");
        document.putNull("proven")
                .put("authAttempts", 0)
                .put("roundTrips", 0)
                .put("elapsedMillis", 0)
                .putNull("certificate")
                .putNull("tls")
                .putNull("retryAfterSeconds")
                .putArray("transcript");
        document.putArray("incoming");
        document.putNull("question").putNull("report");
        unconfirmed.ifPresent(host ->
                document.putObject("unconfirmed")
                        .put("host", host.value())
                        .put("domain", Ownership.registrable(host).value()));
        return document;
    }

    private ObjectNode document() {
        Conclusion conclusion = report.conclusion();
        ProbeRun run = report.run();
        ObjectNode document = Json.object().put("result", Verdict.of(conclusion).label());
        document.set("settings", Json.settings(report.request().settings()));
        List<StageResult> stages =
                Stream.concat(run.stages().stream(), report.delivery().stream()).toList();
        Json.array(document, "stages", stages, this::stage);
        document.set("diagnosis", diagnosis());
        FixNodes fixes =
                new FixNodes(
                        wording,
                        run,
                        report.request().provider(),
                        Verdict.diagnosis(conclusion).stream().toList(),
                        report.retryAfter());
        Json.array(document, "fixes", Verdict.fixes(conclusion), fixes::fill);
        document.set("proven", settingsOrNull(Verdict.proven(conclusion)));
        document.put("authAttempts", report.effort().authAttempts())
                .put("roundTrips", report.effort().roundTrips())
                .put("elapsedMillis", report.effort().elapsed().toMillis());
        document.set("certificate", certificate(run));
        document.set("tls", tls(run));
        document.set("transcript", transcript(run.transcript()));
        document.set("provenBy", provenBy(conclusion));
        document.set("retryAfterSeconds", retryAfterSeconds());
        Json.array(document, "incoming", report.incoming(), this::incoming);
        document.set("question", question(asked, wording));
        return document;
    }

    private JsonNode retryAfterSeconds() {
        Duration pause = report.retryAfter();
        return pause.isPositive()
                ? JsonNodeFactory.instance.numberNode(pause.plusNanos(999_999_999).toSeconds())
                : NULL;
    }

    private void stage(ObjectNode node, StageResult stage) {
        node.put("stage", stage.stage().label())
                .put("outcome", stage.outcome().label())
                .put("millis", stage.elapsed().toMillis());
        node.set("reply", stage.reply().<JsonNode>map(CheckDocument::reply).orElse(NULL));
        node.put("detail", new StageWords(wording).detail(stage));
    }

    private static ObjectNode reply(SmtpReply reply) {
        ObjectNode node =
                Json.object()
                        .put("code", reply.code())
                        .put(
                                "enhanced",
                                reply.enhanced().map(EnhancedStatus::toString).orElse(null));
        Json.texts(node, "lines", reply.lines());
        return node;
    }

    private JsonNode diagnosis() {
        return Verdict.diagnosis(report.conclusion())
                .<JsonNode>map(diagnosis -> diagnosis(diagnosis, wording))
                .orElse(NULL);
    }

    public static ObjectNode diagnosis(Diagnosis diagnosis, Wording wording) {
        DiagnosisWords words = new DiagnosisWords(wording);
        ObjectNode node =
                Json.object()
                        .put("cause", diagnosis.cause().label())
                        .put("refinement", Json.refinement(diagnosis.best()))
                        .put("confidence", diagnosis.best().confidence())
                        .put("title", words.title(diagnosis.best()))
                        .put("explanation", words.meaning(diagnosis.best()));
        Json.texts(node, "evidence", words.evidence(diagnosis.best()));
        Json.ranked(node, diagnosis);
        return node;
    }

    /// The question that would help; null where none would.
    public static JsonNode question(List<Question> asked, Wording wording) {
        return asked.stream()
                .findFirst()
                .<JsonNode>map(question ->
                        Json.object()
                                .put("id", question.label())
                                .put("text", new QuestionWords(wording).question(question)))
                .orElse(NULL);
    }

    private void incoming(ObjectNode node, IncomingResult result) {
        IncomingRun run = result.run();
        node.put("protocol", run.settings().protocol().label());
        node.setAll(Json.settings(run.settings().endpoint(), run.settings().signIn()));
        switch (result) {
            case IncomingResult.Proven _ -> node.put("result", "proven").putNull("diagnosis");
            case IncomingResult.Failed(var _, Diagnosis why) ->
                    node.put("result", "failed").set("diagnosis", diagnosis(why, wording));
        }
        Json.array(node, "stages", run.stages(), this::stage);
        node.set("transcript", transcript(run.transcript()));
    }

    private static JsonNode settingsOrNull(Optional<SubmissionSettings> settings) {
        return settings.<JsonNode>map(Json::settings).orElse(NULL);
    }

    private static JsonNode certificate(ProbeRun run) {
        Stream<CertificateFacts> accepted =
                run.all(Evidence.TlsUp.class).map(Evidence.TlsUp::certificate);
        Stream<CertificateFacts> refused =
                run.all(Evidence.CertificateRefused.class)
                        .map(Evidence.CertificateRefused::certificate);
        return Stream.concat(refused, accepted)
                .findFirst()
                .<JsonNode>map(CheckDocument::certificate)
                .orElse(NULL);
    }

    private static ObjectNode certificate(CertificateFacts facts) {
        ObjectNode node =
                Json.object().put("subject", facts.subject()).put("issuer", facts.issuer());
        Json.texts(node, "names", facts.names());
        CertificateProblem problem = facts.problem();
        return node.put("notBefore", facts.notBefore().toString())
                .put("notAfter", facts.notAfter().toString())
                .put("sha256", facts.sha256())
                .put("expectedSha256", facts.expected().isEmpty() ? null : facts.expected())
                .put("trusted", facts.trusted())
                .put("problem", problem == CertificateProblem.NONE ? null : problem.label());
    }

    private static JsonNode tls(ProbeRun run) {
        return run.all(Evidence.TlsUp.class)
                .findFirst()
                .<JsonNode>map(
                        up -> Json.object().put("version", up.version()).put("cipher", up.cipher()))
                .orElse(NULL);
    }

    private static ArrayNode transcript(Transcript transcript) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        transcript.lines().forEach(line -> lines.add(line.toString()));
        return lines;
    }

    /// The run that proved other settings than those asked for.
    private JsonNode provenBy(Conclusion conclusion) {
        if (!(conclusion instanceof Conclusion.Mended mended)) {
            return NULL;
        }
        ObjectNode node = Json.object();
        Json.array(node, "stages", mended.provenBy().stages(), this::stage);
        node.set("transcript", transcript(mended.provenBy().transcript()));
        return node;
    }
}
