package org.bauta.report.figure;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.bauta.core.failure.OutputFailed;
import org.bauta.report.table.CsvTable;
import org.bauta.report.table.Latex;

/**
 * Figures as files, each with its caption: inside SVG and PDF, in a text file beside PNG, in a figure environment of LaTeX beside the
 * PDF that it includes. CSV holds the numbers of what is drawn.
 */
public final class FigureFile {
    /** For a dialog. */
    public static final String[] ENDINGS = {"*.svg", "*.pdf", "*.png", "*.tex", "*.csv"};

    private FigureFile() {
    }

    /**
     * Writes what the ending asks for.
     *
     * @return the file
     * @throws OutputFailed if the ending is none of these or the file cannot be written
     */
    public static Path write(Figure figure, Path file) {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        try {
            switch (ending) {
                case "pdf" -> Files.write(file, Pdf.write(figure));
                case "png" -> {
                    Files.write(file, Png.write(figure));
                    Files.writeString(beside(file, "txt"), figure.title() + "\n\n" + figure.caption() + "\n");
                }
                case "svg" -> Files.writeString(file, Svg.file(Svg.element(figure)));
                case "tex" -> {
                    Files.write(beside(file, "pdf"), Pdf.write(figure));
                    Files.writeString(file, latex(figure, beside(file, "pdf")));
                }
                case "csv" -> Files.writeString(file, csv(spots(figure)));
                default -> throw new OutputFailed("a figure can be saved as .svg, .pdf, .png, .tex or .csv, not as ." + ending);
            }
            return file;
        } catch (IOException e) {
            throw new OutputFailed("the figure cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.[^.]*$", "") + "." + ending);
    }

    private static String latex(Figure figure, Path pdf) {
        return "% needs \\usepackage{graphicx}\n\\begin{figure}\n\\centering\n\\includegraphics[width=\\linewidth]{" + pdf.getFileName()
                + "}\n\\caption{" + Latex.escape(figure.caption()) + "}\n\\label{fig:" + figure.id() + "}\n\\end{figure}\n";
    }

    /** What is drawn; nothing if the figure has no numbers. */
    private static List<Spot> spots(Figure figure) {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            return figure.painter().paintAndFind(g);
        } finally {
            g.dispose();
        }
    }

    private static String csv(List<Spot> spots) {
        if (spots.isEmpty()) {
            throw new OutputFailed("this figure has no numbers to write as .csv; save it as .svg, .pdf, .png or .tex");
        }
        List<List<Object>> lines = new ArrayList<>();
        List<Object> head = new ArrayList<>(List.of("method", "settings", "release", "recogniser", "attacker"));
        spots.get(0).readings().forEach(r -> head.addAll(List.of(r.name(), r.name() + " ci_low", r.name() + " ci_high", r.name()
                + " n_scored", r.name() + " n_total")));
        lines.add(head);
        for (Spot s : spots) {
            List<Object> line = new ArrayList<>(List.of(s.treatment().method(), s.treatment().settings(), s.treatment().release(),
                    s.judge().recogniser(), s.judge().attacker()));
            s.readings().forEach(r -> line.addAll(List.of(r.value(), r.hasInterval() ? r.low() : "", r.hasInterval() ? r.high() : "",
                    r.nScored(), r.nTotal())));
            lines.add(line);
        }
        return CsvTable.print(lines);
    }
}
