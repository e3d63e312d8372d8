package app.mailmend.discovery;

import app.mailmend.account.LoginName;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.DiscoveryRun.Step;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import java.util.List;

/** What a search told, in the short words of a test. */
record Told(DiscoveryRun run) {

    /** The best for sending, such as {@code smtp.example.org:465 (tls)}; empty where none is. */
    String sending() {
        return run.outgoing().stream()
                .findFirst()
                .map(one -> one.settings().endpoint().toString())
                .orElse("");
    }

    /** The best for fetching; empty where none is. */
    String fetching() {
        return run.incoming().stream()
                .findFirst()
                .map(one -> one.settings().endpoint().toString())
                .orElse("");
    }

    List<String> allSending() {
        return run.outgoing().stream().map(one -> one.settings().endpoint().toString()).toList();
    }

    /** How far the best for sending is trusted; distrusted where there is none. */
    Trust trust() {
        return run.outgoing().stream().findFirst().map(Candidate::trust).orElse(Trust.UNSAFE);
    }

    /** The name used at the best for sending; empty where none is. */
    String user() {
        return run.outgoing().stream()
                .findFirst()
                .map(one -> one.settings().signIn())
                .flatMap(SignIn::userName)
                .map(LoginName::value)
                .orElse("");
    }

    /** The kinds of notes. */
    List<String> notes() {
        return run.notes().stream().map(Note::kind).toList();
    }

    /** The text of the first note of a kind; empty where there is none. */
    String note(String kind) {
        return run.notes().stream()
                .filter(note -> note.kind().equals(kind))
                .findFirst()
                .map(Note::text)
                .orElse("");
    }

    /** How a source answered, such as {@code nothing web-page}. */
    String step(SourceName source) {
        Step step =
                run.steps().stream()
                        .filter(one -> one.source() == source)
                        .findFirst()
                        .orElseThrow();
        return step.answer().label() + " " + step.remark().label();
    }
}
