package org.bauta.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import javax.imageio.ImageIO;

import org.bauta.report.table.CsvTable;

/**
 * Writes a run folder as the engine does, from seeded numbers: a signal detection model in which each treatment moves genuine scores
 * towards impostor ones. Every file follows from the scores drawn, so that they agree with each other.
 */
public final class RunFolderFixture {
    /** @param strength 0 leaves faces as they are, 1 hides them wholly */
    record Condition(String method, String settings, double strength, double ssim, double psnr, boolean surrogate) {
    }

    static final List<Condition> CONDITIONS = List.of(new Condition("original", "", 0, 1, Double.POSITIVE_INFINITY, false),
            new Condition("pixelation", "blocks=8 border=reflect", .93, .72, 23.9, false),
            new Condition("pixelation", "blocks=16 border=reflect", .55, .77, 26.7, false),
            new Condition("pixelation", "blocks=32 border=reflect", .16, .88, 30.4, false),
            new Condition("gaussian-noise", "sigma=9", .05, .83, 23.8, false),
            new Condition("gaussian-noise", "sigma=49", .45, .55, 14.4, false),
            new Condition("gaussian-blur", "sigma=4% border=reflect", .38, .86, 28.1, false),
            new Condition("gaussian-blur", "sigma=8% border=reflect", .78, .77, 25.2, false),
            new Condition("gaussian-blur", "sigma=16% border=reflect", .97, .69, 22.8, false),
            new Condition("fawkes", "steps=100 budget=0.02", .35, .949, 35.9, true),
            new Condition("k-same", "k=5", .96, .62, 18.3, false));
    static final List<String> RECOGNISERS = List.of("sface", "facenet-vggface2");
    static final List<String> ATTACKERS = List.of("naive", "parrot");
    private static final int PAIRS = 3000;
    private static final int FACES = 240;
    private static final String PROTOCOL = "verification-10-fold";

    private final Path folder;
    private final long seed;
    private final List<List<Object>> summary = new ArrayList<>();
    private final List<List<Object>> curves = new ArrayList<>();
    private final List<List<Object>> scores = new ArrayList<>();

