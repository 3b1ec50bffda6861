package org.bauta.method.obfuscation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

import org.bauta.core.face.Face;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.failure.SettingsInvalid;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.RunContext;
import org.bauta.learning.making.FaceNets;
import org.bauta.learning.model.Task;
import org.bauta.learning.store.ModelStore;
import org.bauta.method.obfuscation.RbmReconstruction.Settings;
import org.bauta.testkit.TrialFaces;
import org.junit.jupiter.api.Test;

class RbmReconstructionTest {
    private static final String ID = "bauta-rbm";
    private static final List<Face> FACES = LongStream.range(0, 6).mapToObj(TrialFaces::ordinary).toList();

    private static RbmReconstruction shipped() {
        assumeTrue(System.getProperty("bauta.bundles") != null, "needs to know where the checkout is");
        Path models = Path.of(System.getProperty("bauta.bundles")).toAbsolutePath().normalize().resolveSibling("models");
        assumeTrue(Files.exists(models.resolve(ID)), "the model lies in the checkout");
        return new RbmReconstruction(FaceNets.of(new ModelStore(models.resolve("none"), models), Task.RECONSTRUCTION));
    }

    /** Mean absolute difference from the original in the frame. */
    private static double distance(RbmReconstruction method, int units, int steps) {
        return FACES.stream().mapToDouble(face -> {
            Masked m = method.apply(face, new Settings(ID, units, steps, 0), RunContext.seeded(1));
            Image before = face.image().crop(m.region());
            double sum = 0;
            for (int i = 0; i < before.samples().length; i++) {
                sum += Math.abs((before.samples()[i] & 0xff) - (m.pixels().samples()[i] & 0xff));
            }
            return sum / before.samples().length;
        }).average().orElseThrow();
    }

    @Test
    void fewerUnitsAndMoreStepsAreFurtherFromTheOriginal() {
        RbmReconstruction method = shipped();
        double before = 0;
        for (int units : new int[] {256, 64, 16, 1}) {
            double distance = distance(method, units, 1);
            assertTrue(distance > before, units + " units: " + distance + " after " + before);
            before = distance;
        }
        assertTrue(distance(method, 256, 10) > distance(method, 256, 1));
    }

    /** With one unit of 256 kept, hardly anything of who it was is left. */
    @Test
    void hardlyAnyUnitIsHardlyAPerson() {
        RbmReconstruction method = shipped();
        assertTrue(spread(method, 1) < .25 * spread(method, 256), spread(method, 1) + " of " + spread(method, 256));
    }

    private static double spread(RbmReconstruction method, int units) {
        List<byte[]> made = FACES.stream().map(f -> method.apply(f, new Settings(ID, units, 1, 0), RunContext.seeded(1)).pixels().samples()).toList();
        double sum = 0;
        for (int i = 0; i < made.get(0).length; i++) {
            int at = i;
            double mean = made.stream().mapToInt(m -> m[at] & 0xff).average().orElseThrow();
            sum += made.stream().mapToDouble(m -> Math.pow((m[at] & 0xff) - mean, 2)).sum();
        }
        return Math.sqrt(sum / made.get(0).length);
    }

    @Test
    void noiseComesFromTheRunAlone() {
        RbmReconstruction method = new RbmReconstruction(FadingNet.nets());
        Settings noisy = new Settings(ID, 64, 2, 30);
        Image first = method.apply(FACES.get(0), noisy, RunContext.seeded(1)).pixels();
        assertEquals(first, method.apply(FACES.get(0), noisy, RunContext.seeded(1)).pixels());
        assertTrue(!first.equals(method.apply(FACES.get(0), noisy, RunContext.seeded(2)).pixels()));
    }

    @Test
    void unitsThatTheMachineCannotKeepAreRefusedWithThoseItCan() {
        RbmReconstruction method = new RbmReconstruction(FadingNet.nets());
        SettingsInvalid e = assertThrows(SettingsInvalid.class, () -> method.requires(new Settings(ID, 100, 1, 0)));
        assertTrue(e.getMessage().contains("100") && e.getMessage().contains("128, 64, 1"), e.getMessage());
    }

    @Test
    void aMissingModelIsNamed() {
        RbmReconstruction method = new RbmReconstruction(FaceNets.of(new ModelStore(Path.of("no-such-store")), Task.RECONSTRUCTION));
        ModelUnavailable e = assertThrows(ModelUnavailable.class, () -> method.requires(new Settings(ID, 64, 1, 0)));
        assertTrue(e.getMessage().contains(ID), e.getMessage());
    }
}
