package org.bauta.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.recognition.Detection;
import org.bauta.core.recognition.FaceFinder;
import org.bauta.core.recognition.SubjectChoice;
import org.bauta.core.settings.SettingsType;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CascadeDetectorTest {
    private static FaceFinder open(Map<String, ?> settings) {
        return new CascadeDetector().open(SettingsType.of(CascadeDetector.Settings.class).bind(settings));
    }

    @ParameterizedTest
    @EnumSource(Cascade.class)
    void everyCascadeLoadsAndFindsNothingInNothing(Cascade cascade) {
        String name = SettingsType.of(CascadeDetector.Settings.class).specs().get(0).choices().get(cascade.ordinal());
        try (FaceFinder finder = open(Map.of("cascade", name))) {
            assertTrue(finder.find(Image.filled(90, 60, 127, 127, 127)).isEmpty());
            assertTrue(finder.find(Image.filled(3, 2, 127, 127, 127)).isEmpty());
        }
    }

    @Test
    void theFingerprintDependsOnTheSettings() {
        try (FaceFinder one = open(Map.of()); FaceFinder other = open(Map.of("neighbors", 4)); FaceFinder same = open(Map.of())) {
            assertEquals(one.fingerprint(), same.fingerprint());
            assertNotEquals(one.fingerprint(), other.fingerprint());
        }
    }

    /** Over 386 pictures of LFW-a the right face was found by alt2 in 99.2 %, by default in 98.7 % and by profile in 61 %. */
    @Test
    void findsFrontalFacesWhereTheyAreOnRecord() throws IOException {
        List<LfwSamples> samples = LfwSamples.every(120);
        int found = 0;
        double error = 0;
        try (FaceFinder finder = open(Map.of())) {
            for (LfwSamples sample : samples) {
                Image image = ImageFile.read(sample.file());
                Optional<Detection> subject = SubjectChoice.of(finder.find(image), image);
                if (subject.isPresent() && subject.get().box().iou(sample.box()) > .5) {
                    found++;
                    error += sample.error(Alignment.points(Face.of(image, subject.get().box(), CascadeDetector.ID)).toArray());
                    assertEquals(1, subject.get().score());
                }
            }
        }
        assertTrue(found >= .95 * samples.size(), found + " of " + samples.size());
        assertTrue(error / found < .13, "mean error of the points of a mean face: " + error / found);
    }

    @Test
    void profileSeesAPictureAndItsMirrorAlike() throws IOException {
        int pairs = 0;
        try (FaceFinder finder = open(Map.of("cascade", "profile"))) {
            for (LfwSamples sample : LfwSamples.every(900)) {
                Image image = ImageFile.read(sample.file());
                boolean straight = finder.find(image).isEmpty();
                boolean mirrored = finder.find(mirror(image)).isEmpty();
                assertEquals(straight, mirrored, sample.file().toString());
                pairs += straight ? 0 : 1;
            }
        }
        assertTrue(pairs > 0);
        assertFalse(mirror(Pictures.noise(5, 4, 1)).equals(Pictures.noise(5, 4, 1)));
    }

    private static Image mirror(Image image) {
        byte[] out = image.toBytes();
        for (int i = 0; i < out.length / 3; i++) {
            int x = image.width() - 1 - i % image.width();
            System.arraycopy(image.samples(), 3 * (i / image.width() * image.width() + x), out, 3 * i, 3);
        }
        return Image.ofRgb(image.width(), image.height(), out);
    }
}
