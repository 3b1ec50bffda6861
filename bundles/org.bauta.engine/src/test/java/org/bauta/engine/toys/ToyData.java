package org.bauta.engine.toys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.dataset.Item;
import org.bauta.core.dataset.Picture;
import org.bauta.core.face.Landmarks;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.protocol.Trials;
import org.bauta.core.protocol.Trials.Trial;
import org.bauta.core.settings.Setting;
import org.bauta.testkit.Pictures;

/** Pictures of coloured tiles: those of one person share the tiles and differ in noise. */
public final class ToyData implements DataSetLoader<ToyData.Settings> {
    /** Every picture is this wide and high. */
    public static final int SIDE = 48;
    /** Where the faces are. */
    public static final Box BOX = new Box(SIDE * .25, SIDE * .25, SIDE * .5, SIDE * .5);
    private static final int TILES = 16;
    private final Set<String> damaged;
    private final Set<String> empty;
    private final boolean truth;
    private final List<String> lost;

    public record Settings(@Setting(value = "6", text = "Persons.") int persons,
            @Setting(value = "4", text = "Pictures of each.") int pictures) {
    }

    /**
     * @param damaged ids of pictures that cannot be read
     * @param empty ids of pictures without a face: all grey
     * @param truth whether boxes and 68 points are known
     * @param lost names of pictures that are not there
     */
    public ToyData(Set<String> damaged, Set<String> empty, boolean truth, List<String> lost) {
        this.truth = truth;
        this.lost = lost;
        this.damaged = damaged;
        this.empty = empty;
    }

    public static String id(int person, int picture) {
        return String.format("p%03d/%02d", person, picture);
    }

    @Override
    public DataSet open(Settings s) {
        List<Item> items = new ArrayList<>();
        for (int p = 0; p < s.persons(); p++) {
            for (int i = 0; i < s.pictures(); i++) {
                Picture picture = new Tiles(id(p, i), p, i);
                Optional<Box> box = truth ? Optional.of(BOX) : Optional.empty();
                Optional<Landmarks> dense = truth ? Optional.of(dense("ground-truth", p)) : Optional.empty();
                items.add(new Item(id(p, i), "person-" + p, box, Optional.empty(), dense, Map.of(), picture,
                        Optional.of(new Tiles(id(p, i), p, i + 1000))));
            }
        }
        return new Opened(items, lost.stream().map(l -> new DataSet.Problem(l, l + " is not there", true)).toList(), trials(s));
    }

    /** 68 points that differ from person to person. */
    public static Landmarks dense(String source, int person) {
        double[] xy = new double[2 * 68];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = 12 + i % 24 + person / 100.0;
        }
        return Landmarks.of(source, xy);
    }

    private static Trials trials(Settings s) {
        List<Trial> pairs = new ArrayList<>();
        for (int p = 0; p + 1 < s.persons(); p++) {
            for (int i = 0; i + 1 < s.pictures(); i++) {
                pairs.add(new Trial(id(p, i), id(p, i + 1), true, p % 3));
                pairs.add(new Trial(id(p, i), id(p + 1, i), false, p % 3));
            }
        }
        return new Trials("toy pairs", pairs, 3);
    }

    private record Opened(List<Item> items, List<Problem> problems, Trials pairs) implements DataSet {
        @Override
        public String variant() {
            return "toy";
        }

        @Override
        public Optional<Trials> trials() {
            return Optional.of(pairs);
        }

        @Override
        public String licence() {
            return "none needed";
        }
    }

    private final class Tiles implements Picture {
        private final String id;
        private final int person;
        private final int number;

        Tiles(String id, int person, int number) {
            this.id = id;
            this.person = person;
            this.number = number;
        }

        @Override
        public Image read() {
            if (damaged.contains(id)) {
                throw new DataDamaged(location() + " is truncated");
            }
            if (empty.contains(id)) {
                return Image.filled(SIDE, SIDE, 128, 128, 128);
            }
            Image tiles = Pictures.noise(TILES, TILES, person);
            byte[] noise = Pictures.noise(SIDE, SIDE, 1000L * person + number).samples();
            byte[] rgb = new byte[noise.length];
            for (int i = 0; i < rgb.length; i++) {
                int tile = tiles.sample(i / 3 % SIDE * TILES / SIDE, i / 3 / SIDE * TILES / SIDE, i % 3);
                rgb[i] = (byte) Math.clamp(96 + tile / 4 + (noise[i] >> 2), 0, 255);
            }
            return Image.ofRgb(SIDE, SIDE, rgb);
        }

        @Override
        public String fingerprint() {
            return damaged.contains(id) ? "damaged " + id : read().contentHash();
        }

        @Override
        public String location() {
            return "memory:" + id;
        }
    }
}
