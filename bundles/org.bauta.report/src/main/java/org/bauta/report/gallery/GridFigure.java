package org.bauta.report.gallery;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bauta.report.chart.Grid;
import org.bauta.report.chart.Width;
import org.bauta.report.figure.Figure;
import org.bauta.report.run.Treatment;

/** Part of a wall as a figure of a page's width. */
public final class GridFigure {
    /** More columns would be smaller than a thumb nail. */
    private static final int COLUMNS = 8;

    private GridFigure() {
    }

    /** @param rows how many, from {@code from} on; fewer where the wall ends */
    public static Figure of(Hanging hanging, int from, int rows) {
        int first = Math.clamp(from, 0, Math.max(0, hanging.items().size() - 1));
        List<String> items = hanging.items().subList(first, Math.min(hanging.items().size(), first + rows));
        List<Treatment> columns = hanging.columns().subList(0, Math.min(COLUMNS, hanging.columns().size()));
        Map<List<Object>, BufferedImage> pictures = new HashMap<>();
        Map<List<Object>, String> notes = new HashMap<>();
        for (String item : items) {
            for (Treatment t : columns) {
                Piece piece = new Piece(item, t);
                pictures.put(List.of(item, t), KeptPicture.awt(hanging.stock().picture(piece)));
                notes.put(List.of(item, t), t.isOriginal() ? item.substring(item.lastIndexOf('/') + 1) : hanging.words(piece));
            }
        }
        return Grid.figure(hanging.stock().run(), new Grid.Contents(items, columns, pictures, notes), hanging.choice(), Width.PAGE)
                .withId("gallery");
    }
}
