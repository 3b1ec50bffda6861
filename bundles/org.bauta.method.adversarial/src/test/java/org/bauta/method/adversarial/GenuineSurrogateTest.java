package org.bauta.method.adversarial;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.face.Face;
import org.bauta.core.image.Masked;
import org.bauta.core.method.RunContext;
import org.bauta.learning.gradient.DifferentiableRecogniser;
import org.bauta.learning.store.ModelStore;
import org.bauta.learning.test.LfwFaces;
import org.bauta.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * White box against a genuine net, on genuine faces; {@code releng/checks/WhiteBoxPgd.java} does the same at length. Skipped
 * where the test data are not there.
 */
class GenuineSurrogateTest {
    private static final String ID = "face-reidentification-retail-0095";

    @TempDir
    private Path folder;

    @Test
    void tenStepsMakeStrangersOfGenuinePairs() {
        ModelStore store = new ModelStore(folder);
        store.importFile(SharedData.require("models/recogniser/" + ID + ".onnx"), Optional.empty());
        List<LfwFaces.Pair> pairs = LfwFaces.firstFold().stream().filter(LfwFaces.Pair::genuine).limit(4).toList();
        List<Face> faces = pairs.stream().map(LfwFaces.Pair::first).toList();
        try (DifferentiableRecogniser recogniser = DifferentiableRecogniser.open(store, ID)) {
            double threshold = recogniser.card().threshold(.001).orElseThrow();
            Pgd pgd = new Pgd(Surrogates.fixed(id -> recogniser));
            List<Masked> results = pgd.apply(faces, Attacks.settings(pgd, Map.of()), RunContext.seeded(1));
            for (int i = 0; i < faces.size(); i++) {
                Face other = pairs.get(i).second();
                assertTrue(Attacks.largest(Attacks.changes(faces.get(i), results.get(i))) <= 8);
                assertTrue(Attacks.similarity(recogniser, faces.get(i), other) > threshold, "pair " + i + " is genuine");
                double after = Attacks.similarity(recogniser, Attacks.after(faces.get(i), results.get(i)), other);
                assertTrue(after < threshold, "pair " + i + ": " + after);
            }
        }
    }
}
