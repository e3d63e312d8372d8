package app.mailmend.ui.details;

import static app.mailmend.wording.DetailsText.*;

import app.mailmend.evidence.ProbeRun;
import app.mailmend.session.CheckReport;
import app.mailmend.session.SignInAllowance;
import app.mailmend.ui.parts.SelectableText;
import app.mailmend.ui.parts.Voice;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;

/// The details for helpdesk staff: closed at first, and made only when it is opened.
public final class DetailsDrawer {

    private DetailsDrawer() {}

    /// Everything about a check that has just ended.
    public static TitledPane of(Voice voice, CheckReport report) {
        List<Visit> visits = Visit.of(report);
        SignInAllowance allowance = report.allowance();
        List<Sections.Section> sections = new ArrayList<>(sections(voice, visits));
        sections.add(
                new Sections.Section(
                        "details-budget",
                        voice.say(SECTION_BUDGET),
                        () -> new AllowanceView(voice, allowance)));
        return drawer(voice, sections);
    }

    /// One test by itself, as it stands in a report of former times: how many sign-ins counted then
    /// is of no use any more.
    public static TitledPane of(Voice voice, ProbeRun run) {
        return of(voice, Visit.of(run));
    }

    /// Any places that were tried, in the order of trying.
    public static TitledPane of(Voice voice, List<Visit> visits) {
        return drawer(voice, sections(voice, visits));
    }

    private static List<Sections.Section> sections(Voice voice, List<Visit> visits) {
        return List.of(
                new Sections.Section(
                        "details-conversation",
                        voice.say(SECTION_CONVERSATION),
                        () -> conversation(voice, visits)),
                new Sections.Section(
                        "details-certificate",
                        voice.say(SECTION_CERTIFICATE),
                        () -> new CertificateView(voice, visits)),
                new Sections.Section(
                        "details-tried",
                        voice.say(SECTION_TRIED),
                        () -> new TriedTable(voice, visits)));
    }

    private static Node conversation(Voice voice, List<Visit> visits) {
        Conversation conversation = Conversation.of(voice, visits);
        return conversation.isEmpty()
                ? new SelectableText(voice.say(CONVERSATION_EMPTY), voice.say(SECTION_CONVERSATION))
                : new ConversationView(voice, conversation);
    }

    private static TitledPane drawer(Voice voice, List<Sections.Section> sections) {
        TitledPane drawer = new TitledPane();
        drawer.setText(voice.say(TITLE));
        drawer.setId("details");
        drawer.setAnimated(false);
        drawer.setExpanded(false);
        drawer.expandedProperty()
                .addListener((_, _, open) -> {
                    if (open && drawer.getContent() == null) {
                        drawer.setContent(new Sections(voice.say(SECTIONS), sections));
                    }
                });
        return drawer;
    }
}
