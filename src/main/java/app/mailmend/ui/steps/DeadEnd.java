package app.mailmend.ui.steps;

import app.mailmend.catalog.NoteKind;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.wording.WindowText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A reason why there are no settings to choose from, said in place of an empty form.
enum DeadEnd {
    NO_NETWORK(NoteKind.NO_NETWORK, WindowText.DEAD_NO_NETWORK),
    LOGIN_PAGE(NoteKind.LOGIN_PAGE, WindowText.DEAD_LOGIN_PAGE),
    TYPO(NoteKind.TYPO, WindowText.DEAD_TYPO),
    NO_SUCH_DOMAIN(NoteKind.NO_SUCH_DOMAIN, WindowText.DEAD_NO_SUCH_DOMAIN),
    TAKES_NO_MAIL(NoteKind.TAKES_NO_MAIL, WindowText.DEAD_TAKES_NO_MAIL),
    NO_CLIENT_ACCESS(NoteKind.NO_CLIENT_ACCESS, WindowText.DEAD_NO_CLIENT_ACCESS),
    DISCONTINUED(NoteKind.DISCONTINUED, WindowText.DEAD_DISCONTINUED),
    MOVED(NoteKind.MOVED, WindowText.DEAD_MOVED),
    FORWARDER(NoteKind.FORWARDER, WindowText.DEAD_FORWARDER),
    BRIDGE(NoteKind.BRIDGE, WindowText.DEAD_BRIDGE),
    OAUTH_ONLY(NoteKind.OAUTH_ONLY, WindowText.DEAD_OAUTH_ONLY),
    SENDING_NOT_OFFERED(NoteKind.SENDING_NOT_OFFERED, WindowText.DEAD_SENDING_NOT_OFFERED),
    UNENCRYPTED_ONLY(NoteKind.UNENCRYPTED_ONLY, WindowText.DEAD_UNENCRYPTED_ONLY),
    SERVERS_UNKNOWN(NoteKind.SERVERS_UNKNOWN, WindowText.DEAD_SERVERS_UNKNOWN);

    private final NoteKind kind;
    private final WindowText headline;

    DeadEnd(NoteKind kind, WindowText headline) {
        this.kind = kind;
        this.headline = headline;
    }

    WindowText headline() {
        return headline;
    }

    boolean isSaidBy(Note note) {
        return note.kind().equals(kind.label());
    }

    /// The reason that says most: the first of this list, whatever else there is to note.
    static Optional<DeadEnd> of(List<Note> notes) {
        return Arrays.stream(values())
                .filter(end -> notes.stream().anyMatch(end::isSaidBy))
                .findFirst();
    }
}
