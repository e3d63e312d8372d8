package app.mailmend.report;

import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.fix.Fix;
import app.mailmend.session.FixPages;
import app.mailmend.session.OfferedFix;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.wording.FixWords;
import app.mailmend.wording.Wording;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be done, in a document.
///
/// @param why what is wrong; at most one
/// @param pause how long the next sign-in is held back; zero when there is nothing to wait for
record FixNodes(
        Wording wording,
        ProbeRun run,
        ProviderFacts provider,
        List<Diagnosis> why,
        Duration pause) {

    void fill(ObjectNode node, OfferedFix offered) {
        Fix fix = offered.fix();
        FixWords words = new FixWords(wording);
        node.put("kind", fix.kind()).put("title", words.title(fix, provider));
        Json.texts(node, "steps", words.steps(fix, provider, pause));
        node.put("link", link(fix));
        node.set(
                "settings",
                fix instanceof Fix.ChangeSettings(SubmissionSettings settings)
                        ? Json.settings(settings)
                        : JsonNodeFactory.instance.nullNode());
        node.put("tried", offered.trial() instanceof OfferedFix.Trial.Tried)
                .put("proven", offered.proven())
                .put("letter", letter(fix));
    }

    private @Nullable String link(Fix fix) {
        return ProviderCatalog.bundled()
                .byId(provider.id())
                .flatMap(known -> FixPages.of(fix, known))
                .map(URI::toString)
                .orElse(null);
    }

    private @Nullable String letter(Fix fix) {
        return fix instanceof Fix.TellSomeone someone
                ? why.stream()
                        .map(diagnosis -> new FixWords(wording).letter(someone, run, diagnosis))
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
