import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import javax.imageio.ImageIO;

import org.bauta.core.face.Face;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.RunContext;
import org.bauta.core.metric.FaceMetric;
import org.bauta.core.metric.IdentityMetric;
import org.bauta.core.recognition.RecogniserCard;
import org.bauta.core.settings.SettingsType;
import org.bauta.method.obfuscation.DownUpSampling;
import org.bauta.method.obfuscation.GaussianBlur;
import org.bauta.method.obfuscation.GaussianNoise;
import org.bauta.method.obfuscation.Pixelation;
import org.bauta.metric.identitydistance.IdentityDistance;
import org.bauta.metric.mae.Mae;
import org.bauta.metric.psnr.Psnr;
import org.bauta.metric.ssim.Ssim;
import org.bauta.testkit.Pictures;

/**
 * Writes made-up pictures and our values for them, for conformance.py to hold against other people's code.
 * Arguments: the folder to write to.
 */
public final class Conformance {
    private final Path out;
    private final List<String> values = new ArrayList<>();

    private Conformance(Path out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        Conformance c = new Conformance(Files.createDirectories(Path.of(arguments[0])));
        c.metrics();
        c.identity();
        c.methods();
        Files.writeString(c.out.resolve("ours.csv"), String.join("\n", c.values) + "\n", StandardCharsets.UTF_8);
    }

    private void metrics() throws IOException {
        for (Map.Entry<String, Image[]> pair : pairs().entrySet()) {
            Face original = Face.whole(pair.getValue()[0]);
            Face released = original.in(pair.getValue()[1]);
            write(pair.getKey() + "-a", original.image());
            write(pair.getKey() + "-b", released.image());
            measure(pair.getKey(), new Psnr(), original, released, Map.of());
            measure(pair.getKey(), new Mae(), original, released, Map.of());
            for (String window : List.of("gauss11", "uniform7")) {
                for (String channel : List.of("rgb", "y", "gray")) {
                    measure(pair.getKey(), new Ssim(), original, released, Map.of("window", window, "channel", channel));
                }
            }
        }
    }

    private static Map<String, Image[]> pairs() {
        Image waves = Pictures.waves(256, 256, 1);
        Map<String, Image[]> pairs = new LinkedHashMap<>();
        pairs.put("noise25", new Image[] {waves, release(new GaussianNoise(), Map.of(), waves)});
        pairs.put("blur8", new Image[] {waves, release(new GaussianBlur(), Map.of(), waves)});
        pairs.put("pixelation8", new Image[] {waves, release(new Pixelation(), Map.of(), waves)});
        pairs.put("other", new Image[] {waves, Pictures.waves(256, 256, 2)});
        pairs.put("odd", new Image[] {Pictures.waves(61, 47, 3), Pictures.noise(61, 47, 3)});
        pairs.put("smallest", new Image[] {Pictures.waves(11, 11, 4), Pictures.waves(11, 11, 5)});
        return pairs;
    }

    private <S extends Record> void measure(String pair, FaceMetric<S> metric, Face a, Face b, Map<String, String> given) {
        S settings = SettingsType.of(metric).bind(given);
        values.add("metric," + pair + "," + metric.variant(settings) + "," + metric.measure(a, b, settings));
    }

    private void identity() {
        SplittableRandom random = new SplittableRandom(6);
        float[][] unit = {unit(random), unit(random)};
        RecogniserCard judge = new RecogniserCard("none", "", 8, "", Map.of(), "");
        for (String distance : List.of("cosine", "l2")) {
            IdentityMetric<IdentityDistance.Settings> metric = new IdentityDistance();
            IdentityDistance.Settings settings = SettingsType.of(metric).bind(Map.of("distance", distance));
            StringBuilder line = new StringBuilder("identity," + distance + "," + metric.measure(unit[0], unit[1], judge, settings));
            for (float[] e : unit) {
                for (float f : e) {
                    line.append(',').append(f);
                }
            }
            values.add(line.toString());
        }
    }

    private static float[] unit(SplittableRandom random) {
        double[] v = random.doubles(8, -1, 1).toArray();
        double norm = Math.sqrt(java.util.Arrays.stream(v).map(x -> x * x).sum());
        float[] out = new float[v.length];
        for (int i = 0; i < v.length; i++) {
            out[i] = (float) (v[i] / norm);
        }
        return out;
    }

    private void methods() throws IOException {
        Image waves = Pictures.waves(240, 180, 7);
        Image noise = Pictures.noise(240, 180, 8);
        Image gray = Image.filled(512, 512, 128, 128, 128);
        write("waves", waves);
        write("noise", noise);
        for (String sigma : List.of("1px", "5px", "20px", "64px")) {
            method("gaussian-blur", sigma, "noise", new GaussianBlur(), Map.of("sigma", sigma), noise);
        }
        for (String size : List.of("7", "19", "64")) {
            method("down-up-sampling", size, "waves", new DownUpSampling(), Map.of("size", size), waves);
        }
        for (String blocks : List.of("4", "8", "40")) {
            method("pixelation", blocks, "noise", new Pixelation(), Map.of("blocks", blocks), noise);
        }
        for (String sigma : List.of("9", "25", "49")) {
            method("gaussian-noise", sigma, "gray", new GaussianNoise(), Map.of("sigma", sigma), gray);
        }
    }

    private <S extends Record> void method(String id, String setting, String picture, ImageMethod<S> method,
            Map<String, String> given, Image image) throws IOException {
        write(id + "-" + setting, release(method, given, image));
        values.add("method," + id + "," + setting + "," + picture);
    }

    private static <S extends Record> Image release(ImageMethod<S> method, Map<String, String> given, Image image) {
        Face face = Face.of(image, Box.of(image.bounds()), "whole-image");
        return method.apply(face, SettingsType.of(method).bind(given), RunContext.seeded(9)).over(image);
    }

    private void write(String name, Image image) throws IOException {
        BufferedImage picture = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                picture.setRGB(x, y, image.sample(x, y, 0) << 16 | image.sample(x, y, 1) << 8 | image.sample(x, y, 2));
            }
        }
        ImageIO.write(picture, "png", out.resolve(name + ".png").toFile());
    }
}
