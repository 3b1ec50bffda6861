package org.bauta.learning.recipe;

import java.util.Arrays;
import java.util.Optional;

import org.bauta.core.catalog.Source;
import org.bauta.core.settings.Setting;
import org.bauta.learning.faces.View;

/** What of a picture the net sees. */
public record ViewSettings(
        @Setting(value = "64", text = "Side of the net's input.", unit = "pixels", min = 16, max = 256) int size,
        @Setting(value = "template", text = "The face aligned to five points, the same with a seventh more on each side, or a square around its"
                + " box.") By by,
        @Setting(value = "0.4", text = "Share of its longer side by which the box grows in all.", min = 0, max = 4) double margin) {

    /** How the face is found. */
    public enum By { TEMPLATE, FRAME, BOX }

    /** For 112 x 112 pixels. */
    @Source(key = "deng2019arcface", where = "Sec. 3.1, face crops by five points; the numbers are those of its published code")
    private static final double[] ARCFACE = {38.2946, 51.6963, 73.5318, 51.5014, 56.0252, 71.7366, 41.5493, 92.3655, 70.7299, 92.2041};
    private static final double ARCFACE_SIZE = 112;
    /** On each side, for nets that draw what a recogniser sees and a soft edge around it. */
    private static final double FRAME = 16;

    /** As the examples need it. */
    public View view() {
        double room = by == By.FRAME ? FRAME : 0;
        double side = ARCFACE_SIZE + 2 * room;
        double[] template = Arrays.stream(ARCFACE).map(v -> Math.rint((v + room) / side * size * 1e4) / 1e4).toArray();
        return new View(size, by == By.BOX ? Optional.empty() : Optional.of(template), margin);
    }
}
