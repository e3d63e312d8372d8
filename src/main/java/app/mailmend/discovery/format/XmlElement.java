package app.mailmend.discovery.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// An element of a small document. Names are kept without namespace and compared without regard to
/// case, since documents are written by hand.
final class XmlElement {

    /// A name that a reader looks for.
    interface Name {
        String label();
    }

    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean whole;

    XmlElement(String qualifiedName) {
        this.name = local(qualifiedName);
    }

    private static String local(String qualifiedName) {
        return qualifiedName.substring(qualifiedName.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    void attribute(String qualifiedName, String value) {
        attributes.putIfAbsent(local(qualifiedName), value);
    }

    void add(XmlElement child) {
        children.add(child);
    }

    /// White space alone counts as one blank, so that indentation does not use up the limit.
    ///
    /// @return false where the text has become too long
    boolean append(String more) {
        if (!more.isBlank()) {
            text.append(more);
        } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
        return text.length() <= Limits.MAX_TEXT;
    }

    void close() {
        whole = true;
    }

    /// Whether the document had its end too.
    boolean isWhole() {
        return whole;
    }

    boolean is(Name wanted) {
        return name.equals(wanted.label().toLowerCase(Locale.ROOT));
    }

    /// Empty where there is none.
    String attribute(String wanted) {
        return attributes.getOrDefault(wanted, "").strip();
    }

    /// The text of the element itself, not of its children, without white space around it.
    String text() {
        return text.toString().strip();
    }

    /// Those that are there completely.
    List<XmlElement> children(Name wanted) {
        return started(wanted).stream().filter(XmlElement::isWhole).toList();
    }

    /// Those that are there at least in part: for elements that only hold others together.
    List<XmlElement> started(Name wanted) {
        return children.stream().filter(child -> child.is(wanted)).toList();
    }

    Optional<XmlElement> first() {
        return children.stream().findFirst();
    }

    boolean has(Name wanted) {
        return !children(wanted).isEmpty();
    }

    /// The text of the first such child; empty where there is none.
    String text(Name wanted) {
        return children(wanted).stream().findFirst().map(XmlElement::text).orElse("");
    }
}
