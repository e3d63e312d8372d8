package app.mailmend.discovery.format;

import app.mailmend.discovery.format.Reading.Why;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/// Builds the tree of an XML document and stops where it grows too large.
final class XmlTreeBuilder {

    /// Around the root, so that there is always an element to add to.
    private final XmlElement document = new XmlElement("");

    private final Deque<XmlElement> open = new ArrayDeque<>();
    private int elements;
    private boolean tooLarge;
    private boolean documentType;

    XmlTreeBuilder() {
        open.push(document);
    }

    /// @return whether to go on
    boolean take(XMLStreamReader xml) {
        switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> open.pop().close();
            case XMLStreamConstants.CHARACTERS,
                    XMLStreamConstants.CDATA,
                    XMLStreamConstants.SPACE ->
                    append(xml.getText());
            case XMLStreamConstants.ENTITY_REFERENCE -> append(PlainText.UNREADABLE);
            case XMLStreamConstants.DTD -> documentType = true;
            default -> {
                // Comments and processing instructions say nothing.
            }
        }
        return !tooLarge && !documentType;
    }

    private void start(XMLStreamReader xml) {
        XmlElement element = new XmlElement(xml.getLocalName());
        elements++;
        tooLarge |=
                elements > Limits.MAX_ELEMENTS
                        || open.size() > Limits.MAX_DEPTH
                        || xml.getAttributeCount() > Limits.MAX_ATTRIBUTES;
        for (int i = 0; i < xml.getAttributeCount() && !tooLarge; i++) {
            String value = xml.getAttributeValue(i);
            tooLarge = value.length() > Limits.MAX_TEXT;
            element.attribute(xml.getAttributeLocalName(i), value);
        }
        open.element().add(element);
        open.push(element);
    }

    private void append(String text) {
        tooLarge |= !open.element().append(text);
    }

    XmlDocument result(boolean damaged, boolean broken) {
        if (documentType) {
            return new XmlDocument.Refused(Why.DOCTYPE);
        }
        if (tooLarge) {
            return new XmlDocument.Refused(Why.TOO_LARGE);
        }
        return document.first()
                .<XmlDocument>map(root -> new XmlDocument.Tree(root, damaged, broken))
                .orElseGet(() -> new XmlDocument.Refused(Why.MALFORMED));
    }
}
