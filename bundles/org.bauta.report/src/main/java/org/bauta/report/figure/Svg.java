package org.bauta.report.figure;

import java.awt.Dimension;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A figure as SVG 1.1: text stays text, pictures are inside, the same bytes every time. */
public final class Svg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private Svg() {
    }

    /** A file of its own around an element. */
    public static String file(String element) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element + "\n";
    }

    /** The element alone, to stand in a page; ids begin with the figure's, so that several can. */
    public static String element(Figure figure) {
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(NAMESPACE, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(2);
        context.setImageHandler(new DataUriImages());
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return figure.id() + "-" + super.generateID(prefix);
            }
        });
        SVGGraphics2D g = new SVGGraphics2D(context, false);
        g.setSVGCanvasSize(new Dimension((int) Math.ceil(figure.width()), (int) Math.ceil(figure.height())));
        figure.painter().paint(g);
        Element root = g.getRoot();
        root.setAttribute("viewBox", String.format(Locale.ROOT, "0 0 %.2f %.2f", figure.width(), figure.height()));
        root.setAttribute("width", String.format(Locale.ROOT, "%.2fpt", figure.width()));
        root.setAttribute("height", String.format(Locale.ROOT, "%.2fpt", figure.height()));
        Element title = document.createElementNS(NAMESPACE, "title");
        title.setTextContent(figure.title());
        root.insertBefore(title, root.getFirstChild());
        Element description = document.createElementNS(NAMESPACE, "desc");
        description.setTextContent(figure.caption());
        root.insertBefore(description, title.getNextSibling());
        return text(g, root, figure.id());
    }

    private static String text(SVGGraphics2D g, Element root, String id) {
        try (StringWriter out = new StringWriter()) {
            g.stream(root, out, true, false);
            String xml = out.toString();
            // the document type points to a server, and a page cannot hold it
            String svg = xml.substring(xml.indexOf("<svg")).strip();
            String family = Style.SMALL.getFamily();
            svg = svg.replace("\"genericDefs\"", "\"" + id + "-defs\"").replace("\"defs1\"", "\"" + id + "-defs1\"");
            return svg.replace("font-family:'" + family + "'", "font-family:" + Style.CSS_FAMILY).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
