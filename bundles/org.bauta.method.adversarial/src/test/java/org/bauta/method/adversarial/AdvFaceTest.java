package org.bauta.method.adversarial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

import org.bauta.core.face.Face;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.image.Masked;
import org.bauta.learning.gradient.DifferentiableRecogniser;
import org.bauta.learning.making.FaceNets;
import org.bauta.learning.model.Task;
import org.bauta.learning.store.ModelStore;
import org.bauta.testkit.TrialFaces;
import org.junit.jupiter.api.Test;

class AdvFaceTest {
    private static final List<Face> FACES = LongStream.range(0, 4).mapToObj(TrialFaces::ordinary).toList();

    @Test
    void budgetsHoldAfterRoundingAndAreUsed() {
        AdvFace method = new AdvFace(StripesNet.nets());
        for (double epsilon : new double[] {0, 1, 2.5, 8, 40}) {
            for (int i = 0; i < FACES.size(); i++) {
                Masked linf = Attacks.apply(method, Map.of("epsilon", epsilon), FACES).get(i);
                int largest = Attacks.largest(Attacks.changes(FACES.get(i), linf));
                assertTrue(largest <= epsilon && largest >= Math.floor(epsilon) - 1, largest + " for " + epsilon);
                Masked l2 = Attacks.apply(method, Map.of("epsilon", epsilon, "norm", "l2"), FACES).get(i);
                double rms = Attacks.rms(Attacks.changes(FACES.get(i), l2));
                assertTrue(rms <= epsilon + 1e-9 && rms >= .8 * epsilon - .5, rms + " for " + epsilon);
            }
        }
    }

    @Test
    void theSurrogateIsTheOneOfTheCard() {
        AdvFace method = new AdvFace(StripesNet.nets());
        assertEquals(Set.of(StripesNet.SURROGATE), method.surrogates(Attacks.settings(method, Map.of())));
    }

    @Test
    void aMissingModelIsNamed() {
        AdvFace none = new AdvFace(FaceNets.of(new ModelStore(Path.of("no-such-store")), Task.PERTURBATION));
        ModelUnavailable e = assertThrows(ModelUnavailable.class, () -> none.requires(Attacks.settings(none, Map.of())));
        assertTrue(e.getMessage().contains("bauta-advface"), e.getMessage());
    }

    /** With the net that ships: it declares the shipped surrogate, and that one no longer knows the faces as well. */
    @Test
    void theShippedNetMisleadsItsSurrogate() {
        assumeTrue(System.getProperty("bauta.bundles") != null, "needs to know where the checkout is");
        Path models = Path.of(System.getProperty("bauta.bundles")).toAbsolutePath().normalize().resolveSibling("models");
        assumeTrue(Files.exists(models.resolve("bauta-advface")), "the model lies in the checkout");
        ModelStore store = new ModelStore(models.resolve("none"), models);
        AdvFace method = new AdvFace(FaceNets.of(store, Task.PERTURBATION));
        assertEquals(Set.of(store.descriptor("bauta-surrogate").sha256()), method.surrogates(Attacks.settings(method, Map.of())));
        try (DifferentiableRecogniser surrogate = DifferentiableRecogniser.open(store, "bauta-surrogate")) {
            double before = 1;
            for (int epsilon : new int[] {4, 12, 24}) {
                List<Masked> results = Attacks.apply(method, Map.of("epsilon", epsilon), FACES);
                double sum = 0;
                for (int i = 0; i < FACES.size(); i++) {
                    sum += Attacks.similarity(surrogate, FACES.get(i), Attacks.after(FACES.get(i), results.get(i))) / FACES.size();
                }
                assertTrue(sum < before, "epsilon " + epsilon + ": " + sum + " after " + before);
                before = sum;
            }
        }
    }
}