    private RunFolderFixture(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    /** @return the folder */
    public static Path write(Path folder, long seed) throws IOException {
        new RunFolderFixture(folder, seed).all();
        return folder;
    }

    private void all() throws IOException {
        Files.createDirectories(folder.resolve("samples"));
        summary.add(List.of((Object[]) ("method,settings,release,dataset,recogniser,attacker,protocol,surrogate,metric,unit,direction,aim,mean,sd,ci_low,"
                + "ci_high,interval,n_total,n_scored,n_infinite,worst_over_attackers,caution,published,published_source").split(",")));
        curves.add(List.of((Object[]) "method,settings,release,recogniser,attacker,protocol,threshold,far,tar".split(",")));
        scores.add(List.of((Object[]) "method,settings,release,recogniser,attacker,protocol,pair,low,high,count".split(",")));
        for (Condition c : CONDITIONS) {
            pictures(c);
            for (String recogniser : RECOGNISERS) {
                for (String attacker : ATTACKERS) {
                    judge(c, recogniser, attacker);
                }
            }
        }
        text("summary.csv", CsvTable.print(summary));
        text("curves.csv", CsvTable.print(curves));
        text("scores.csv", CsvTable.print(scores));
        failures();
        samples();
        manifest();
        text("experiment.yaml", "experiment: table-5-1\ntitle: Comparison with <traditional> methods\nseed: " + seed
                + "\ndataset: {id: synthetic, identities: 60, images: 4, size: 128}\n");
    }

    private void pictures(Condition c) {
        row(c, "", "", "", "ssim@gauss11-1.5-rgb-crop", "", "higher", "utility", c.ssim, .05, FACES, 0, Double.NaN, "",
                c.settings.startsWith("blocks=8") ? .7671 : Double.NaN);
        boolean same = Double.isInfinite(c.psnr);
        row(c, "", "", "", "psnr@crop-rgb", "dB", "higher", "utility", same ? Double.NaN : c.psnr, 1.4, FACES, same ? FACES : 0,
                Double.NaN, "",
                c.settings.startsWith("blocks=8") ? 26.735 : Double.NaN);
        row(c, "", "", "", "face-detection-rate@iou0.5", "", "higher", "utility", 1 - .5 * c.strength * c.strength, .3, FACES, 0,
                Double.NaN,
                "", c.settings.startsWith("blocks=8") ? .923 : Double.NaN);
    }

    private void judge(Condition c, String recogniser, String attacker) {
        Random random = new Random(seed + 31L * c.hashCode() % 1000 + recogniser.hashCode() + (attacker.equals("naive") ? 0 : 7));
        double left = (1 - c.strength) * (attacker.equals("parrot") ? 1.25 : 1);
        double center = recogniser.equals("sface") ? .62 : .7;
        double[] genuine = random.doubles(PAIRS).map(u -> Math.clamp(center * Math.min(1, left) + .13 * random.nextGaussian(), -1,
                1)).toArray();
        double[] impostor = random.doubles(PAIRS).map(u -> Math.clamp(.03 + .1 * random.nextGaussian(), -1, 1)).toArray();
        histogram(c, recogniser, attacker, "genuine", genuine);
        histogram(c, recogniser, attacker, "impostor", impostor);
        java.util.Arrays.sort(impostor);
        for (int k = 0; k < PAIRS; k = k < 60 ? k + 1 : k + 49) {
            double threshold = impostor[PAIRS - 1 - k];
            curves.add(List.of(c.method, c.settings, release(c), recogniser, attacker, PROTOCOL, threshold, k / (double) PAIRS,
                    tar(genuine, threshold)));
        }
        double distance = java.util.Arrays.stream(genuine).map(g -> 1 - g).average().orElseThrow();
        row(c, recogniser, attacker, "", "identity-distance@cosine", "", "higher", "privacy", distance, .13, FACES, 0, distance * .97, "",
                c.settings.startsWith("blocks=8") ? .8646 : Double.NaN);
        double protection = 1 - tar(genuine, .35);
        row(c, recogniser, attacker, "", "protection-rate@far0.001", "", "higher", "privacy", protection, .4, FACES, 0,
                protection * .95, "",
                c.settings.startsWith("blocks=8") ? 0 : Double.NaN);
        row(c, recogniser, attacker, PROTOCOL, "tar@far0.001", "", "lower", "privacy", tar(genuine, impostor[PAIRS - 4]), .02, 2 * PAIRS, 0,
                Math.min(1, tar(genuine, impostor[PAIRS - 4]) * 1.03),
                        "3000 impostor pairs give 3 false accepts at FAR 0.001; fewer than 10", Double.NaN);
        row(c, recogniser, attacker, PROTOCOL, "tar@far0.01", "", "lower", "privacy", tar(genuine, impostor[PAIRS - 31]), .02, 2 * PAIRS, 0,
                Math.min(1, tar(genuine, impostor[PAIRS - 31]) * 1.03), "", Double.NaN);
    }

    private static double tar(double[] genuine, double threshold) {
        return java.util.Arrays.stream(genuine).filter(g -> g > threshold).count() / (double) genuine.length;
    }

    private void histogram(Condition c, String recogniser, String attacker, String pair, double[] values) {
        int bins = 80;
        long[] counts = new long[bins];
        for (double v : values) {
            counts[(int) Math.min(bins - 1, (v + 1) / 2 * bins)]++;
        }
        for (int i = 0; i < bins; i++) {
            scores.add(List.of(c.method, c.settings, release(c), recogniser, attacker, PROTOCOL, pair, i * 2.0 / bins - 1,
                    (i + 1) * 2.0 / bins - 1, counts[i]));
        }
    }

    private void row(Condition c, String recogniser, String attacker, String protocol, String metric, String unit, String direction,
            String aim,
            double mean, double sd, int n, int infinite, double worst, String caution, double published) {
        double half = 1.96 * sd / Math.sqrt(n / 4.0);
        boolean failed = c.settings.startsWith("blocks=8");
        boolean rate = metric.contains("rate") || metric.startsWith("tar");
        boolean fixed = Double.isNaN(mean) || c.method.equals("original") && recogniser.isEmpty();
        summary.add(List.of(c.method, c.settings, release(c), "synthetic", recogniser, attacker, protocol,
                c.surrogate && recogniser.equals("sface") ? "true" : "false", metric, unit, direction, aim, number(mean),
                number(fixed ? 0 : sd), fixed ? "" : number(rate ? Math.max(0, mean - half) : mean - half),
                fixed ? "" : number(rate ? Math.min(1, mean + half) : mean + half),
                protocol.isEmpty() ? "bootstrap over 60 identities" : "10 folds", n, failed ? n - 9 : n, infinite, number(worst), caution,
                number(published), Double.isNaN(published) ? "" : "wen-2024, Table 5.1"));
    }

    private static String release(Condition c) {
        return c.method.equals("original") ? "" : "png";
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6g", value);
    }

    private void failures() throws IOException {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of((Object[]) "item,subject,method,settings,release,stage,reason,action".split(",")));
        for (int i = 0; i < 9; i++) {
            lines.add(List.of("id" + i + "/0", "id" + i, "pixelation", "blocks=8 border=reflect", "png", i < 7 ? "detect" : "score",
                    i < 7 ? "no face found" : "box & crop are < 8 pixels, \"too small\"", "masked whole"));
        }
        text("failures.csv", CsvTable.print(lines));
    }

