package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.HELP_PAGE;

import app.mailmend.fix.Fix;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.ui.parts.Browser;
import app.mailmend.ui.parts.Findings;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import org.kordamp.ikonli.feather.Feather;

/// One fix on the page: its name, its steps, and the provider's page for it.
///
/// @param whose account it is
/// @param pause how long the next sign-in is held back; zero when that is not known
record Remedy(Fix fix, Recognition whose, Duration pause) {

    Node title(Voice voice) {
        return Parts.text(voice.title(fix, whose.facts()), Look.CARD_TITLE);
    }

    /// @param settings what to fill in where it is done in the mail program; at most one
    Node steps(Voice voice, AccountModel account, List<SubmissionSettings> settings) {
        List<String> sentences = voice.steps(fix, whose.facts(), pause);
        return ProgramSteps.helpWith(fix)
                ? new ProgramSteps(voice, account.program(), sentences, settings)
                : Findings.steps(sentences);
    }

    /// Only pages of the catalogue, never one that a server named.
    List<Node> page(Voice voice, Browser browser) {
        Optional<URI> page = whose.page(fix);
        return page.stream().<Node>map(found -> link(voice, found, browser)).toList();
    }

    /// Several fixes may lead to the same page, so the link is called after its own.
    private Node link(Voice voice, URI page, Browser browser) {
        String words = voice.say(HELP_PAGE, host(page));
        Hyperlink link = Parts.link(words, Feather.EXTERNAL_LINK, () -> browser.open(page));
        link.setAccessibleText(voice.title(fix, whose.facts()) + ": " + words);
        return link;
    }

    private static String host(URI page) {
        return page.getHost() == null ? page.toString() : page.getHost();
    }
}
