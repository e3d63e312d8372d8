package app.mailmend.wording;

import app.mailmend.catalog.CatalogueFault;
import app.mailmend.catalog.NoteKind;
import app.mailmend.catalog.Presets;
import app.mailmend.evidence.DiscoveryRun.Note;
import java.util.Arrays;

/// Words for what is known about providers, and for presets that were refused.
public record CatalogueWords(Wording wording) {

    private static final String BUNDLE = "catalogue";

    /// The heading of a kind of note.
    private record Heading(NoteKind kind) implements TextKey {
        @Override
        public String bundle() {
            return BUNDLE;
        }

        @Override
        public String key() {
            return "note." + kind.label();
        }
    }

    /// Why a file was refused.
    private record Refusal(CatalogueFault fault) implements TextKey {
        @Override
        public String bundle() {
            return BUNDLE;
        }

        @Override
        public String key() {
            return "fault." + fault.label();
        }
    }

    private enum Place implements TextKey {
        LINE("place.line"),
        FILE("place.file");

        private final String key;

        Place(String key) {
            this.key = key;
        }

        @Override
        public String bundle() {
            return BUNDLE;
        }

        @Override
        public String key() {
            return key;
        }
    }

    /// What a note is about, in the person's language.
    public String heading(NoteKind kind) {
        return wording.say(new Heading(kind));
    }

    /// A whole note: what it is about, then the catalogue's detail, which is in English. A kind
    /// from a later version of the program has no heading here.
    public String note(Note note) {
        return Arrays.stream(NoteKind.values())
                .filter(kind -> kind.label().equals(note.kind()))
                .findFirst()
                .map(kind -> (ended(heading(kind)) + " " + note.text()).strip())
                .orElse(note.text());
    }

    private static String ended(String sentence) {
        return sentence.endsWith("?") ? sentence : sentence + ".";
    }

    /// One sentence that names the file, the line and what is wrong there.
    public String refused(Presets.Refused refused) {
        Place place = refused.line() > 0 ? Place.LINE : Place.FILE;
        String where = wording.say(place, refused.file().toString(), refused.line());
        return wording.say(new Refusal(refused.fault()), where, refused.subject());
    }
}
