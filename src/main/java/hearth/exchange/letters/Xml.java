package hearth.exchange.letters;

import hearth.common.Mendable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** XML of a Word file: read without anything that could reach outside it, and written as it was but for what was changed. */
final class Xml {
    /** What WordprocessingML calls its own. */
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Xml() {}

    /** Throws {@link Mendable} where it is none. */
    static Document read(byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (SAXException | IOException e) {
            throw new Mendable(
                    "The file is damaged: Word could not read it either. Open it in Word, save it, try again.");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] write(Document document) {
        try {
            document.setXmlStandalone(true);
            var bytes = new ByteArrayOutputStream();
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            transformer.transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every element of a name in WordprocessingML, in the order of the document, in a list that changes do not disturb. */
    static List<Element> all(Node in, String name) {
        NodeList found = in instanceof Document document
                ? document.getElementsByTagNameNS(W, name)
                : ((Element) in).getElementsByTagNameNS(W, name);
        return list(found);
    }

    /** Every element of a local name, whosesoever it is. */
    static List<Element> anywhere(Document in, String name) {
        return list(in.getElementsByTagNameNS("*", name));
    }

    /** Every element of a local name inside one, whosesoever it is. */
    static List<Element> within(Element in, String name) {
        return list(in.getElementsByTagNameNS("*", name));
    }

    /** The elements directly inside one, whosesoever they are. */
    static List<Element> elements(Node in) {
        return list(in.getChildNodes());
    }

    /** Those of a name directly inside one. */
    static List<Element> children(Element in, String name) {
        return elements(in).stream().filter(e -> is(e, name)).toList();
    }

    static Optional<Element> child(Element in, String name) {
        return children(in, name).stream().findFirst();
    }

    /** A number as a file has it; what is none counts as 0. */
    static float number(String text) {
        try {
            return Float.parseFloat(text.strip().replaceFirst("(pt|%)$", ""));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static List<Element> list(NodeList found) {
        var list = new ArrayList<Element>(found.getLength());
        for (int i = 0; i < found.getLength(); i++) {
            if (found.item(i) instanceof Element element) {
                list.add(element);
            }
        }
        return list;
    }

    static boolean is(Node node, String name) {
        return name.equals(node.getLocalName()) && W.equals(node.getNamespaceURI());
    }

    static String attribute(Element element, String name) {
        return element.getAttributeNS(W, name);
    }

    static void remove(Node node) {
        Node parent = node.getParentNode();
        if (parent != null) {
            parent.removeChild(node);
        }
    }
}
