package app.mailmend.cli;

import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.report.Json;
import app.mailmend.session.SetupSession;
import app.mailmend.wording.ConsoleText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Explains one text a line, from objects to objects, in the order of the input and in constant
/// memory. A line that cannot be read costs one result, never the rest.
final class ExplainLines {

    /// Longest line in bytes.
    static final int MAX_LINE = 1 << 20;

    private final Context context;
    private final SetupSession session;
    private final QuotedContext quoted;
    private final StringBuilder answers = new StringBuilder();

    ExplainLines(Context context, SetupSession session, QuotedContext quoted) {
        this.context = context;
        this.session = session;
        this.quoted = quoted;
    }

    /// @return [Context#DONE] when every line could be read
    int run() {
        LineInput in = new LineInput(context.terminal().in(), MAX_LINE, this::giveOut);
        boolean allGood = true;
        try {
            long number = 0;
            while (in.next()) {
                number++;
                String text = in.text();
                if (!text.isBlank() || !in.complete()) {
                    allGood &= explain(text, in.complete(), number);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        giveOut();
        return allGood ? Context.DONE : Context.PROBLEM;
    }

    /// Answers are collected while there is input at hand, and given out before more is waited for,
    /// so that another program can ask and wait line by line.
    ///
    /// @return false when the reader has gone away, as `head` does; then the work ends
    private boolean giveOut() {
        byte[] bytes = answers.toString().getBytes(StandardCharsets.UTF_8);
        answers.setLength(0);
        context.out().write(bytes, 0, bytes.length);
        return !context.out().checkError();
    }

    private boolean explain(String line, boolean complete, long number) {
        if (!complete) {
            return refuse(Json.object().putNull("id"), number, ConsoleText.LINE_TOO_LONG);
        }
        JsonNode input;
        try {
            input = Json.read(line);
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
        Diagnosis diagnosis = session.explain(quoted.read(input));
        output.put("cause", diagnosis.cause().label())
                .put("refinement", Json.refinement(diagnosis.best()))
                .put("confidence", diagnosis.best().confidence());
        Json.ranked(output, diagnosis);
        answers.append(output).append('\n');
        return true;
    }

    private boolean refuse(ObjectNode output, long number, ConsoleText why) {
        String reason = context.words().say(why, String.valueOf(number));
        output.putNull("cause").putNull("confidence").putArray("ranked");
        answers.append(output.put("error", reason)).append('\n');
        context.err().println(reason);
        return false;
    }
}
