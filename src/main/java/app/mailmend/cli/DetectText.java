package app.mailmend.cli;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.DiscoveryRun.Rival;
import app.mailmend.report.sheet.Page;
import app.mailmend.session.Ownership;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SourceName;
import app.mailmend.wording.ConsoleText;
import java.util.List;
import java.util.stream.Collectors;

/// What was found for an address, as text for people.
record DetectText(Page page, Phrases words, DiscoveryRun run) {

    static Page write(Page page, Phrases words, DiscoveryRun run) {
        DetectText text = new DetectText(page, words, run);
        page.headline(run.outgoing().isEmpty() ? Page.Tone.BAD : Page.Tone.GOOD, text.headline());
        text.servers(
                ConsoleText.HEADING_OUTGOING,
                run.outgoing().stream()
                        .map(it -> text.row(it, it.settings().endpoint(), it.settings().signIn()))
                        .toList());
        text.servers(
                ConsoleText.HEADING_INCOMING,
                run.incoming().stream()
                        .map(it -> text.row(it, it.settings().endpoint(), it.settings().signIn()))
                        .toList());
        text.question();
        text.notes();
        return page;
    }

    private String headline() {
        String address = bothForms(run.address());
        if (run.provider().isKnown()) {
            return words.say(ConsoleText.FOUND_PROVIDER, address, run.provider().name());
        }
        return words.say(
                foundNothing() ? ConsoleText.FOUND_NOTHING : ConsoleText.FOUND_SETTINGS, address);
    }

    private boolean foundNothing() {
        return run.outgoing().isEmpty() && run.incoming().isEmpty();
    }

    /// The address as people read it, and as it goes on the wire where that differs.
    private static String bothForms(EmailAddress address) {
        String read = DetectJson.unicode(address);
        return read.equals(address.wire()) ? read : read + " (" + address.wire() + ")";
    }

    private void servers(ConsoleText heading, List<Page.Row> rows) {
        if (!rows.isEmpty()) {
            page.heading(words.say(heading)).table(rows);
        }
    }

    private Page.Row row(Candidate<?> candidate, Endpoint endpoint, SignIn signIn) {
        boolean own = Ownership.isOwn(run.address().domain(), endpoint.host());
        return new Page.Row(
                endpoint.host().value() + ":" + endpoint.port(),
                words.say(
                        own ? ConsoleText.CANDIDATE : ConsoleText.CANDIDATE_ELSEWHERE,
                        words.encryption(endpoint.encryption()),
                        signIn.userName().map(LoginName::value).orElse("–"),
                        standing(candidate),
                        Ownership.registrable(endpoint.host()).value()));
    }

    /// How far it is trusted, and who names it.
    private String standing(Candidate<?> candidate) {
        return words.say(ConsoleText.of(candidate.trust()))
                + candidate.sources().stream()
                        .map(SourceName::label)
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private void question() {
        if (!run.rivals().isEmpty()) {
            page.heading(words.say(ConsoleText.HEADING_QUESTION)).paragraph(question(words, run));
        }
    }

    /// Which of two providers it is.
    static String question(Phrases words, DiscoveryRun run) {
        Rival likelier = run.rivals().getFirst();
        Rival other = run.rivals().getLast();
        return words.say(
                ConsoleText.QUESTION_PROVIDER,
                likelier.name(),
                place(likelier),
                other.name(),
                place(other));
    }

    private static String place(Rival rival) {
        Endpoint endpoint = rival.settings().settings().endpoint();
        return endpoint.host().value() + ":" + endpoint.port();
    }

    private void notes() {
        if (!run.notes().isEmpty()) {
            page.heading(words.say(ConsoleText.HEADING_NOTES)).bullets(notes(words, run.notes()));
        }
    }

    static List<String> notes(Phrases words, List<Note> notes) {
        return notes.stream()
                .map(note -> (words.catalogue().note(note) + " " + note.link()).strip())
                .toList();
    }
}
