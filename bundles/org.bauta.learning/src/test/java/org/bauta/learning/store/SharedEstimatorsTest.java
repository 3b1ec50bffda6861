package org.bauta.learning.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.FaceReader;
import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.recognition.Detection;
import org.bauta.core.recognition.FaceFinder;
import org.bauta.core.recognition.SubjectChoice;
import org.bauta.core.settings.NoSettings;
import org.bauta.core.settings.SettingsType;
import org.bauta.learning.onnx.ImportedYuNet;
import org.bauta.learning.onnx.OnnxEstimator;
import org.bauta.learning.onnx.Sessions;
import org.bauta.learning.test.LfwFaces;
import org.bauta.testkit.SharedData;
import org.bauta.vision.ImageFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The genuine estimators on genuine faces, whose points and boxes YuNet found. Skipped where the test data are not there. */
class SharedEstimatorsTest {
    private static final int FACES = 30;

    @TempDir
    private Path folder;

    private OnnxEstimator estimator(String file) {
        ModelStore store = new ModelStore(folder);
        var model = store.importFile(SharedData.require("models/" + file), Optional.empty());
        store.verify(model.id());
        return new OnnxEstimator(model, store.file(model.id()), new Sessions());
    }

    private static List<Face> faces() {
        return LfwFaces.firstFold().subList(0, FACES).stream().map(LfwFaces.Pair::first).toList();
    }

    private static List<Estimate> read(OnnxEstimator estimator, List<Face> faces) {
        List<Estimate> out = new ArrayList<>();
        try (FaceReader reader = estimator.open(new NoSettings())) {
            for (float[] row : reader.read(faces)) {
                out.add(new Estimate(estimator.card(), row));
            }
        }
        return out;
    }

