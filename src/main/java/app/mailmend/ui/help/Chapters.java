package app.mailmend.ui.help;

import static app.mailmend.wording.HelpText.*;
import static app.mailmend.wording.WindowText.*;

import app.mailmend.ui.parts.Findings;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.HelpText;
import app.mailmend.wording.HelpWords;
import app.mailmend.wording.HelpWords.Place;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The chapters that are nothing but text.
final class Chapters {

    /// The pages of the rail, in its order.
    private static final List<Place> STEPS =
            List.of(Place.ACCOUNT, Place.SETTINGS, Place.TEST, Place.RESULT, Place.DONE);

    private static final List<Place> BESIDE =
            List.of(Place.PRACTICE, Place.EXPLAIN, Place.UNSAFE, Place.REPORT, Place.PREFERENCES);

    private Chapters() {}

    static List<Node> program(Voice voice) {
        return List.of(
                part(voice, PROGRAM_DOES_TITLE, PROGRAM_DOES, PROGRAM_MENDS),
                part(voice, PROGRAM_SAFE_TITLE, PROGRAM_SAFE),
                part(voice, PROGRAM_NEVER_TITLE, PROGRAM_NEVER),
                part(voice, PROGRAM_KEYS_TITLE, PROGRAM_KEYS));
    }

    static Node part(Voice voice, HelpText title, HelpText... words) {
        return Parts.section(
                voice.say(title),
                Stream.of(words).map(voice::say).map(Parts::text).toArray(Node[]::new));
    }

    /// The five pages, numbered as on the rail, and those beside them.
    static List<Node> pages(Voice voice) {
        VBox steps = new VBox(16);
        for (Place place : STEPS) {
            HBox step =
                    new HBox(
                            12,
                            Look.BADGE.on(Parts.text(String.valueOf(STEPS.indexOf(place) + 1))),
                            described(voice, place));
            steps.getChildren().add(step);
        }
        VBox others = new VBox(14);
        BESIDE.forEach(place -> others.getChildren().add(described(voice, place)));
        return List.of(steps, Parts.section(voice.say(PAGES_BESIDE), others));
    }

    private static VBox described(Voice voice, Place place) {
        HelpWords help = voice.help();
        VBox words =
                new VBox(
                        2,
                        Parts.text(help.name(place), Look.CARD_TITLE),
                        Parts.text(help.say(place, HelpWords.Part.HAPPENS)));
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    static List<Node> practice(Voice voice) {
        List<String> lessons =
                Stream.of(
                                LESSON_ALL_WELL,
                                LESSON_STARTTLS,
                                LESSON_SIGN_IN,
                                LESSON_PASSWORD,
                                LESSON_APP_PASSWORD)
                        .map(voice::say)
                        .toList();
        return List.of(
                Parts.text(voice.say(PRACTICE_WHAT)),
                Parts.section(voice.say(PRACTICE_LESSONS), Findings.points(lessons)),
                Parts.text(voice.say(PRACTICE_WHERE)));
    }
}
