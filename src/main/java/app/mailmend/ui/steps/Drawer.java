package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.evidence.Transcript;
import app.mailmend.session.CheckReport;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/// The details for helpdesk staff: the whole conversation, redacted when it was written, to select
/// and to copy.
final class Drawer {

    private Drawer() {}

    static Node of(Voice voice, CheckReport report) {
        Stream<Transcript> fetching =
                report.incoming().stream().map(result -> result.run().transcript());
        return of(
                voice,
                Stream.concat(Stream.of(report.run().transcript()), fetching)
                        .map(Drawer::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n\n")));
    }

    private static String text(Transcript transcript) {
        return transcript.lines().stream()
                .map(Transcript.Line::toString)
                .collect(Collectors.joining("\n"));
    }

    static Node of(Voice voice, String details) {
        String words = details.isEmpty() ? voice.say(DETAILS_EMPTY) : details;
        TitledPane drawer =
                new TitledPane(
                        voice.say(DETAILS_TITLE),
                        new VBox(
                                12,
                                Parts.quote(words, voice.say(DETAILS_NAME)),
                                Parts.copyButton(copyAll(voice), words)));
        drawer.setId("details");
        drawer.setExpanded(false);
        drawer.setAnimated(false);
        return drawer;
    }

    private static Parts.CopyWords copyAll(Voice voice) {
        return new Parts.CopyWords(
                voice.say(ACTION_COPY), voice.say(ACTION_COPIED), voice.say(DETAILS_COPY));
    }
}
