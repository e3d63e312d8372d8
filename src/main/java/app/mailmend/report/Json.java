package app.mailmend.report;

import app.mailmend.account.LoginName;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SignInKind;
import app.mailmend.settings.SubmissionSettings;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The shapes that several documents share. Documents are built by hand as trees: their field names
/// are a contract, and a renamed component of a record must not change it.
public final class Json {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// Adds an array with one object for each element.
    public static <T> void array(
            ObjectNode parent,
            String name,
            Collection<T> elements,
            BiConsumer<ObjectNode, T> fill) {
        ArrayNode array = parent.putArray(name);
        elements.forEach(element -> fill.accept(array.addObject(), element));
    }

    public static void texts(ObjectNode parent, String name, Collection<String> texts) {
        ArrayNode array = parent.putArray(name);
        texts.forEach(array::add);
    }

    /// Labels of ways to sign in, the preferred first.
    public static void signIns(ObjectNode parent, String name, Collection<SignInKind> kinds) {
        texts(parent, name, kinds.stream().map(SignInKind::label).toList());
    }

    /// The ways of a set without an order of its own, in a stable one.
    public static void unordered(ObjectNode parent, String name, Collection<SignInKind> kinds) {
        signIns(parent, name, kinds.stream().sorted(Comparator.naturalOrder()).toList());
    }

    public static ObjectNode settings(SubmissionSettings settings) {
        return settings(settings.endpoint(), settings.signIn());
    }

    public static ObjectNode settings(Endpoint endpoint, SignIn signIn) {
        return object().put("host", endpoint.host().value())
                .put("port", endpoint.port())
                .put("encryption", endpoint.encryption().label())
                .put("user", signIn.userName().map(LoginName::value).orElse(null))
                .put("signIn", signIn.label());
    }

    public static void ranked(ObjectNode parent, Diagnosis diagnosis) {
        array(
                parent,
                "ranked",
                diagnosis.ranked(),
                (node, finding) ->
                        node.put("cause", finding.cause().label())
                                .put("confidence", finding.confidence()));
    }

    /// The finer word for the cause; null where there is none.
    public static @Nullable String refinement(Finding finding) {
        return finding.circumstance().refinement().orElse(null);
    }

    /// @throws JsonProcessingException where the text is not one JSON value
    public static JsonNode read(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    /// For people and programs: indented, with a line end.
    public static String document(JsonNode node) {
        return node.toPrettyString() + "\n";
    }
}
