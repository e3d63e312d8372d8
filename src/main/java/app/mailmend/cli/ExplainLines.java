package app.mailmend.cli;

import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.Hint;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Subject;
import app.mailmend.session.SetupSession;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Ports;
import app.mailmend.wording.ConsoleText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/// Explains one text a line, from objects to objects, in the order of the input and in constant
/// memory. A line that cannot be read costs one result, never the rest.
final class ExplainLines {

    /// Longest line in bytes.
    static final int MAX_LINE = 1 << 20;

    /// A line, or the fact that it was too long to be kept.
    private record Line(String text, boolean complete) {}

    private final Context context;
    private final SetupSession session;
    private final ExplainCommand.QuotedContext common;
    private final ProviderCatalog catalogue;

    ExplainLines(Context context, SetupSession session, ExplainCommand.QuotedContext common) {
        this.context = context;
        this.session = session;
        this.common = common;
        catalogue = ProviderCatalog.bundled();
    }

    /// @return [Context#DONE] when every line could be read
    int run() {
        InputStream in = new BufferedInputStream(context.terminal().in());
        boolean allGood = true;
        try {
            long number = 0;
            // A reader that has gone away, as `head` does, ends the work.
            while (!context.out().checkError()) {
                Line line = next(in);
                if (line.text().isEmpty() && line.complete()) {
                    break;
                }
                number++;
                if (!line.text().isBlank() || !line.complete()) {
                    allGood &= explain(line, number);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return allGood ? Context.DONE : Context.PROBLEM;
    }

    /// The next line with its end; an empty text when there is none.
    private static Line next(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean complete = true;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (bytes.size() < MAX_LINE) {
                bytes.write(b);
            } else {
                complete = b == '\n' && complete;
            }
            if (b == '\n') {
                break;
            }
        }
        return new Line(bytes.toString(StandardCharsets.UTF_8), complete);
    }

    private boolean explain(Line line, long number) {
        if (!line.complete()) {
            return refuse(Json.object().putNull("id"), number, ConsoleText.LINE_TOO_LONG);
        }
        JsonNode input;
        try {
            input = Json.read(line.text());
        } catch (JsonProcessingException broken) {
            return refuse(Json.object().putNull("id"), number, ConsoleText.LINE_NOT_JSON);
        }
        if (!input.isObject()) {
            return refuse(Json.object().putNull("id"), number, ConsoleText.LINE_NOT_JSON);
        }
        ObjectNode output = Json.object();
        output.set("id", input.hasNonNull("id") ? input.get("id") : output.nullNode());
        if (!input.path("reply").isTextual() || input.path("reply").asText().isBlank()) {
            return refuse(output, number, ConsoleText.LINE_WITHOUT_REPLY);
        }
        Diagnosis diagnosis = session.explain(quoted(input));
        output.put("cause", diagnosis.cause().label())
                .put("refinement", Json.refinement(diagnosis.best()))
                .put("confidence", diagnosis.best().confidence());
        Json.ranked(output, diagnosis);
        context.out().println(output);
        return true;
    }

    private boolean refuse(ObjectNode output, long number, ConsoleText why) {
        String reason = context.words().say(why, String.valueOf(number));
        output.putNull("cause").putNull("confidence").putArray("ranked");
        context.out().println(output.put("error", reason));
        context.err().println(reason);
        return false;
    }

    private ProbeRun quoted(JsonNode input) {
        JsonNode about = input.path("context");
        Set<Hint> hints = new HashSet<>();
        ExplainCommand.stage(input.path("stage").asText())
                .map(Hint.AtStage::new)
                .ifPresent(hints::add);
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
        common.hints().stream().filter(hint -> lacks(hints, hint)).forEach(hints::add);
        String text = input.path("reply").asText();
        return ProbeRun.quoted(
                new Subject.Quoted(text, hints), provider(about.path("server").asText()));
    }

    private static boolean lacks(Set<Hint> hints, Hint common) {
        return hints.stream().noneMatch(hint -> hint.getClass() == common.getClass());
    }

    private ProviderFacts provider(String id) {
        return catalogue.byId(id).map(Provider::facts).orElse(common.provider());
    }
}
