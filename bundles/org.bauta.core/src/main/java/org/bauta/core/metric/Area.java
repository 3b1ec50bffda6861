package org.bauta.core.metric;

import java.util.Locale;

import org.bauta.core.face.Face;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Image;
import org.bauta.core.image.Region;

/** Which pixels a metric of pixels compares. */
public enum Area {
    /** Those under the face's box. */
    CROP,
    /** All, of which those of the background are often untouched and flatter every method. */
    FRAME;

    /** What a setting of this type says of itself. */
    public static final String TEXT = "crop: the face region; frame: the whole picture, whose background flatters every method.";

    /**
     * The pixels to compare.
     *
     * @param metric its name, for the message
     * @throws DataDamaged if the release has another size than its original
     */
    public Region of(String metric, Face original, Face released) {
        Image a = original.image();
        Image b = released.image();
        if (a.width() != b.width() || a.height() != b.height()) {
            throw new DataDamaged(metric + " needs a release of the size of its original: " + b + " is not " + a);
        }
        return this == CROP ? original.region() : a.bounds();
    }

    /** As it stands in a variant. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
