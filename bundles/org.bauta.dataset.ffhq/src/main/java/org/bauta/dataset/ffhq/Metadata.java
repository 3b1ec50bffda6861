package org.bauta.dataset.ffhq;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.bauta.core.dataset.DataSet.Problem;
import org.bauta.core.face.Landmarks;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Box;
import org.bauta.vision.listing.GroundTruth;
import org.bauta.vision.listing.PackedPictures;

import com.google.gson.stream.JsonReader;

/** What {@code ffhq-dataset-v2.json} (255 MB) says of the pictures that are there, read in one pass. */
final class Metadata {
    private static final List<String> KEPT = List.of("license", "license_url", "author", "photo_url", "country");

    private final Ffhq.Size size;
    private final int pictures;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final Map<String, String> shared = new HashMap<>();
    private final String[][] texts;
    private final float[][] points;
    private final float[][] boxes;
    private int strangers;

    private Metadata(Ffhq.Size size, PackedPictures index) {
        this.size = size;
        this.pictures = index.size();
        this.texts = new String[pictures][];
        this.points = new float[pictures][];
        this.boxes = new float[pictures][];
        for (int i = 0; i < pictures; i++) {
            numbers.put(number(index, i), i);
        }
        if (numbers.size() < pictures) {
            throw new DataDamaged(index.folder() + " holds a picture twice, in and outside a subfolder; remove one");
        }
    }

    private static int number(PackedPictures index, int i) {
        String name = index.name(i);
        try {
            return Integer.parseInt(name.substring(name.lastIndexOf('/') + 1));
        } catch (NumberFormatException e) {
            throw new DataDamaged(index.file(i) + " is not named by a number, as pictures of FFHQ are", e);
        }
    }

    static Metadata read(Path json, Ffhq.Size size, PackedPictures pictures) {
        Metadata metadata = new Metadata(size, pictures);
        try (JsonReader in = new JsonReader(Files.newBufferedReader(json, StandardCharsets.UTF_8))) {
            in.beginObject();
            while (in.hasNext()) {
                metadata.entry(in, Integer.parseInt(in.nextName()));
            }
            in.endObject();
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw new DataDamaged(json + " is not FFHQ's metadata or is cut off: " + e.getMessage(), e);
        }
        return metadata;
    }

    private void entry(JsonReader in, int key) throws IOException {
        Integer picture = numbers.get(key);
        if (picture == null) {
            strangers++;
            in.skipValue();
            return;
        }
        texts[picture] = new String[KEPT.size() + 1];
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (name.equals("category")) {
                texts[picture][KEPT.size()] = shared(in.nextString());
            } else if (name.equals("metadata")) {
                origin(in, texts[picture]);
            } else if (name.equals(size.section)) {
                geometry(in, picture);
            } else {
                in.skipValue();
            }
        }
        in.endObject();
    }

    private void origin(JsonReader in, String[] text) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            int kept = KEPT.indexOf(in.nextName());
            if (kept < 0) {
                in.skipValue();
            } else {
                text[kept] = shared(in.nextString());
            }
        }
        in.endObject();
    }

    private void geometry(JsonReader in, int picture) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "face_landmarks" -> points[picture] = five(numbers(in, 136));
                case "face_rect" -> boxes[picture] = numbers(in, 4);
                default -> in.skipValue();
            }
        }
        in.endObject();
    }

    /** All numbers of an array, of the arrays in it too. */
    private static float[] numbers(JsonReader in, int count) throws IOException {
        float[] out = new float[count];
        int n = 0;
        int depth = 0;
        do {
            switch (in.peek()) {
                case BEGIN_ARRAY -> {
                    in.beginArray();
                    depth++;
                }
                case END_ARRAY -> {
                    in.endArray();
                    depth--;
                }
                default -> {
                    double value = in.nextDouble();
                    if (n == count) {
                        throw new IllegalStateException("more than " + count + " numbers at " + in.getPath());
                    }
                    out[n++] = (float) value;
                }
            }
        } while (depth > 0);
        if (n != count) {
            throw new IllegalStateException(n + " numbers instead of " + count + " before " + in.getPath());
        }
        return out;
    }

    /** Subject's right eye, left eye, tip of the nose, right and left corner of the mouth, in pixels of the picture. */
    private float[] five(float[] dense) {
        float[] out = {mean(dense, 36, 0), mean(dense, 36, 1), mean(dense, 42, 0), mean(dense, 42, 1),
            dense[60], dense[61], dense[96], dense[97], dense[108], dense[109]};
        for (int i = 0; i < out.length; i++) {
            out[i] *= (float) size.scale;
        }
        return out;
    }

    private static float mean(float[] dense, int from, int axis) {
        return (float) IntStream.range(from, from + 6).mapToDouble(p -> dense[2 * p + axis]).average().orElseThrow();
    }

    private String shared(String text) {
        return shared.computeIfAbsent(text, t -> t);
    }

    Optional<Landmarks> points(int picture) {
        return Optional.ofNullable(points[picture]).map(GroundTruth::points);
    }

    Optional<Box> box(int picture) {
        return Optional.ofNullable(boxes[picture]).flatMap(r -> GroundTruth.box(r[0], r[1], r[2] - r[0], r[3] - r[1]));
    }

    Map<String, String> attributes(int picture) {
        Map<String, String> found = new HashMap<>();
        if (texts[picture] != null) {
            for (int i = 0; i <= KEPT.size(); i++) {
                if (texts[picture][i] != null && !texts[picture][i].isEmpty()) {
                    found.put(i < KEPT.size() ? KEPT.get(i) : "category", texts[picture][i]);
                }
            }
        }
        return found;
    }

    List<Problem> problems() {
        List<Problem> found = new ArrayList<>();
        if (strangers > 0) {
            found.add(new Problem("ffhq-dataset-v2.json", "it names " + strangers + " pictures that are not there"));
        }
        long unknown = Arrays.stream(texts).filter(t -> t == null || t[0] == null).count();
        if (unknown > 0) {
            found.add(new Problem("ffhq-dataset-v2.json", "it gives no licence for " + unknown + " of the " + pictures + " pictures"));
        }
        return found;
    }
}
