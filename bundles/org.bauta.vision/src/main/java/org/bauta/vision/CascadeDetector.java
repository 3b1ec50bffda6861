package org.bauta.vision;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.recognition.Detector;
import org.bauta.core.recognition.FaceFinder;
import org.bauta.core.settings.Setting;

/** Viola and Jones' cascades in OpenCV's hands. */
@About("Finds frontal or profile faces with OpenCV's Haar cascades; needs no model file. Boxes only, no landmarks, every score is 1.")
@Source(key = "viola2004")
@Source(key = "lienhart2002")
public final class CascadeDetector implements Detector<CascadeDetector.Settings> {
    /** Its id in the catalogue. */
    public static final String ID = "opencv-cascade";

    public record Settings(
            @Setting(value = "frontal-alt2", text = "Which of OpenCV's cascades looks.") Cascade cascade,
            @Setting(value = "1.1", text = "How much the window grows from scale to scale; near 1 is thorough and slow.",
                    min = 1.01, max = 2) double scale,
            @Setting(value = "3", text = "How many windows have to agree on a face.", min = 1, max = 100) int neighbors,
            @Setting(value = "10", text = "The smallest face that counts.", unit = "% of the picture's shorter side",
                    min = 1, max = 100) double smallest) {
    }

    @Override
    public FaceFinder open(Settings settings) {
        return new CascadeFinder(settings);
    }

    @Override
    public boolean findsPoints() {
        return false;
    }
}
