package app.mailmend.discovery.format;

import app.mailmend.discovery.format.Reading.Why;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An XML document from a stranger, read into a tree of bounded size. Nothing is ever fetched or
/// expanded; a document with a document type declaration is refused before the parser sees it.
sealed interface XmlDocument {

    /// @param damaged whether there were bytes that are no characters
    /// @param broken whether it could not be read to its end
    record Tree(XmlElement root, boolean damaged, boolean broken) implements XmlDocument {

        /// Nothing yet but what is wrong with the document as a whole.
        Gathered gathered() {
            Gathered gathered = new Gathered();
            if (damaged) {
                gathered.flaw("document", "broken characters");
            }
            if (broken) {
                gathered.flaw("document", "broken off");
            }
            return gathered;
        }

        /// A broken document is only good for what stood before the break.
        Reading reading(Gathered gathered) {
            return broken && !gathered.saysSomething()
                    ? new Reading.NotThat(Why.MALFORMED)
                    : new Reading.Read(gathered.settings());
        }
    }

    record Refused(Why why) implements XmlDocument {}

    Pattern DOCUMENT_TYPE = Pattern.compile("<!doctype\\b\\s*(html\\b)?", Pattern.CASE_INSENSITIVE);

    static XmlDocument read(byte[] document) {
        return switch (DocumentText.of(document)) {
            case DocumentText.Refused(Why why) -> new Refused(why);
            case DocumentText.Decoded decoded -> read(decoded);
        };
    }

    private static XmlDocument read(DocumentText.Decoded decoded) {
        String text = decoded.text();
        String body = body(text);
        return instead(text, body)
                .<XmlDocument>map(Refused::new)
                .orElseGet(() -> parsed(body, decoded.damaged()));
    }

    /// From the first element or document type on. A misplaced XML declaration is skipped as well:
    /// some servers write white space or a comment before it.
    private static String body(String text) {
        String rest = text;
        while (rest.startsWith("<?") || rest.startsWith("<!--")) {
            String end = rest.startsWith("<?") ? "?>" : "-->";
            int at = rest.indexOf(end);
            rest = at < 0 ? "" : rest.substring(at + end.length()).stripLeading();
        }
        return rest;
    }

    /// What a text is that is no document to be parsed.
    private static Optional<Why> instead(String text, String body) {
        Matcher type = DOCUMENT_TYPE.matcher(body);
        if (type.lookingAt()) {
            return Optional.of(type.start(1) < 0 ? Why.DOCTYPE : Why.WEB_PAGE);
        }
        if (!body.startsWith("<")) {
            boolean markup = text.startsWith("<");
            Why other = markup ? Why.MALFORMED : Why.OTHER_DOCUMENT;
            return Optional.of(DocumentText.isPage(text) ? Why.WEB_PAGE : other);
        }
        return DocumentText.PAGE.matcher(body).lookingAt()
                ? Optional.of(Why.WEB_PAGE)
                : Optional.empty();
    }

    private static XmlDocument parsed(String body, boolean damaged) {
        XmlTreeBuilder tree = new XmlTreeBuilder();
        boolean broken = false;
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(body));
            while (xml.hasNext() && tree.take(xml)) {
                xml.next();
            }
        } catch (XMLStreamException notXml) {
            broken = true;
        }
        return tree.result(damaged, broken);
    }

    /// A new one each time: factories are not safe for use by several threads.
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Prefixes that nobody declared are common and harmless.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }
}
