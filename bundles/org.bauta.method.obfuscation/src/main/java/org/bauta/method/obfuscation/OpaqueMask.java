package org.bauta.method.obfuscation;

import java.util.HexFormat;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Mask;
import org.bauta.core.image.Masked;
import org.bauta.core.image.Region;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;

/**
 * Covers the face, or the eyes, with one color. What is hidden has no influence on the result; where the shape lies has.
 * Where the shape misses the picture, because the face is mostly outside, all that is left of the face box is covered.
 *
 * @see <a href="https://doi.org/10.1109/TKDE.2005.32">Newton, Sweeney and Malin 2005</a>, who test bars over the eyes
 */
@About("Covers the face with an opaque box or ellipse, or the eyes with a bar. A larger scale is stronger; a bar over the eyes "
        + "protects little.")
@Source(key = "newton2005", where = "ad hoc methods")
@Source(key = "wen2024", where = "Sec. 3.1.1")
public final class OpaqueMask implements ImageMethod<OpaqueMask.Settings> {
    /** What is covered. */
    public enum Shape {
        BOX, EYE_BAR, ELLIPSE
    }

    /** What happens to pixels that the outline crosses. */
    public enum Edge {
        /** They are covered. */
        HARD,
        /** They are covered in part, as a drawing program does: a rim of one pixel shines through. */
        SMOOTH
    }

    public record Settings(
            @Setting(value = "box",
                    text = "What is covered: the face box, a bar over the eyes, or the ellipse in the face box.") Shape shape,
            @Setting(value = "1", symbol = "s", min = 0.1, max = 3,
                    text = "Size relative to the shape's own; larger is stronger.") double scale,
            @Setting(value = "#000000", text = "Its color, as #rrggbb.") String color,
            @Setting(value = "hard", text = "hard: pixels on the outline are covered; smooth: they are blended.") Edge edge) {
        public Settings {
            if (!color.matches("#[0-9a-fA-F]{6}")) {
                throw new IllegalArgumentException(
                        "color is '" + color + "', but has to be red, green and blue in hexadecimal, such as #000000");
            }
        }
    }

    @Override
    public Masked apply(Face face, Settings settings, RunContext run) {
        byte[] rgb = HexFormat.of().parseHex(settings.color().substring(1));
        Outline outline = outline(face, settings);
        Region region = outline.bounds().within(face.image());
        boolean hard = settings.edge() == Edge.HARD;
        if (outline.covers(region, hard)) {
            return Masked.whole(region, filled(region, rgb));
        }
        byte[] alpha = outline.alpha(region, hard);
        if (nothing(alpha)) {
            return Masked.whole(face.region(), filled(face.region(), rgb));
        }
        return new Masked(region, filled(region, rgb), Mask.of(region.width(), region.height(), alpha));
    }

    private static boolean nothing(byte[] alpha) {
        for (byte a : alpha) {
            if (a != 0) {
                return false;
            }
        }
        return true;
    }

    private static Outline outline(Face face, Settings settings) {
        return switch (settings.shape()) {
            case BOX -> Outline.box(face.box().scaled(settings.scale()));
            case ELLIPSE -> Outline.ellipse(face.box().scaled(settings.scale()));
            case EYE_BAR -> Outline.eyeBar(face, settings.scale());
        };
    }

    private static Image filled(Region region, byte[] rgb) {
        return Image.filled(region.width(), region.height(), rgb[0], rgb[1], rgb[2]);
    }
}
