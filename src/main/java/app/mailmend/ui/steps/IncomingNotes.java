package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.IncomingRun;
import app.mailmend.session.CheckReport;
import app.mailmend.session.IncomingResult;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.WindowText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// What the test of fetching mail came to, beside the result for sending.
final class IncomingNotes {

    private IncomingNotes() {}

    /// One section with a note for each place that was tried; nothing where none was.
    static List<Node> of(Voice voice, CheckReport report) {
        List<IncomingResult> tried =
                report.incoming().stream().filter(result -> !result.run().heldBack()).toList();
        if (tried.isEmpty()) {
            return List.of();
        }
        return List.of(
                Parts.section(
                        voice.say(INCOMING_TITLE),
                        tried.stream().map(result -> note(voice, result)).toArray(Node[]::new)));
    }

    private static Node note(Voice voice, IncomingResult result) {
        return switch (result) {
            case IncomingResult.Proven(IncomingRun run) ->
                    Parts.note(
                            Look.NOTE_GOOD,
                            Feather.CHECK_CIRCLE,
                            Parts.text(said(voice, INCOMING_WORKS, run.settings())),
                            Parts.text(run.settings().endpoint().host().unicode(), Look.QUIET));
            case IncomingResult.Failed(IncomingRun run, Diagnosis diagnosis) ->
                    Parts.note(Look.NOTE_CARE, Feather.INFO, failed(voice, run, diagnosis));
        };
    }

    private static Node[] failed(Voice voice, IncomingRun run, Diagnosis diagnosis) {
        List<Node> parts = new ArrayList<>();
        parts.add(Parts.text(said(voice, INCOMING_FAILED, run.settings())));
        run.refusal()
                .map(words -> Parts.quote(words, voice.say(STAGE_WORDS)))
                .ifPresent(parts::add);
        parts.add(Parts.text(voice.title(diagnosis.best()), Look.STAGE_NAME));
        parts.add(Parts.text(voice.meaning(diagnosis.best()), Look.QUIET));
        return parts.toArray(Node[]::new);
    }

    private static String said(Voice voice, WindowText words, IncomingSettings settings) {
        return voice.say(
                words,
                settings.protocol().label().toUpperCase(Locale.ROOT),
                String.valueOf(settings.endpoint().port()),
                voice.name(settings.endpoint().encryption()));
    }
}
