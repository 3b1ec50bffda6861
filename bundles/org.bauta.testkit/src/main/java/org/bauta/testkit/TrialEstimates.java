package org.bauta.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.EstimatorCard;
import org.bauta.core.estimation.Trait;

/** Made-up estimates of every trait, in the ranges that {@link Trait} promises. */
public final class TrialEstimates {
    private TrialEstimates() {
    }

    /** The card of an estimator that there is not. */
    public static EstimatorCard card(Trait trait) {
        return card("trial-" + trait.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), trait);
    }

    public static EstimatorCard card(String id, Trait trait) {
        List<String> names = switch (trait) {
            case POSE -> List.of("yaw", "pitch", "roll");
            case ACTION_UNITS -> List.of("AU1", "AU4", "AU12", "AU26");
            case EXPRESSION -> List.of("neutral", "happiness", "surprise");
            case ATTRIBUTES -> List.of("Male", "Young", "Smiling", "Eyeglasses", "Bald");
            case PARSING -> List.of("background", "skin", "hair");
            default -> List.of();
        };
        return new EstimatorCard(id, trait, "", names, "none", "made up");
    }

    /** That many, all different. */
    public static List<Estimate> of(Trait trait, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        EstimatorCard card = card(trait);
        return new ArrayList<>(IntStream.range(0, count).mapToObj(i -> new Estimate(card, values(trait, random))).toList());
    }

    private static float[] values(Trait trait, SplittableRandom random) {
        return switch (trait) {
            case FIVE_POINTS -> row(10, 0, 100, random);
            case DENSE_POINTS -> row(136, 0, 100, random);
            case POSE -> row(3, -60, 60, random);
            case ACTION_UNITS -> row(4, 0, 1, random);
            case EXPRESSION -> shares(row(3, 0, 1, random));
            case ATTRIBUTES -> row(5, 0, 1, random);
            case PARSING -> whole(row(64, 0, 3, random));
            case FEATURES -> row(6, -1, 1, random);
            case PERCEPTION -> row(32, 0, .5, random);
        };
    }

    private static float[] row(int length, double from, double to, SplittableRandom random) {
        float[] out = new float[length];
        for (int i = 0; i < length; i++) {
            out[i] = (float) random.nextDouble(from, to);
        }
        return out;
    }

    private static float[] shares(float[] row) {
        float sum = 0;
        for (float v : row) {
            sum += v;
        }
        for (int i = 0; i < row.length; i++) {
            row[i] /= sum;
        }
        return row;
    }

    private static float[] whole(float[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) Math.floor(row[i]);
        }
        return row;
    }
}
