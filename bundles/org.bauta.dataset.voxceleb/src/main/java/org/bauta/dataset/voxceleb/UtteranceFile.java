package org.bauta.dataset.voxceleb;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.bauta.core.failure.DataDamaged;
import org.bauta.vision.listing.TextRows;

/**
 * Boxes of one utterance: lines of name, colon and value (identity, reference, offset between sound and picture, which may
 * be negative, confidences), a line FRAME X Y W H, and a line for each frame.
 *
 * @param relative true if the boxes are shares of the frame's width and height
 * @param boxes left, top, width, height by number of the frame
 */
record UtteranceFile(String identity, boolean relative, Map<Integer, float[]> boxes) {
    /** No face is so small in pixels, and no share so large. */
    private static final float LARGEST_SHARE = 2;

    /** @throws DataDamaged naming file and line */
    static UtteranceFile read(Path file) {
        Map<Integer, float[]> boxes = new HashMap<>();
        String[] identity = {""};
        boolean[] inFrames = {false};
        TextRows.read(file, row -> {
            String[] cells = row.text().split("\\s+");
            if (inFrames[0]) {
                frame(row, cells, boxes);
            } else if (cells[0].equals("FRAME")) {
                inFrames[0] = true;
            } else if (cells[0].equals("Identity")) {
                identity[0] = cells[cells.length - 1];
            } else if (row.text().indexOf(':') < 0) {
                throw row.damaged("a name, a colon and a value were expected before the line FRAME");
            }
        });
        if (!inFrames[0]) {
            throw new DataDamaged(file + " has no line FRAME X Y W H; it is cut off or no utterance of VoxCeleb");
        }
        boolean relative = boxes.values().stream().allMatch(b -> b[2] <= LARGEST_SHARE && b[3] <= LARGEST_SHARE);
        return new UtteranceFile(identity[0], relative, boxes);
    }

    private static void frame(TextRows.Row row, String[] cells, Map<Integer, float[]> boxes) {
        if (cells.length != 5) {
            throw row.damaged("FRAME X Y W H were expected, not " + cells.length + " cells");
        }
        boxes.put(row.whole(cells[0]), new float[] {row.number(cells[1]), row.number(cells[2]), row.number(cells[3]),
                row.number(cells[4])});
    }
}
