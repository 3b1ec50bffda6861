package org.bauta.vision;

import java.nio.file.Path;
import java.util.Optional;

import org.bauta.core.dataset.Picture;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Image;

/**
 * A frame of a clip as a picture. Frames depend on those before them: reading one decodes the clip from its beginning.
 *
 * @param number from 0
 */
public record ClipFrame(Path clip, int number) implements Picture {
    @Override
    public Image read() {
        try (ClipReader reader = new ClipReader(clip)) {
            Optional<Image> frame = reader.read();
            for (int i = 0; i < number && frame.isPresent(); i++) {
                frame = reader.read();
            }
            return frame.orElseThrow(() -> new DataDamaged(clip + " ends before frame " + number + "; take fewer frames of each clip"));
        }
    }

    /** SHA-256 of the clip's bytes and the number. */
    @Override
    public String fingerprint() {
        return new FilePicture(clip).fingerprint() + "-" + number;
    }

    @Override
    public String location() {
        return clip + ", frame " + number;
    }
}
