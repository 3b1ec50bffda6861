package org.bauta.learning.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.bauta.core.face.Face;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.image.Image;
import org.bauta.core.recognition.Cosine;
import org.bauta.core.recognition.Detection;
import org.bauta.core.recognition.Embedder;
import org.bauta.core.recognition.FaceFinder;
import org.bauta.core.recognition.SubjectChoice;
import org.bauta.core.settings.NoSettings;
import org.bauta.core.settings.SettingsType;
import org.bauta.learning.onnx.ImportedYuNet;
import org.bauta.learning.onnx.OnnxDetector;
import org.bauta.learning.onnx.OnnxRecogniser;
import org.bauta.learning.onnx.Sessions;
import org.bauta.learning.test.LfwFaces;
import org.bauta.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The genuine nets on genuine faces. Skipped where the test data are not there. */
class SharedModelsTest {
    @TempDir
    private Path folder;

    private ModelStore imported(String... files) {
        ModelStore store = new ModelStore(folder);
        for (String file : files) {
            store.importFile(SharedData.require("models/" + file), Optional.empty());
        }
        return store;
    }

    private OnnxRecogniser recogniser(String id) {
        ModelStore store = imported(id.equals("mobilefacenet-y1") ? "recogniser/insightface_mobilefacenet_y1.onnx" : "recogniser/" + id + ".onnx");
        return new OnnxRecogniser(store.descriptor(id), store.file(id), new Sessions());
    }

    @Test
    void knownFilesImportWithoutADescriptor() {
        ModelStore store = imported("recogniser/face-reidentification-retail-0095.onnx", "recogniser/insightface_mobilefacenet_y1.onnx",
                "detector/face_detection_yunet_2023mar.onnx");
        assertEquals(3, store.list().models().size());
        assertEquals(List.of(), store.list().problems());
        store.list().models().forEach(m -> store.verify(m.id()));
    }

    /**
     * Every fifth pair of the first fold of LFW View 2, at the threshold that the descriptor gives for a false accept rate of
     * 1 %. Both nets decide 99 % of all 6000 pairs rightly: of 120, more than four wrong ones have a probability below 1 %.
     */
    @ParameterizedTest
    @ValueSource(strings = {"face-reidentification-retail-0095", "mobilefacenet-y1"})
    void tellsPeopleApart(String id) {
        OnnxRecogniser recogniser = recogniser(id);
        double threshold = recogniser.card().threshold(.01).orElseThrow();
        List<LfwFaces.Pair> all = LfwFaces.firstFold();
        List<LfwFaces.Pair> pairs = IntStream.range(0, all.size() / 5).mapToObj(i -> all.get(5 * i)).toList();
        try (Embedder embedder = recogniser.open(new NoSettings())) {
            float[][] first = embedder.embed(pairs.stream().map(LfwFaces.Pair::first).toList());
            float[][] second = embedder.embed(pairs.stream().map(LfwFaces.Pair::second).toList());
            long wrong = IntStream.range(0, pairs.size())
                    .filter(i -> Cosine.similarity(first[i], second[i]) >= threshold != pairs.get(i).genuine()).count();
            assertEquals(60, pairs.stream().filter(LfwFaces.Pair::genuine).count());
            assertTrue(wrong <= 4, wrong + " of " + pairs.size() + " pairs decided wrongly");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"face-reidentification-retail-0095", "mobilefacenet-y1"})
    void aFaceDoesNotDependOnItsBatch(String id) {
        List<Face> faces = new ArrayList<>();
        LfwFaces.firstFold().stream().limit(8).forEach(p -> faces.addAll(List.of(p.first(), p.second())));
        try (Embedder embedder = recogniser(id).open(new NoSettings())) {
            float[][] together = embedder.embed(faces);
            for (int i = 0; i < faces.size(); i++) {
                assertArrayEquals(embedder.embed(List.of(faces.get(i)))[0], together[i], 1e-5f, "face " + i);
            }
        }
    }

    /** The labels hold what YuNet found, rounded to hundredths. */
    @Test
    void yuNetFindsTheLabelledFaces() {
        ModelStore store = imported("detector/face_detection_yunet_2023mar.onnx");
        ImportedYuNet detector = new ImportedYuNet(store.descriptor("yunet-2023mar"), store.file("yunet-2023mar"));
        try (FaceFinder finder = detector.open(SettingsType.of(ImportedYuNet.Settings.class).defaults())) {
            for (LfwFaces.Pair pair : LfwFaces.firstFold().subList(0, 25)) {
                Face face = pair.first();
                Detection found = SubjectChoice.of(finder.find(face.image()), face.image()).orElseThrow();
                assertTrue(found.box().iou(face.box()) > .9, found + " should be at " + face.box());
                assertArrayEquals(face.points().orElseThrow().toArray(), found.points().orElseThrow().toArray(), 2);
            }
            assertEquals(List.of(), finder.find(Image.filled(200, 100, 90, 120, 200)));
        }
    }

    @Test
    void ultraFaceFindsTheSameFaces() {
        ModelStore store = imported("detector/version-RFB-320.onnx", "detector/yunet_n_320_320.onnx");
        OnnxDetector detector = new OnnxDetector(store.descriptor("ultraface-rfb-320"), store.file("ultraface-rfb-320"), new Sessions());
        try (FaceFinder finder = detector.open(SettingsType.of(OnnxDetector.Settings.class).defaults())) {
            for (LfwFaces.Pair pair : LfwFaces.firstFold().subList(0, 25)) {
                Face face = pair.first();
                assertTrue(finder.find(face.image()).stream().anyMatch(d -> d.box().iou(face.box()) > .5), "a face at " + face.box());
            }
        }
    }

    @Test
    void refusesDamagedCopies() throws IOException {
        byte[] whole = Files.readAllBytes(SharedData.require("models/detector/face_detection_yunet_2023mar.onnx"));
        ModelStore store = new ModelStore(folder.resolve("store"));
        Path copy = Files.write(folder.resolve("yunet.onnx"), Arrays.copyOf(whole, whole.length - 1000));
        String message = assertThrows(ModelUnavailable.class, () -> store.importFile(copy, Optional.empty())).getMessage();
        assertTrue(message.contains("truncated"), message);
        Path picture = Files.copy(LfwFaces.file("Abel_Pacheco_0001.jpg"), folder.resolve("picture.onnx"));
        message = assertThrows(ModelUnavailable.class, () -> store.importFile(picture, Optional.empty())).getMessage();
        assertTrue(message.contains("is a JPEG picture"), message);
    }
}
