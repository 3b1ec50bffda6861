package org.bauta.learning.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

import org.bauta.core.dataset.DrawnSet;
import org.bauta.core.dataset.Footage;
import org.bauta.core.dataset.GroundTruth;
import org.bauta.core.dataset.Item;
import org.bauta.core.dataset.Picture;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.image.LabelMap;
import org.bauta.core.protocol.Trials;

/** A drawn data set for tests: disks on gray whose color is the person, with white dots at five points. */
public final class Blobs implements DrawnSet {
    private static final int SIZE = 48;
    private static final double[] DOTS = {-.3, -.3, .3, -.3, 0, 0, -.25, .4, .25, .4};

    private final int persons;
    private final int images;
    private final long seed;
    /** How many pictures were drawn. */
    public final AtomicInteger drawn = new AtomicInteger();

    public Blobs(int persons, int images, long seed) {
        this.persons = persons;
        this.images = images;
        this.seed = seed;
    }

    private record Blob(String id, long seed) implements Picture {
        @Override
        public Image read() {
            throw new UnsupportedOperationException("drawn by its data set");
        }

        @Override
        public String fingerprint() {
            return id + seed;
        }

        @Override
        public String location() {
            return id;
        }
    }

    @Override
    public GroundTruth draw(Item item) {
        drawn.incrementAndGet();
        SplittableRandom person = new SplittableRandom(seed * 31 + item.subject().hashCode());
        int[] color = {person.nextInt(20, 120), person.nextInt(20, 120), person.nextInt(20, 120)};
        SplittableRandom random = new SplittableRandom(seed * 31 + item.id().hashCode());
        double radius = 13 + 3 * random.nextDouble();
        double cx = 22 + 4 * random.nextDouble();
        double cy = 22 + 4 * random.nextDouble();
        byte[] rgb = new byte[3 * SIZE * SIZE];
        byte[] labels = new byte[SIZE * SIZE];
        for (int i = 0; i < labels.length; i++) {
            boolean in = Math.hypot(i % SIZE + .5 - cx, i / SIZE + .5 - cy) < radius;
            labels[i] = (byte) (in ? 1 : 0);
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = (byte) (in ? color[c] : 90);
            }
        }
        double[] points = new double[10];
        for (int p = 0; p < 10; p += 2) {
            points[p] = cx + radius * DOTS[p];
            points[p + 1] = cy + radius * DOTS[p + 1];
            int at = (int) points[p + 1] * SIZE + (int) points[p];
            rgb[3 * at] = rgb[3 * at + 1] = rgb[3 * at + 2] = (byte) 255;
        }
        double[] dense = new double[136];
        for (int i = 0; i < 68; i++) {
            dense[2 * i] = cx + radius * Math.cos(i);
            dense[2 * i + 1] = cy + radius * Math.sin(i);
        }
        Map<String, Map<String, Double>> values = new LinkedHashMap<>();
        values.put("pose", ordered("yaw", cx - 24, "pitch", cy - 24, "roll", 0.0));
        values.put("action-units", ordered("AU1", radius - 13, "AU46R", 0.2, "AU46L", 0.7));
        return new GroundTruth(Image.ofRgb(SIZE, SIZE, rgb), new Box(cx - radius, cy - radius, 2 * radius, 2 * radius),
                Landmarks.of("ground-truth", points), Landmarks.of("ground-truth", dense), values,
                LabelMap.of(SIZE, SIZE, labels, List.of("background", "right-half")));
    }

    private static Map<String, Double> ordered(Object... pairs) {
        Map<String, Double> out = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            out.put((String) pairs[i], (Double) pairs[i + 1]);
        }
        return out;
    }

    @Override
    public List<Item> items() {
        List<Item> out = new ArrayList<>();
        for (int p = 0; p < persons; p++) {
            for (int i = 0; i < images; i++) {
                String id = "p" + p + "/" + i;
                out.add(new Item(id, "p" + p, Optional.empty(), Optional.empty(), Map.of("Even", p % 2 == 0 ? "1" : "-1", "age", "3" + p),
                        new Blob(id, seed), Optional.empty()));
            }
        }
        return out;
    }

    @Override
    public Optional<Trials> trials() {
        List<Trials.Trial> pairs = new ArrayList<>();
        for (int p = 0; p < persons; p++) {
            pairs.add(new Trials.Trial("p" + p + "/0", "p" + p + "/1", true, p % 2));
            pairs.add(new Trials.Trial("p" + p + "/0", "p" + (p + 2) % persons + "/1", false, p % 2));
        }
        return Optional.of(new Trials("test", pairs, 2));
    }

    @Override
    public Footage clip(int number) {
        throw new UnsupportedOperationException("no clips");
    }

    @Override
    public String variant() {
        return "blobs " + persons + " x " + images + ", seed " + seed;
    }

    @Override
    public List<Problem> problems() {
        return List.of();
    }

    @Override
    public String licence() {
        return "none";
    }
}
