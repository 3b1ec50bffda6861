package org.bauta.engine.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.bauta.core.attack.Attacker;
import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Kind;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.dataset.Item;
import org.bauta.core.face.Face;
import org.bauta.core.image.Codec;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.RunContext;
import org.bauta.core.metric.FaceMetric;
import org.bauta.core.metric.IdentityMetric;
import org.bauta.core.protocol.Protocol;
import org.bauta.core.protocol.Trials;
import org.bauta.core.protocol.Verdict;
import org.bauta.core.recognition.Detector;
import org.bauta.core.recognition.Embedder;
import org.bauta.core.recognition.FaceFinder;
import org.bauta.core.recognition.Recogniser;
import org.bauta.core.recognition.RecogniserCard;
import org.bauta.core.settings.Length;
import org.bauta.core.settings.NoSettings;
import org.bauta.core.settings.Setting;

/** A few contributions of every kind that can be chosen and described, and never run. */
final class TinyCatalog {
    private TinyCatalog() {
    }

    static Catalog catalog() {
        return Catalog.of(
                Contribution.of(Kind.METHOD, "gaussian-blur", Blur::new), Contribution.of(Kind.METHOD, "pixelation", Pixelation::new),
                Contribution.of(Kind.METHOD, "band", Band::new), Contribution.of(Kind.METRIC, "psnr", Plain::new),
                Contribution.of(Kind.METRIC, "ssim", Plain::new), Contribution.of(Kind.METRIC, "identity-distance", Distance::new),
                Contribution.of(Kind.DATASET, "synthetic", Synthetic::new), Contribution.of(Kind.DATASET, "celeba", CelebA::new),
                Contribution.of(Kind.DETECTOR, "opencv-cascade", Finder::new), Contribution.of(Kind.RECOGNISER, "tiny-net", Net::new),
                Contribution.of(Kind.RECOGNISER, "other-net", Net::new), Contribution.of(Kind.ATTACKER, "naive", Naive::new),
                Contribution.of(Kind.PROTOCOL, "verification-10-fold", Folds::new), Contribution.of(Kind.CODEC, "png", Png::new),
                Contribution.of(Kind.CODEC, "jpeg", Jpeg::new));
    }

    private static UnsupportedOperationException never() {
        return new UnsupportedOperationException("a description only");
    }

    enum Border {
        REFLECT, ZERO_PADDED
    }

    static final class Blur implements ImageMethod<Blur.Settings> {
        record Settings(@Setting(value = "8", text = "strength", unit = "% of face width", min = 0, max = 50) Length sigma,
                @Setting(value = "reflect", text = "what is outside") Border border) {
        }

        @Override
        public Masked apply(Face face, Settings settings, RunContext run) {
            throw never();
        }
    }

    static final class Pixelation implements ImageMethod<Pixelation.Settings> {
        record Settings(@Setting(value = "8", text = "blocks across the face", min = 1, max = 256) int blocks) {
        }

        @Override
        public Masked apply(Face face, Settings settings, RunContext run) {
            throw never();
        }
    }

    /** Refuses a combination, as compact constructors do. */
    static final class Band implements ImageMethod<Band.Settings> {
        record Settings(@Setting(text = "lower end", min = 0) double low, @Setting(value = "9", text = "upper end", min = 0) double high) {
            Settings {
                if (low > high) {
                    throw new IllegalArgumentException("low has to be at most high");
                }
            }
        }

        @Override
        public Masked apply(Face face, Settings settings, RunContext run) {
            throw never();
        }
    }

    static final class Plain implements FaceMetric<NoSettings> {
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
        public String variant(NoSettings settings) {
            return "plain";
        }

        @Override
        public double measure(Face original, Face released, NoSettings settings) {
            throw never();
        }
    }

    enum Norm {
        COSINE, L2
    }

    static final class Distance implements IdentityMetric<Distance.Settings> {
        record Settings(@Setting(value = "cosine", text = "which distance") Norm distance) {
        }

        @Override
        public Direction direction() {
            return Direction.HIGHER_IS_BETTER;
        }

        @Override
        public Aim aim() {
            return Aim.PRIVACY;
        }

        @Override
        public String unit() {
            return "";
        }

        @Override
        public String variant(Settings settings) {
            return "distance";
        }

        @Override
        public double measure(float[] original, float[] released, RecogniserCard judge, Settings settings) {
            throw never();
        }
    }

    static final class Synthetic implements DataSetLoader<Synthetic.Settings> {
        record Settings(@Setting(value = "60", text = "persons", min = 1, max = 100000) int identities,
                @Setting(value = "4", text = "pictures of each", min = 1, max = 1000) int images) {
        }

        @Override
        public DataSet open(Settings settings) {
            throw never();
        }
    }

    static final class CelebA implements DataSetLoader<CelebA.Settings> {
        record Settings(@Setting(text = "the folder") Path root, @Setting(value = "", text = "list of pairs; empty: searched") Path pairs,
                @Setting(value = "10", text = "pictures of each", min = 1) int images) {
        }

        @Override
        public DataSet open(Settings settings) {
            throw never();
        }
    }

    static final class Finder implements Detector<Finder.Settings> {
        record Settings(@Setting(value = "1.1", text = "scale step", min = 1.01, max = 2) double scale) {
        }

        @Override
        public FaceFinder open(Settings settings) {
            throw never();
        }

        @Override
        public boolean findsPoints() {
            return false;
        }
    }

    static final class Net implements Recogniser<NoSettings> {
        @Override
        public RecogniserCard card() {
            return new RecogniserCard("tiny-net", "00", 2, "", Map.of(), "");
        }

        @Override
        public Embedder open(NoSettings settings) {
            throw never();
        }
    }

    static final class Naive implements Attacker<NoSettings> {
        @Override
        public Knowledge knowledge() {
            return new Knowledge(true, false, false);
        }

        @Override
        public Adapted adapt(Seen seen, NoSettings settings, RunContext run) {
            throw never();
        }
    }

    static final class Folds implements Protocol<Folds.Settings> {
        record Settings(@Setting(value = "10", text = "folds", min = 2, max = 100) int folds) {
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Trials trials(DataSet data, List<Item> items, Settings settings, long seed) {
            throw never();
        }

        @Override
        public Verdict judge(Trials trials, double[] originals, double[] released, Settings settings) {
            throw never();
        }
    }

    static final class Png implements Codec<NoSettings> {
        @Override
        public String extension() {
            return "png";
        }

        @Override
        public byte[] encode(Image image, NoSettings settings) {
            throw never();
        }

        @Override
        public Image decode(byte[] file) {
            throw never();
        }
    }

    static final class Jpeg implements Codec<Jpeg.Settings> {
        record Settings(@Setting(value = "90", text = "quality", min = 1, max = 100) int quality) {
        }

        @Override
        public String extension() {
            return "jpg";
        }

        @Override
        public byte[] encode(Image image, Settings settings) {
            throw never();
        }

        @Override
        public Image decode(byte[] file) {
            throw never();
        }
    }
}
