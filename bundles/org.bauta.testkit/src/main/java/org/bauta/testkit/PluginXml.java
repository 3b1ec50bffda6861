package org.bauta.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.bauta.core.catalog.Kind;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a bundle's plugin.xml declares in Bauta's extension points, read without Equinox. */
final class PluginXml {
    private static final String POINTS = "org.bauta.core.";

    private PluginXml() {
    }

    /**
     * One element of an extension.
     *
     * @param kind what its extension point takes
     * @param element its name: the kind's own word, or {@code provider}
     */
    record Declared(Kind kind, String element, String id, String name, String family, String className) {
        boolean isProvider() {
            return element.equals("provider");
        }

        @Override
        public String toString() {
            return element + " " + (isProvider() ? className : id);
        }
    }

    /** @throws IllegalStateException if the file is missing, no XML, or names a point that does not exist */
    static List<Declared> read(Path file) {
        try {
            Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement();
            List<Declared> out = new ArrayList<>();
            for (Element extension : elements(root.getElementsByTagName("extension"))) {
                String point = extension.getAttribute("point");
                if (point.startsWith(POINTS)) {
                    Kind kind = kind(point).orElseThrow(() -> new IllegalStateException(file + ": there is no extension point " + point));
                    elements(extension.getElementsByTagName("*")).forEach(e -> out.add(declared(kind, e)));
                }
            }
            return out;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<Kind> kind(String point) {
        return Arrays.stream(Kind.values()).filter(k -> point.equals(POINTS + k.plural())).findFirst();
    }

    private static Declared declared(Kind kind, Element e) {
        return new Declared(kind, e.getTagName(), e.getAttribute("id"), e.getAttribute("name"), e.getAttribute("family"),
                e.getAttribute("class"));
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast).toList();
    }
}
