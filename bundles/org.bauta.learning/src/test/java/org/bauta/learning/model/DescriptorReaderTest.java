package org.bauta.learning.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.learning.test.BlockNet;
import org.junit.jupiter.api.Test;

class DescriptorReaderTest {
    private static final String YAML = BlockNet.yaml(BlockNet.onnx(-1));

    private static ModelDescriptor read(String yaml) {
        return DescriptorReader.parse(yaml, "d.yaml").descriptor();
    }

    /** Replaces one piece and expects a fault that holds every one of some words. */
    private static void refuses(String piece, String replacement, String... words) {
        assertTrue(YAML.contains(piece), piece);
        UsageInvalid fault = assertThrows(UsageInvalid.class, () -> read(YAML.replace(piece, replacement)));
        for (String word : words) {
            assertTrue(fault.getMessage().contains(word), fault.getMessage() + " should hold " + word);
        }
    }

    @Test
    void readsWhatIsWritten() {
        ModelDescriptor d = read(YAML.replace("mean: 0, scale: 1", "mean: [1, 2.5, -3], scale: 0.5, layout: nchw"));
        assertEquals("block-net", d.id());
        assertEquals(Task.RECOGNISER, d.task());
        assertEquals(new ModelDescriptor.Input(32, 32, ChannelOrder.RGB, List.of(1., 2.5, -3.), List.of(.5, .5, .5)), d.input());
        assertEquals(24, d.template().orElseThrow().x(1));
        assertEquals(48, d.output().orElseThrow().dimensions());
        assertEquals(.75, d.thresholds().get(.001));
        assertEquals("unchecked", d.checked());
    }

    @Test
    void namesTheLineAndTheNearestOfAnUnknownKey() {
        refuses("licence: EPL", "license: EPL", "d.yaml, line 7", "unknown key 'license'", "did you mean licence?");
        refuses("colour: rgb", "color: rgb", "line 9", "unknown key 'color'", "did you mean colour?");
        refuses("dimensions: 48", "dimension: 48", "line 11", "did you mean dimensions?");
    }

    @Test
    void namesTheValidWordsOfATask() {
        refuses("task: recogniser", "task: recognizer", "line 3", "recogniser or detector or points-5", "did you mean recogniser?");
    }

    @Test
    void refusesWhatIsMissingDoubledOrOfAnotherKind() {
        refuses("licence: EPL-2.0\n", "", "licence' is missing");
        refuses("licence: EPL-2.0", "licence: EPL-2.0\nlicence: MIT", "line 8", "second time");
        refuses("id: block-net", "id: Block_Net", "line 1", "kebab-case");
        refuses("sha256: ", "sha256: zz", "line 6", "64 hexadecimal digits");
        refuses("colour: rgb", "colour: rbg", "rgb or bgr");
        refuses("width: 32", "width: 0", "width is '0'", "at least 1");
        refuses("mean: 0", "mean: [1, 2]", "2 values", "one number or three");
        refuses("scale: 1", "scale: 1/128", "'1/128'", "number");
        refuses("scale: 1", "scale: .inf", "number");
        refuses("template: [[8, 8], ", "template: [", "8 coordinates", "five points", "arcface-112");
        refuses("template: [[8, 8], [24, 8], [16, 16], [10, 24], [22, 24]]", "template: arcface112", "did you mean arcface-112?");
        refuses("normalised: false", "normalised: no", "true or false");
        refuses("similarity: cosine", "similarity: euclidean", "cosine");
        refuses("1e-3: 0.75", "5: 0.75", "'5' is no false accept rate");
        refuses("1e-3: 0.75", "1e-3: 75", "-1 .. 1");
        refuses("calibrated-on: nothing\n", "", "calibrated-on' is missing");
        refuses("name: Means of blocks", "name: 'Means", "d.yaml, line");
        refuses("output: {dimensions: 48, normalised: false}\n", "", "output' is missing");
    }

    private static final String POINTS = YAML.replace("task: recogniser", "task: points-68")
            .replaceFirst("(?m)^template: .*\n", "crop: {margin: 0.3, square: true}\n").replaceFirst("(?m)^output: .*$", "output: {unit: fraction}")
            .replaceFirst("(?m)^thresholds: .*\n", "").replaceFirst("(?m)^calibrated-on: .*\n", "");

    private static void refusesPoints(String piece, String replacement, String... words) {
        assertTrue(POINTS.contains(piece), POINTS);
        UsageInvalid fault = assertThrows(UsageInvalid.class, () -> read(POINTS.replace(piece, replacement)));
        for (String word : words) {
            assertTrue(fault.getMessage().contains(word), fault.getMessage() + " should hold " + word);
        }
    }

