package app.mailmend.cli;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderStatus;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.DiscoveryRun.End;
import app.mailmend.evidence.DiscoveryRun.Rival;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.report.Json;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.Ground;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.Origin;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.wording.DiscoveryWords;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// What was found for an address, as a document.
final class DetectJson {

    private DetectJson() {}

    /// @param entry the provider's entry in the catalogue, where it has one
    static ObjectNode of(DiscoveryRun run, Optional<Provider> entry, DiscoveryWords words) {
        ObjectNode document =
                Json.object()
                        .put("address", run.address().wire())
                        .put("domain", run.address().domain().ascii())
                        .put("addressUnicode", unicode(run.address()))
                        .put("domainUnicode", run.address().domain().unicode())
                        .put("elapsedMillis", run.elapsed().toMillis())
                        .put("finished", finished(run.end()));
        provider(document, run.provider(), entry);
        Json.array(document, "outgoing", run.outgoing(), DetectJson::outgoing);
        Json.array(document, "incoming", run.incoming(), DetectJson::incoming);
        question(document, run.rivals());
        Json.array(document, "steps", run.steps(), (node, step) -> step(node, step, words));
        Json.array(document, "notes", run.notes(), DetectJson::note);
        return document;
    }

    /// The address as people read it.
    static String unicode(EmailAddress address) {
        return address.localPart() + "@" + address.domain().unicode();
    }

    private static String finished(End end) {
        return switch (end) {
            case COMPLETE -> "complete";
            case TIME_OVER -> "time-over";
            case NOT_YET, STOPPED -> "stopped";
        };
    }

    private static void question(ObjectNode document, List<Rival> rivals) {
        if (rivals.isEmpty()) {
            document.putNull("question");
            return;
        }
        Json.array(
                document.putObject("question"),
                "rivals",
                rivals,
                (node, rival) -> {
                    Endpoint endpoint = rival.settings().settings().endpoint();
                    node.put("name", rival.name())
                            .put("host", endpoint.host().value())
                            .put("port", endpoint.port());
                });
    }

    private static void provider(
            ObjectNode document, ProviderFacts facts, Optional<Provider> entry) {
        if (!facts.isKnown()) {
            document.putNull("provider");
            return;
        }
        ProviderStatus status = entry.map(Provider::status).orElse(ProviderStatus.UNKNOWN);
        ObjectNode provider =
                document.putObject("provider")
                        .put("id", facts.id())
                        .put("name", facts.name())
                        .put("status", status.label())
                        .put("passwordKind", facts.passwordKind().label());
        entry.ifPresentOrElse(
                known -> Json.signIns(provider, "signIn", known.signIns()),
                () -> Json.unordered(provider, "signIn", facts.signIns()));
    }

    private static void outgoing(ObjectNode node, Candidate<SubmissionSettings> candidate) {
        SubmissionSettings settings = candidate.settings();
        server(node, settings.endpoint(), settings.signIn());
        standing(node, candidate);
    }

    private static void incoming(ObjectNode node, Candidate<IncomingSettings> candidate) {
        IncomingSettings settings = candidate.settings();
        node.put("protocol", settings.protocol().label());
        server(node, settings.endpoint(), settings.signIn());
        standing(node, candidate);
    }

    private static void server(ObjectNode node, Endpoint endpoint, SignIn signIn) {
        node.put("host", endpoint.host().value())
                .put("port", endpoint.port())
                .put("encryption", endpoint.encryption().label())
                .put("username", signIn.userName().map(LoginName::value).orElse(null));
    }

    private static void standing(ObjectNode node, Candidate<?> candidate) {
        Json.signIns(node, "signIn", candidate.signIns());
        Json.texts(node, "sources", candidate.sources().stream().map(SourceName::label).toList());
        Json.array(node, "origins", candidate.origins(), DetectJson::origin);
        node.put("trust", candidate.trust().label()).put("score", candidate.score());
        Json.texts(
                node, "reasons", candidate.grounds().stream().sorted().map(Ground::label).toList());
    }

    private static void origin(ObjectNode node, Origin origin) {
        node.put("source", origin.source().label())
                .put("where", origin.where())
                .put("asOf", origin.asOf());
    }

    private static void step(ObjectNode node, DiscoveryRun.Step step, DiscoveryWords words) {
        node.put("source", step.source().label())
                .put("outcome", step.answer().label())
                .put("millis", step.elapsed().toMillis())
                .put("note", words.note(step));
    }

    private static void note(ObjectNode node, DiscoveryRun.Note note) {
        node.put("kind", note.kind()).put("text", note.text()).put("link", note.link());
    }
}
