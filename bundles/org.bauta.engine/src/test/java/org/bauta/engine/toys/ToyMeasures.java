package org.bauta.engine.toys;

import java.nio.ByteBuffer;
import java.util.List;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.face.Face;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Codec;
import org.bauta.core.image.Image;
import org.bauta.core.metric.DetectionMetric;
import org.bauta.core.metric.FaceMetric;
import org.bauta.core.metric.IdentityMetric;
import org.bauta.core.metric.Metric;
import org.bauta.core.protocol.Protocol;
import org.bauta.core.protocol.Trials;
import org.bauta.core.protocol.Verdict;
import org.bauta.core.protocol.Verdict.Measure;
import org.bauta.core.recognition.Cosine;
import org.bauta.core.recognition.Detection;
import org.bauta.core.recognition.RecogniserCard;
import org.bauta.core.settings.NoSettings;

/** Metrics, a protocol and a codec of a few lines each. */
public final class ToyMeasures {
    private ToyMeasures() {
    }

    /** Peak signal to noise ratio of the face; infinite for equal pixels. */
    public static final class Psnr implements FaceMetric<NoSettings> {
        @Override
        public double measure(Face original, Face released, NoSettings settings) {
            byte[] a = original.crop().samples();
            byte[] b = released.crop().samples();
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                int d = (a[i] & 0xff) - (b[i] & 0xff);
                sum += d * d;
            }
            return 10 * Math.log10(255.0 * 255 * a.length / sum);
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
            return "dB";
        }

        @Override
        public String variant(NoSettings settings) {
            return "toy-psnr@crop";
        }
    }

    /** One minus the cosine similarity. */
    public static final class Distance implements IdentityMetric<NoSettings> {
        @Override
        public double measure(float[] original, float[] released, RecogniserCard judge, NoSettings settings) {
            return 1 - Cosine.similarity(original, released);
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
        public String variant(NoSettings settings) {
            return "toy-distance";
        }
    }

    /** 1 if a face is found. */
    public static final class Found implements DetectionMetric<NoSettings> {
        @Override
        public double measure(Face original, List<Detection> found, NoSettings settings) {
            return found.isEmpty() ? 0 : 1;
        }

        @Override
        public Metric.Direction direction() {
            return Direction.HIGHER_IS_BETTER;
        }

        @Override
        public Metric.Aim aim() {
            return Aim.UTILITY;
        }

        @Override
        public String unit() {
            return "";
        }

        @Override
        public String variant(NoSettings settings) {
            return "toy-found";
        }
    }

    /** The share of released genuine pairs above the highest original impostor pair. */
    public static final class AboveImpostors implements Protocol<NoSettings> {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public Trials trials(DataSet data, List<Item> items, NoSettings settings, long seed) {
            List<String> ids = items.stream().map(Item::id).toList();
            Trials all = data.trials().orElseThrow();
            return new Trials(all.source(), all.pairs().stream().filter(t -> ids.contains(t.first()) && ids.contains(t.second())).toList(),
                    all.folds());
        }

        @Override
        public Verdict judge(Trials trials, double[] originals, double[] released, NoSettings settings) {
            double threshold = Double.NEGATIVE_INFINITY;
            int scored = 0;
            for (int i = 0; i < originals.length; i++) {
                threshold = !trials.pairs().get(i).same() && originals[i] > threshold ? originals[i] : threshold;
                scored += Double.isNaN(released[i]) ? 0 : 1;
            }
            double[] hits = new double[trials.folds()];
            double[] pairs = new double[trials.folds()];
            for (int i = 0; i < released.length; i++) {
                if (trials.pairs().get(i).same() && !Double.isNaN(released[i])) {
                    pairs[trials.pairs().get(i).fold()]++;
                    hits[trials.pairs().get(i).fold()] += released[i] > threshold ? 1 : 0;
                }
            }
            double mean = 0;
            for (int f = 0; f < hits.length; f++) {
                hits[f] /= pairs[f];
                mean += hits[f] / hits.length;
            }
            return new Verdict(List.of(new Measure("above-impostors", Verdict.FRACTION, Metric.Direction.LOWER_IS_BETTER, mean, hits,
                    threshold, released.length, scored, "")),
                    List.of(new Verdict.OperatingPoint(threshold, 0, mean)));
        }
    }

    /** Width, height, samples. */
    public static final class Raw implements Codec<NoSettings> {
        @Override
        public String extension() {
            return "raw";
        }

        @Override
        public byte[] encode(Image image, NoSettings settings) {
            return ByteBuffer.allocate(8 + image.samples().length).putInt(image.width()).putInt(image.height()).put(image.samples())
                    .array();
        }

        @Override
        public Image decode(byte[] file) {
            if (file.length < 8) {
                throw new DataDamaged("not a raw picture");
            }
            ByteBuffer in = ByteBuffer.wrap(file);
            int width = in.getInt();
            int height = in.getInt();
            byte[] rgb = new byte[in.remaining()];
            in.get(rgb);
            return Image.ofRgb(width, height, rgb);
        }
    }
}
