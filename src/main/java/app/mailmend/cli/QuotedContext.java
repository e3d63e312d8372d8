package app.mailmend.cli;

import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.evidence.Answers;
import app.mailmend.evidence.Hint;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.Subject;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Ports;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What is known about quoted texts before each is read, and what one object of `explain --jsonl`
/// adds to it. Fields that are missing or say nothing we know count as unknown.
///
/// @param provider whose server it was, unless a line names another
/// @param common what is known about every text unless its own line says otherwise
/// @param answers what the person said about all of them
public record QuotedContext(ProviderFacts provider, Set<Hint> common, Answers answers) {

    public QuotedContext {
        common = Set.copyOf(common);
    }

    /// @param input with a text in `reply`
    public ProbeRun read(JsonNode input) {
        Set<Hint> hints = hints(input);
        common.stream().filter(hint -> lacks(hints, hint)).forEach(hints::add);
        return answered(
                ProbeRun.quoted(
                        new Subject.Quoted(input.path("reply").asText(), hints),
                        provider(input.path("context").path("server").asText())));
    }

    /// A text of which no more is known than of all.
    public ProbeRun read(String text) {
        return answered(ProbeRun.quoted(new Subject.Quoted(text, common), provider));
    }

    private ProbeRun answered(ProbeRun run) {
        ProbeRun answered = run;
        for (Answers.Answer answer : answers.given()) {
            answered = answered.answering(answer.question(), answer.yes());
        }
        return answered;
    }

    private static Set<Hint> hints(JsonNode input) {
        JsonNode about = input.path("context");
        Set<Hint> hints = new HashSet<>();
        stage(input.path("stage").asText()).map(Hint.AtStage::new).ifPresent(hints::add);
        JsonNode port = about.path("port");
        if (port.canConvertToInt() && Ports.isPort(port.asInt())) {
            hints.add(new Hint.OnPort(port.asInt()));
        }
        Encryption.ofLabel(about.path("security").asText())
                .map(Hint.With::new)
                .ifPresent(hints::add);
        if (about.path("authAttempted").isBoolean()) {
            hints.add(new Hint.SignInOnTheWire(about.path("authAttempted").asBoolean()));
        }
        if (!about.path("server").asText().isBlank()) {
            hints.add(new Hint.AtServer(about.path("server").asText()));
        }
        return hints;
    }

    private static boolean lacks(Set<Hint> hints, Hint common) {
        return hints.stream().noneMatch(hint -> hint.getClass() == common.getClass());
    }

    private ProviderFacts provider(String id) {
        return ProviderCatalog.bundled().byId(id).map(Provider::facts).orElse(provider);
    }

    static Optional<Stage> stage(String label) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.label().equals(label))
                .findFirst();
    }
}
