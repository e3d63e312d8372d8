package app.mailmend.cli;

import app.mailmend.catalog.IncomingEntry;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ServerEntry;
import app.mailmend.catalog.UserNameForm;
import app.mailmend.report.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/// A provider of the catalogue as a document.
final class ProviderJson {

    private ProviderJson() {}

    static ObjectNode of(Provider provider) {
        ObjectNode node = Json.object();
        fill(node, provider);
        return node;
    }

    static void fill(ObjectNode node, Provider provider) {
        node.put("id", provider.id())
                .put("name", provider.name())
                .put("kind", provider.kind().label())
                .put("tier", provider.tier())
                .put("status", provider.status().label())
                .put("passwordKind", provider.passwordKind().label());
        Json.signIns(node, "signIn", provider.signIns());
        Json.texts(node, "domains", provider.domains());
        Json.texts(node, "domainPatterns", provider.domainPatterns());
        Json.texts(node, "mx", provider.mxSuffixes());
        Json.array(node, "outgoing", provider.outgoing(), ProviderJson::server);
        Json.array(node, "incoming", provider.incoming(), ProviderJson::incoming);
        Json.array(
                node,
                "notes",
                provider.remarks(),
                (note, remark) ->
                        note.put("kind", remark.kind().label())
                                .put("text", remark.text())
                                .put("link", remark.link()));
        Json.array(
                node,
                "deadlines",
                provider.deadlines(),
                (entry, deadline) ->
                        entry.put("date", deadline.date()).put("text", deadline.meaning()));
        Json.texts(node, "helpPages", provider.helpPages().stream().map(URI::toString).toList());
        node.put("confidence", provider.confidence().label())
                .put("checkedOn", provider.checkedOn());
    }

    private static void incoming(ObjectNode node, IncomingEntry entry) {
        node.put("protocol", entry.protocol().label());
        server(node, entry.server());
    }

    private static void server(ObjectNode node, ServerEntry server) {
        node.put("host", server.host())
                .put("port", server.port())
                .put("encryption", server.encryption().label())
                .put("username", userName(server.userName()));
        Json.signIns(node, "signIn", server.signIns());
    }

    private static String userName(UserNameForm form) {
        return switch (form) {
            case UserNameForm.FullAddress() -> "{address}";
            case UserNameForm.LocalPart() -> "{local}";
            case UserNameForm.Literal(String name) -> name;
            case UserNameForm.Template(String pattern) -> pattern;
            case UserNameForm.Custom() -> "{custom}";
            case UserNameForm.Doubtful(UserNameForm first, var _) -> userName(first);
        };
    }
}
