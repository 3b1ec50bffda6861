package org.bauta.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.bauta.core.catalog.Kind;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.image.Region;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.RunContext;
import org.bauta.core.metric.FaceMetric;
import org.bauta.core.settings.NoSettings;
import org.bauta.core.settings.Setting;
import org.bauta.core.settings.SettingsType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** The contract lets good contributions pass and finds the faults it is there for. */
class ContractTest {
    record Sample(BiFunction<Face, RunContext, Masked> body) implements ImageMethod<NoSettings> {
        @Override
        public Masked apply(Face face, NoSettings settings, RunContext run) {
            return body.apply(face, run);
        }
    }

    private static void check(BiFunction<Face, RunContext, Masked> body) {
        check(body, Set.of());
    }

    private static void check(BiFunction<Face, RunContext, Masked> body, Set<String> refused) {
        MethodContract.check("sample", new Sample(body), Map.of(), Optional.empty(), refused);
    }

    private static String fault(BiFunction<Face, RunContext, Masked> body) {
        return assertThrows(AssertionError.class, () -> check(body)).getMessage();
    }

    @Test
    void aMethodThatCoversTheFacePasses() {
        assertDoesNotThrow(() -> check((face, run) -> {
            Region r = face.region();
            return Masked.whole(r, Image.filled(r.width(), r.height(), 0, 0, 0));
        }));
    }

    @Test
    void exchangedChannelsAreFound() {
        String message = fault((face, run) -> {
            byte[] rgb = face.crop().toBytes();
            for (int i = 0; i < rgb.length; i += 3) {
                rgb[i] = 0;
            }
            return Masked.whole(face.region(), Image.ofRgb(face.region().width(), face.region().height(), rgb));
        });
        assertTrue(message.contains("red and blue"), message);
    }

    @Test
    void randomnessOfOnesOwnIsFound() {
        SplittableRandom own = new SplittableRandom(1);
        String message = fault((face, run) -> {
            Region r = face.region();
            return Masked.whole(r, Pictures.noise(r.width(), r.height(), own.nextLong()));
        });
        assertTrue(message.contains("called twice"), message);
    }

    @Test
    void aRegionOutsideThePictureAndAChangedOriginalAreFound() {
        assertTrue(fault((face, run) -> Masked.whole(new Region(90, 0, 10, 10), Pictures.noise(10, 10, 1))).contains("lies inside"));
        assertTrue(fault((face, run) -> {
            face.image().samples()[0]++;
            return Masked.whole(face.region(), face.crop());
        }).contains("originals"));
    }

    @Test
    void aMethodThatBreaksOnOddSizesIsFound() {
        String message = fault((face, run) -> {
            Region r = face.region();
            int gray = 99 / (r.width() / 8);
            return Masked.whole(r, Image.filled(r.width(), r.height(), gray, gray, gray));
        });
        assertTrue(message.contains("sample bears one pixel") && message.contains("ArithmeticException"), message);
    }

    @Test
    void onlyWhatIsSaidToBeRefusedMayBe() {
        BiFunction<Face, RunContext, Masked> picky = (face, run) -> {
            if (face.region().width() < 2) {
                throw new DataMissing("a face of one column shows nothing; give larger pictures");
            }
            return Masked.whole(face.region(), face.crop());
        };
        assertTrue(fault(picky).contains("one pixel"));
        Set<String> narrow = Set.of("one pixel", "touches the corner", "smaller than a pixel");
        assertDoesNotThrow(() -> check(picky, narrow));
        BiFunction<Face, RunContext, Masked> plain = (face, run) -> Masked.whole(face.region(), face.crop());
        assertThrows(AssertionError.class, () -> check(plain, narrow), "and it has to be");
    }

    enum Window {
        WIDE, NARROW
    }

    record MetricSettings(@Setting(value = "wide", text = "The window.") Window window) {
    }

    record Sampled(Function<Window, String> name) implements FaceMetric<MetricSettings> {
        @Override
        public double measure(Face original, Face released, MetricSettings settings) {
            return settings.window().ordinal();
        }

        @Override
        public Direction direction() {
            return Direction.HIGHER_IS_BETTER;
        }

        @Override
        public Aim aim() {
            return Aim.UTILITY;
        }

        @Override
        public String unit() {
            return "";
        }

        @Override
        public String variant(MetricSettings settings) {
            return name.apply(settings.window());
        }
    }

    @Test
    void aVariantThatHidesASettingOrNamesAnotherIdIsFound() {
        assertDoesNotThrow(() -> MetricContract.check("sample", new Sampled(w -> "sample@" + w), Map.of()));
        for (Function<Window, String> bad : List.<Function<Window, String>>of(w -> "sample", w -> "other@" + w, w -> "sample@a " + w)) {
            assertThrows(AssertionFailedError.class, () -> MetricContract.check("sample", new Sampled(bad), Map.of()));
        }
    }

    record OutOfRange(@Setting(value = "9", text = "A number.", max = 5) int n) {
    }

    record Needed(@Setting(text = "A number.", min = 2.5) double n, @Setting(text = "A file.") Path file) {
    }

    @Test
    void aDefaultOutOfRangeIsFoundAndASettingWithoutDefaultIsNot() {
        assertThrows(RuntimeException.class, () -> SettingsContract.check("sample", SettingsType.of(OutOfRange.class), Map.of()));
        assertDoesNotThrow(() -> SettingsContract.check("sample", SettingsType.of(Needed.class), Map.of()));
    }

    @Source(key = "a2001")
    static final class Cited {
        @Source(key = "b2002")
        @Source(key = "c2003")
        static final double CONSTANT = 1;
    }

    @Test
    void sourcesAndReferencesAreRead(@TempDir Path bundle) throws IOException {
        assertEquals(Set.of("a2001", "b2002", "c2003"), BundleClasses.sources(List.of(Cited.class)));
        Files.writeString(bundle.resolve("references.bib"), "@article{a2001,\n title={{A}}}\n@book{ b2002 ,\n year={2002}}");
        assertEquals(Set.of("a2001", "b2002"), BundleClasses.references(bundle));
    }

    @Test
    void declarationsAreReadAndAnUnknownPointIsNamed(@TempDir Path bundle) throws IOException {
        Path file = bundle.resolve("plugin.xml");
        Files.writeString(file, "<plugin><extension point=\"org.bauta.core.metrics\">"
                + "<metric id=\"m\" name=\"M\" class=\"x.M\"/></extension>"
                + "<extension point=\"org.eclipse.core.runtime.applications\"><application/></extension></plugin>");
        assertEquals(List.of(new PluginXml.Declared(Kind.METRIC, "metric", "m", "M", "", "x.M")), PluginXml.read(file));
        Files.writeString(file, "<plugin><extension point=\"org.bauta.core.metric\"/></plugin>");
        assertTrue(assertThrows(IllegalStateException.class, () -> PluginXml.read(file)).getMessage().contains("org.bauta.core.metric"));
    }
}