    private static Face mirrored(Face f) {
        int w = f.image().width();
        int h = f.image().height();
        byte[] rgb = new byte[3 * w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                for (int c = 0; c < 3; c++) {
                    rgb[3 * (y * w + x) + c] = (byte) f.image().sample(w - 1 - x, y, c);
                }
            }
        }
        Box b = f.box();
        return Face.of(Image.ofRgb(w, h, rgb), new Box(w - b.x() - b.width(), b.y(), b.width(), b.height()), "mirrored");
    }

    /** Color photographs of one face each, found by YuNet. LFW is grey: there red and blue could be mistaken unnoticed. */
    private List<Face> colored() throws IOException {
        ModelStore store = new ModelStore(folder.resolve("detector"));
        store.importFile(SharedData.require("models/detector/face_detection_yunet_2023mar.onnx"), Optional.empty());
        List<Face> faces = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SharedData.require("faces/colour"));
                FaceFinder finder = new ImportedYuNet(store.descriptor("yunet-2023mar"), store.file("yunet-2023mar"))
                        .open(SettingsType.of(ImportedYuNet.Settings.class).defaults())) {
            for (Path file : files.filter(f -> f.toString().matches(".*jpe?g") && !f.toString().contains("_multi_face")).sorted().toList()) {
                Image image = ImageFile.read(file);
                Detection found = SubjectChoice.of(finder.find(image), image).orElseThrow();
                faces.add(new Face(image, found.box(), "yunet", found.points(), Optional.empty(), file.getParent().getFileName().toString(), Map.of()));
            }
        }
        return faces;
    }

    private static double error(List<Face> faces, List<Estimate> read) {
        double sum = 0;
        for (int i = 0; i < faces.size(); i++) {
            Landmarks truth = faces.get(i).points().orElseThrow();
            double[] xy = fivePoints(read.get(i).values());
            for (int k = 0; k < 5; k++) {
                sum += Math.hypot(xy[2 * k] - truth.x(k), xy[2 * k + 1] - truth.y(k)) / truth.eyeDistance() / (5 * faces.size());
            }
        }
        return sum;
    }

    @Test
    void worksInColor() throws IOException {
        List<Face> faces = colored();
        assertTrue(faces.size() > 30, faces.size() + " faces");
        for (String file : List.of("landmarks-regression-retail-0009", "faceapi_landmark68")) {
            double error = error(faces, read(estimator("landmarks/" + file + ".onnx"), faces));
            assertTrue(error < .14, file + ": " + error + " eye distances");
        }
        List<Face> men = faces.stream().filter(f -> List.of("obama", "biden", "lennon", "clapton", "carell", "kit_harington").contains(f.subject())).toList();
        List<Estimate> sex = read(estimator("attributes/faceapi_age_gender.onnx"), men);
        long right = sex.stream().filter(e -> e.value("Male") > .5).count();
        assertTrue(right >= .8 * men.size(), right + " of " + men.size());
    }

    /** Mean distance from YuNet's points, in eye distances. */
    @ParameterizedTest
    @CsvSource({"landmarks/landmarks-regression-retail-0009.onnx, 0.13", "landmarks/faceapi_landmark68.onnx, 0.12"})
    void pointsLieWhereYuNetFindsThem(String file, double most) {
        List<Face> faces = faces();
        List<Estimate> read = read(estimator(file), faces);
        double sum = error(faces, read);
        assertTrue(sum < most, sum + " eye distances");
    }

    /** Pupils as the means of the lids, tip of the nose, corners of the mouth. */
    private static double[] fivePoints(float[] v) {
        double[] out = new double[10];
        if (v.length == 10) {
            for (int i = 0; i < 10; i++) {
                out[i] = v[i];
            }
            return out;
        }
        int[][] groups = {{36, 37, 38, 39, 40, 41}, {42, 43, 44, 45, 46, 47}, {30}, {48}, {54}};
        for (int k = 0; k < 5; k++) {
            for (int p : groups[k]) {
                out[2 * k] += v[2 * p] / groups[k].length;
                out[2 * k + 1] += v[2 * p + 1] / groups[k].length;
            }
        }
        return out;
    }

    @ParameterizedTest
    @CsvSource({"headpose/fsanet-1x1-iter-688590.onnx", "headpose/fsanet-var-iter-688590.onnx"})
    void poseTurnsRoundInTheMirror(String file) {
        List<Face> faces = faces();
        List<Face> mirrored = faces.stream().map(SharedEstimatorsTest::mirrored).toList();
        OnnxEstimator estimator = estimator(file);
        List<Estimate> a = read(estimator, faces);
        List<Estimate> b = read(estimator, mirrored);
        double yaw = 0;
        double pitch = 0;
        double nose = 0;
        for (int i = 0; i < FACES; i++) {
            yaw += Math.abs(a.get(i).value("yaw") + b.get(i).value("yaw")) / FACES;
            pitch += Math.abs(a.get(i).value("pitch") - b.get(i).value("pitch")) / FACES;
            Landmarks p = faces.get(i).points().orElseThrow();
            nose += a.get(i).value("yaw") * ((p.x(2) - (p.x(0) + p.x(1)) / 2) / p.eyeDistance());
        }
        assertTrue(yaw < 6 && pitch < 6, yaw + ", " + pitch);
        assertTrue(nose > 0, "positive yaw turns the nose to the picture's right");
    }

    /** Of pictures labelled as happy or neutral the larger of the two probabilities is the label's for most. */
    @Test
    void happyIsToldFromNeutral() {
        Map<String, String> labels = LfwFaces.expressions();
        List<Face> faces = LfwFaces.firstFold().stream().map(LfwFaces.Pair::first)
                .filter(f -> List.of("happiness", "neutral").contains(labels.getOrDefault(f.subject(), ""))).limit(60).toList();
        List<Estimate> read = read(estimator("attributes/faceapi_expression.onnx"), faces);
        long right = 0;
        for (int i = 0; i < faces.size(); i++) {
            double sum = 0;
            for (float v : read.get(i).values()) {
                sum += v;
            }
            assertEquals(1, sum, 1e-3);
            right += read.get(i).value("happy") > read.get(i).value("neutral") == labels.get(faces.get(i).subject()).equals("happiness") ? 1 : 0;
        }
        assertTrue(right >= .85 * faces.size(), right + " of " + faces.size());
    }

    @Test
    void perceptionIsADistance() {
        OnnxEstimator estimator = estimator("perceptual/squeezenet1.1_features.onnx");
        Face face = faces().get(0);
        Image gray = Image.filled(250, 250, 128, 128, 128);
        List<Estimate> read = read(estimator, List.of(face, face, face.in(gray)));
        assertEquals(0, square(read.get(0), read.get(1)), 1e-6);
        assertTrue(square(read.get(0), read.get(2)) > .5);
    }

    private static double square(Estimate a, Estimate b) {
        double sum = 0;
        for (int i = 0; i < a.values().length; i++) {
            sum += Math.pow(a.values()[i] - b.values()[i], 2);
        }
        return sum;
    }

    /** Of the labelled LFW pictures of the first fold, sex is right for most. */
    @Test
    void sexIsSeen() {
        Map<String, String> sexes = LfwFaces.sexes();
        List<Face> faces = LfwFaces.firstFold().stream().map(LfwFaces.Pair::first).filter(f -> sexes.containsKey(f.subject())).limit(100).toList();
        List<Estimate> read = read(estimator("attributes/faceapi_age_gender.onnx"), faces);
        long right = 0;
        for (int i = 0; i < faces.size(); i++) {
            right += read.get(i).value("Male") > .5 == sexes.get(faces.get(i).subject()).startsWith("m") ? 1 : 0;
        }
        assertTrue(right >= .85 * faces.size(), right + " of " + faces.size());
    }
}
