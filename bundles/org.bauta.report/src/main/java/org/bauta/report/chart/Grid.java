package org.bauta.report.chart;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.bauta.core.catalog.About;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.settings.Setting;
import org.bauta.report.figure.Figure;
import org.bauta.report.run.Names;
import org.bauta.report.run.Run;
import org.bauta.report.run.Sample;
import org.bauta.report.run.Treatment;
import org.bauta.report.table.Caption;

/** Pictures before and after. */
@About("Pictures before and after: a row for each item, a column for each treatment with its settings above.")
public final class Grid implements Chart<Grid.Settings> {
    /** Options. */
    public record Settings(@Setting(value = "4", text = "How many items are shown.", min = 1, max = 100) int items,
            @Setting(value = "7", text = "How many treatments stand beside each other, the original among them.", min = 2,
                    max = 12) int columns,
            @Setting(value = "page", text = "Printed width.") Width width) {
    }

    @Override
    public List<Figure> draw(Run run, Settings settings) {
        List<String> items = run.samples().stream().map(Sample::item).distinct().limit(settings.items()).toList();
        if (items.isEmpty()) {
            throw new DataMissing("the chart grid has nothing to show: the run kept no pictures; set evaluation.samples above 0");
        }
        List<Treatment> shown = run.treatments().stream().filter(t -> !t.isOriginal())
                .filter(t -> run.samples().stream().anyMatch(s -> s.treatment().equals(t))).toList();
        List<Treatment> original = run.samples().stream().map(Sample::treatment).filter(Treatment::isOriginal).limit(1).toList();
        List<Figure> figures = new ArrayList<>();
        int parts = Math.max(1, Math.ceilDiv(shown.size(), settings.columns() - original.size()));
        // few treatments get larger pictures, up to a quarter of the width
        int slots = Math.max(4, original.size() + Math.ceilDiv(shown.size(), parts));
        for (int part = 0; part < parts; part++) { // as many in each part, or one less, so that none is left alone in the last
            List<Treatment> columns = new ArrayList<>(original);
            columns.addAll(shown.subList(part * shown.size() / parts, (part + 1) * shown.size() / parts));
            figures.add(figure(run, items, columns, settings.width(), slots, part));
        }
        return figures;
    }

    private static Figure figure(Run run, List<String> items, List<Treatment> columns, Width width, int slots, int number) {
        Map<List<Object>, BufferedImage> pictures = new HashMap<>();
        for (Sample s : run.samples()) {
            if (items.contains(s.item()) && columns.contains(s.treatment())) {
                pictures.put(List.of(s.item(), s.treatment()), read(s));
            }
        }
        return figure(run, new Contents(items, columns, pictures, Map.of()), "", width, slots)
                .withId("grid" + (number == 0 ? "" : "-" + (number + 1)));
    }

    /**
     * What a grid shows.
     *
     * @param items rows, by id
     * @param columns one for each treatment
     * @param pictures by item and treatment, {@code List.of(item, treatment)}
     * @param notes a few words below a picture, by the same keys; may be empty
     */
    public record Contents(List<String> items, List<Treatment> columns, Map<List<Object>, BufferedImage> pictures,
            Map<List<Object>, String> notes) {
    }

    /**
     * A grid of any pictures of a run.
     *
     * @param choice how these items were chosen, a sentence for the caption; empty if they are the first
     */
    public static Figure figure(Run run, Contents shown, String choice, Width width) {
        return figure(run, shown, choice, width, Math.max(4, shown.columns().size()));
    }

    private static Figure figure(Run run, Contents shown, String choice, Width width, int slots) {
        Names names = new Names(run);
        List<String> items = shown.items();
        GridLayout layout = new GridLayout(width.points(), shown, names, slots);
        String all = String.join(", ", shown.columns().stream().map(names::of).toList());
        String caption = "Before and after; from left to right: " + all + ". Data set: " + new Caption(run, names).data() + "; n = " + items.size()
                + " items shown." + (choice.isEmpty() ? "" : " " + choice);
        String alt = "Pictures of " + items.size() + " items before and after de-identification: " + all + ".";
        return new Figure("grid", width.points(), layout.height(), "Before and after", caption, alt, layout::paint);
    }

    private static BufferedImage read(Sample sample) {
        if (!Files.isRegularFile(sample.file())) {
            throw new DataMissing("the picture " + sample.file() + " that samples/index.csv names is missing; run the experiment again");
        }
        try {
            BufferedImage image = ImageIO.read(sample.file().toFile());
            if (image == null) {
                throw new DataDamaged("the picture " + sample.file() + " is in no format that figures can hold; keep samples as PNG");
            }
            return image;
        } catch (IOException e) {
            throw new DataDamaged("the picture " + sample.file() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
