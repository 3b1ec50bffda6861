package org.bauta.dataset.synthetic;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.face.Face;
import org.bauta.core.protocol.Trials.Trial;
import org.bauta.core.recognition.Cosine;
import org.bauta.vision.Alignment;
import org.junit.jupiter.api.Test;

/**
 * Do two recognisers that were trained on real faces see persons in these portraits, and not hair or hats? Prints the figures.
 * Short by default; {@code -Dbauta.checks=full} takes 100 persons with 6 pictures each.
 */
class RecognisersTest {
    private static final boolean FULL = "full".equals(System.getProperty("bauta.checks"));
    private static final int SIZE = 128;
    /** Few persons are judged less exactly: two standard errors of the cost over 360 pairs are .033, were the pairs independent. */
    private static final double COST = FULL ? 0.12 : 0.16;
    private static final double[] RETAIL = {.31557, .46157, .68262, .46157, .50026, .64051, .34947, .82470, .65344, .82470};
    private static final double[] ARCFACE = {38.2946, 51.6963, 73.5318, 51.5014, 56.0252, 71.7366, 41.5493, 92.3655, 70.7299, 92.2041};

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    @Test
    void recognisersTellPersonsApartWhateverTheirHair() throws Exception {
        double[][] usual = recognise("usual", new Variation(25, 0.8, 0.35, 0.6));
        double[][] same = recognise("own hair and clothes always", new Variation(25, 0.8, 0, 0.6));
        double[][] other = recognise("hair, glasses, hats shuffled always", new Variation(25, 0.8, 1, 0.6));
        for (int k = 0; k < 2; k++) {
            assertTrue(usual[k][0] > 0.6 && usual[k][1] > 0.8, "rank-1 " + usual[k][0] + ", verification " + usual[k][1]);
            say("net %d: shuffling all hair and accessories costs %.1f points of rank-1 and %.1f of verification", k,
                    100 * (same[k][0] - other[k][0]), 100 * (same[k][1] - other[k][1]));
            assertTrue(same[k][1] - other[k][1] < COST, "shuffled hair costs " + (same[k][1] - other[k][1]));
        }
    }

    /** @return for both nets rank-1 identification rate and 10-fold verification accuracy */
    private static double[][] recognise(String name, Variation v) throws Exception {
        int persons = FULL ? 100 : 30;
        int pictures = FULL ? 6 : 4;
        DataSet data = new SyntheticPortraits().open(new SyntheticPortraits.Settings(persons, pictures, SIZE, 5, Split.ALL,
                v.yaw(), v.expression(), v.light(), v.restyle(), Casting.USUAL));
        double[][] out = new double[2][];
        try (Nets nets = new Nets()) {
            OrtSession[] net = {nets.session("recogniser/face-reidentification-retail-0095.onnx"),
                nets.session("recogniser/insightface_mobilefacenet_y1.onnx")};
            float[][][] e = new float[2][persons * pictures][];
            for (int i = 0; i < persons * pictures; i++) {
                embed(nets, net, data.items().get(i), e, i);
            }
            for (int k = 0; k < 2; k++) {
                Map<String, float[]> byId = new HashMap<>();
                for (int i = 0; i < e[k].length; i++) {
                    byId.put(data.items().get(i).id(), e[k][i]);
                }
                double verified = verification(data.trials().orElseThrow().pairs(), byId);
                out[k] = new double[] {rankOne(e[k], pictures), verified};
                say("%s, net %d: rank-1 %.3f (chance %.3f), 10-fold verification %.3f; %s", name, k, out[k][0], 1.0 / persons, verified,
                        spread(e[k], pictures));
            }
        }
        return out;
    }

    private static void embed(Nets nets, OrtSession[] net, Item item, float[][][] e, int i) throws OrtException {
        Face f = new Face(item.picture().read(), item.box().orElseThrow(), "ground-truth", item.points(), Optional.empty(), "", Map.of());
        double[] retail = Arrays.stream(RETAIL).map(x -> 128 * x).toArray();
        e[0][i] = nets.run(net[0], List.of(Alignment.align(f, retail, 128, 128)), true, 0, 1)[0];
        e[1][i] = nets.run(net[1], List.of(Alignment.align(f, ARCFACE, 112, 112)), false, 0, 1)[0];
    }

    /** The first picture of each person is the gallery. */
    private static double rankOne(float[][] e, int pictures) {
        int hits = 0;
        for (int i = 0; i < e.length; i++) {
            int best = 0;
            for (int g = 0; g < e.length; g += pictures) {
                best = Cosine.similarity(e[i], e[g]) > Cosine.similarity(e[i], e[best]) ? g : best;
            }
            hits += i % pictures != 0 && best == i - i % pictures ? 1 : 0;
        }
        return hits / (double) (e.length - e.length / pictures);
    }

    private static double verification(List<Trial> pairs, Map<String, float[]> e) {
        int right = 0;
        for (int fold = 0; fold < 10; fold++) {
            double best = 0;
            int most = -1;
            for (double t = 0; t < 1; t += 0.01) {
                int n = right(pairs, e, fold, t, false);
                best = n > most ? t : best;
                most = Math.max(n, most);
            }
            right += right(pairs, e, fold, best, true);
        }
        return right / (double) pairs.size();
    }

    private static int right(List<Trial> pairs, Map<String, float[]> e, int fold, double threshold, boolean inside) {
        return (int) pairs.stream().filter(p -> (p.fold() == fold) == inside)
                .filter(p -> Cosine.similarity(e.get(p.first()), e.get(p.second())) >= threshold == p.same()).count();
    }

    /** Cosine similarities in tenths: shares of genuine and of impostor pairs. */
    private static String spread(float[][] e, int pictures) {
        double[][] bins = new double[2][11];
        double[] n = new double[2];
        for (int i = 0; i < e.length; i++) {
            for (int j = i + 1; j < e.length; j++) {
                int kind = i / pictures == j / pictures ? 0 : 1;
                bins[kind][(int) Math.clamp(Math.floor(10 * Cosine.similarity(e[i], e[j])) + 1, 0, 10)]++;
                n[kind]++;
            }
        }
        StringBuilder out = new StringBuilder("cosine from <0, 0.., 0.1.. to 0.9..: genuine");
        for (int kind = 0; kind < 2; kind++) {
            out.append(kind == 0 ? "" : "; impostor");
            for (double b : bins[kind]) {
                out.append(String.format(Locale.ROOT, " %.0f", 100 * b / n[kind]));
            }
        }
        return out.append(" %").toString();
    }
}
