package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.account.EmailAddress;
import app.mailmend.catalog.NoteKind;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.ui.parts.Browser;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What there is to know about the address and its provider: first what concerns the address itself
/// or explains why there is nothing to choose from, and apart from it everything else.
final class SearchNotes {

    private final SetupModel model;
    private final Voice voice;
    private final Browser browser;
    private final VBox first = new VBox(12);
    private final VBox others = new VBox();
    private List<Note> shown = List.of();
    private boolean deadEnd;

    SearchNotes(SetupModel model, Voice voice, Browser browser) {
        this.model = model;
        this.voice = voice;
        this.browser = browser;
        lay(List.of(), List.of());
    }

    /// Stands above everything that can be chosen.
    Node first() {
        return first;
    }

    /// Stands below it.
    Node others() {
        return others;
    }

    /// @param nothing whether there is nothing to choose from
    void show(EmailAddress address, List<Note> notes, boolean nothing) {
        if (notes.equals(shown) && nothing == deadEnd) {
            return;
        }
        shown = notes;
        deadEnd = nothing;
        List<Node> urgent = new ArrayList<>();
        List<Note> rest = new ArrayList<>();
        Optional<DeadEnd> reason = DeadEnd.of(notes).filter(_ -> nothing);
        for (Note note : notes) {
            Optional<EmailAddress> meant = meant(note);
            if (meant.isPresent()) {
                urgent.addFirst(TypoNote.of(voice, meant.get(), model::correct));
            } else if (is(note, NoteKind.LOOK_ALIKE)) {
                urgent.addFirst(lookAlike(address));
            } else if (reason.filter(end -> end.isSaidBy(note)).isPresent()) {
                urgent.add(Parts.note(Look.NOTE_CARE, Feather.INFO, words(note)));
            } else {
                rest.add(note);
            }
        }
        lay(urgent, rest);
    }

    private void lay(List<Node> urgent, List<Note> rest) {
        first.getChildren().setAll(urgent);
        Parts.show(first, !urgent.isEmpty());
        others.getChildren().clear();
        Parts.show(others, !rest.isEmpty());
        if (!rest.isEmpty()) {
            Node[] words = rest.stream().map(this::words).toArray(Node[]::new);
            others.getChildren()
                    .add(
                            Parts.section(
                                    voice.say(NOTES_TITLE),
                                    Parts.note(Look.NOTE_PLAIN, Feather.INFO, words)));
        }
    }

    private static Optional<EmailAddress> meant(Note note) {
        return is(note, NoteKind.TYPO)
                ? EmailAddress.check(note.text()).toOptional()
                : Optional.empty();
    }

    private static boolean is(Note note, NoteKind kind) {
        return note.kind().equals(kind.label());
    }

    private Node lookAlike(EmailAddress address) {
        return Parts.note(
                Look.NOTE_CARE,
                Feather.ALERT_TRIANGLE,
                Parts.text(
                        voice.say(
                                LOOK_ALIKE, address.domain().unicode(), address.domain().ascii())));
    }

    private Node words(Note note) {
        VBox words = new VBox(2, Parts.text(voice.note(note)));
        if (!note.link().isEmpty()) {
            URI page = URI.create(note.link());
            words.getChildren()
                    .add(
                            Parts.link(
                                    voice.say(HELP_PAGE, page.getHost()),
                                    Feather.EXTERNAL_LINK,
                                    () -> browser.open(page)));
        }
        return words;
    }
}