    private void samples() throws IOException {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("item", "method", "settings", "release", "file"));
        for (int i = 0; i < 4; i++) {
            for (int c = 0; c < CONDITIONS.size(); c++) {
                String file = "samples/" + i + "-" + c + ".png";
                ImageIO.write(picture(i, CONDITIONS.get(c)), "png", folder.resolve(file).toFile());
                lines.add(List.of("id" + i + "/0", CONDITIONS.get(c).method, CONDITIONS.get(c).settings, release(CONDITIONS.get(c)), file));
            }
        }
        text("samples/index.csv", CsvTable.print(lines));
    }

    /** A drawn head, made coarser by the strength of the treatment. */
    private BufferedImage picture(int item, Condition c) {
        Random random = new Random(seed * 10 + item);
        BufferedImage image = new BufferedImage(128, 128, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.getHSBColor(.08f + .23f * item, .3f, .8f));
        g.fillRect(0, 0, 128, 128);
        g.setColor(Color.getHSBColor(.07f, .3f + .3f * random.nextFloat(), .6f + .35f * random.nextFloat()));
        g.fillOval(28, 16, 72, 98);
        g.setColor(Color.DARK_GRAY);
        g.fillOval(46, 52, 10, 7);
        g.fillOval(73, 52, 10, 7);
        g.fillRect(50, 92, 28, 4);
        g.dispose();
        int block = (int) (1 + 15 * c.strength);
        for (int y = 0; y < 128; y++) {
            for (int x = 0; x < 128; x++) {
                image.setRGB(x, y, image.getRGB(x / block * block, y / block * block));
            }
        }
        return image;
    }

    private void manifest() throws IOException {
        text("manifest.json", """
                {"experiment": "table-5-1", "title": "Comparison with <traditional> methods", "source": {"work": "wen-2024",
                        "table": "5.1"},
                 "seed": %d, "command": "bauta run experiments/wen-2024/table-5-1.yaml --seed %d", "started": "2025-03-01T10:00:00Z",
                 "finished": "2025-03-01T10:04:12Z", "seconds": 252.1, "bauta": "0.1.0",
                 "machine": {"os": "Linux", "arch": "amd64", "cpus": 2, "java": "21.0.5"},
                 "dataset": {"id": "synthetic", "settings": {"identities": "60", "images": "4", "size": "128"},
                         "variant": "60 identities, 128 px",
                   "licence": "generated", "fingerprint": "%s", "items": 240, "problems": []},
                 "detector": {"id": "yunet", "sha256": "8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4"},
                 "recognisers": [{"id": "sface", "name": "SFace",
                         "sha256": "0ba9fbfa01b5270c96627c4ef784da859931e02f04419c829e83484087c34e79"},
                   {"id": "facenet-vggface2", "name": "FaceNet (VGGFace2)", "sha256": "12ab"}],
                 "attackers": [{"id": "naive", "settings": {}}, {"id": "parrot", "settings": {"epochs": 5}}],
                 "protocols": [{"id": "verification-10-fold", "version": 1}], "evaluation": {"probe": "original-to-released",
                         "bootstrap": 1000},
                 "cells": {"computed": 44, "reused": 0, "failed": 0},
                 "charts": [{"id": "grid"}, {"id": "tradeoff", "x": "ssim", "y": "protection-rate"}, {"id": "roc"}, {"id": "det"},
                   {"id": "histogram"}, {"id": "rok"}],
                 "state": "finished",
                 "published": [{"method": "pixelation", "settings": {"blocks": "8"}, "recogniser": "", "metric": "ssim",
                         "value": 0.7671, "source": "t"},
                   {"method": "deep-privacy", "settings": {}, "recogniser": "casia", "metric": "identity-distance", "value": 1.086,
                           "source": "t"}]}
                """.formatted(seed, seed, "c0ffee".repeat(10) + "0123"));
    }

    private void text(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