    @Test
    void readsEstimators() {
        ModelDescriptor d = read(POINTS);
        assertEquals(new Crop(.3, true), d.crop().orElseThrow());
        assertEquals(136, d.reading().orElseThrow().dimensions());
        String pose = POINTS.replace("points-68", "pose");
        assertEquals(java.util.Set.of("yaw"), read(pose.replace("{unit: fraction}", "{unit: radians, names: [roll, '-', yaw, pitch], turned: yaw}"))
                .reading().orElseThrow().turned());
        assertTrue(read(pose.replace("{unit: fraction}", "{layout: rotation-matrix}")).reading().orElseThrow().rotation());
        assertEquals(List.of("Male"), read(POINTS.replace("points-68", "attributes")
                .replace("{unit: fraction}", "{names: ['-', Male, '-'], activation: softmax, groups: [2, 1]}")).reading().orElseThrow().read());
    }

    @Test
    void refusesWhatAnEstimatorCannotMean() {
        refusesPoints("crop: {margin: 0.3, square: true}\n", "", "neither template nor crop");
        refusesPoints("crop:", "template: arcface-112\ncrop:", "stand here both");
        refusesPoints("margin: 0.3", "margin: -2", "share of the side");
        refusesPoints("unit: fraction", "unit: percent", "fraction or pixels or signed");
        refusesPoints("unit: fraction", "unit: fraction, names: [a]", "unknown key 'names'");
        refusesPoints("unit: fraction", "unit: fraction, dimensions: 212, points: [1, 2]", "which of the net's points (0 .. 105) are the 68");
        refusesPoints("points-68", "points-5\ncolour: x", "unknown key");
        refusesPoints("task: points-68", "task: point-68", "did you mean points-68?");
        String softmax = "{names: [a, b], activation: softmax}";
        refusesPoints("points-68\n", "expression\n", "unknown key 'unit'");
        UsageInvalid fault = assertThrows(UsageInvalid.class, () -> read(POINTS.replace("points-68", "expression")
                .replace("{unit: fraction}", softmax.replace("b]", "a]"))));
        assertTrue(fault.getMessage().contains("'a' twice"), fault.getMessage());
        fault = assertThrows(UsageInvalid.class, () -> read(POINTS.replace("points-68", "expression").replace("{unit: fraction}", softmax.replace("b]", "'-']"))));
        assertTrue(fault.getMessage().contains("sum to 1"), fault.getMessage());
        fault = assertThrows(UsageInvalid.class, () -> read(POINTS.replace("points-68", "pose").replace("{unit: fraction}", "{unit: degrees, names: [yaw, pitch]}")));
        assertTrue(fault.getMessage().contains("yaw, pitch and roll once each"), fault.getMessage());
    }

    @Test
    void refusesWhatIsNoMapping() {
        assertThrows(UsageInvalid.class, () -> read(""));
        assertThrows(UsageInvalid.class, () -> read("- a\n- b\n"));
        assertThrows(UsageInvalid.class, () -> read("!!java.io.File [x]"));
        assertThrows(ModelUnavailable.class, () -> DescriptorReader.read(Path.of("no", "such.yaml")));
    }

    @Test
    void knownModelsHaveDifferentIdsAndHashes() {
        List<ModelDescriptor> known = KnownModels.read().all().stream().map(WrittenDescriptor::descriptor).toList();
        assertEquals(known.size(), known.stream().map(ModelDescriptor::id).distinct().count());
        List<ModelDescriptor> hashed = known.stream().filter(ModelDescriptor::hashPublished).toList();
        assertEquals(hashed.size(), hashed.stream().map(ModelDescriptor::sha256).distinct().count());
        assertEquals(known.size(), known.stream().map(ModelDescriptor::file).distinct().count());
        for (ModelDescriptor d : known) {
            assertEquals(d, (d.hashPublished() ? KnownModels.read().withHash(d.sha256()) : KnownModels.read().unhashed(d.file())).orElseThrow().descriptor());
            assertEquals(d, KnownModels.read().withId(d.id()).orElseThrow().descriptor());
        }
    }

    @Test
    void templatesLieInTheInputAsFacesDo() {
        for (WrittenDescriptor known : KnownModels.read().all()) {
            known.descriptor().template().ifPresent(t -> {
                assertTrue(t.x(0) > 0 && t.x(0) < t.x(2) && t.x(2) < t.x(1) && t.x(1) < known.descriptor().input().width(), "right eye is left");
                assertTrue(t.y(0) > 0 && t.y(0) < t.y(2) && t.y(2) < t.y(3) && t.y(4) < known.descriptor().input().height(), "mouth is below");
            });
        }
    }

    @Test
    void tellsEveryFact() {
        String facts = read(YAML).facts().toString();
        for (String word : List.of("block-net", "recogniser", "EPL-2.0", "32 x 32 rgb", "48 dimensions", "cosine 0.75 at false accept rate 0.001", "unchecked")) {
            assertTrue(facts.contains(word), facts + " should hold " + word);
        }
    }
}
