package org.bauta.protocol.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.bauta.core.metric.Metric.Direction;
import org.bauta.core.protocol.Trials;
import org.bauta.core.protocol.Verdict;
import org.bauta.core.protocol.Verdict.Measure;

/**
 * Judges verification fold by fold: a threshold comes from the original pairs of all other folds and is applied to the
 * released pairs of this one.
 */
final class Judge {
    /** Below so many expected false accepts in training, a false accept rate cannot be set with any precision. */
    static final int FALSE_ACCEPTS = 10;
    private final Trials trials;
    private final Scores[] training;
    private final Scores[] test;
    private final double[] released;

    Judge(Trials trials, double[] originals, double[] released) {
        this.trials = trials;
        this.released = released;
        training = IntStream.range(0, trials.folds()).mapToObj(f -> Scores.ofOtherFolds(trials, originals, f)).toArray(Scores[]::new);
        test = IntStream.range(0, trials.folds()).mapToObj(f -> Scores.ofFold(trials, released, f)).toArray(Scores[]::new);
    }

    /** @param rates false accept rates to work at */
    Verdict verdict(double... rates) {
        List<Measure> measures = new ArrayList<>();
        measures.add(accuracy());
        for (double rate : rates) {
            measures.add(trueAccepts(rate));
        }
        measures.add(free("eer", Verdict.FRACTION, Direction.HIGHER_IS_BETTER, Separation::equalErrorRate));
        measures.add(free("auc", Verdict.FRACTION, Direction.LOWER_IS_BETTER, Separation::areaUnderCurve));
        measures.add(free("decidability", "", Direction.LOWER_IS_BETTER, Separation::decidability));
        return new Verdict(measures, Separation.curve(Scores.of(trials, released, i -> true)));
    }

    private Measure accuracy() {
        double[] thresholds = Arrays.stream(training).mapToDouble(s -> s.hasBoth() ? Thresholds.ofBestAccuracy(s) : Double.NaN).toArray();
        double[] folds = atThreshold(thresholds, (s, t) -> s.accuracy(t));
        return measure("accuracy", Verdict.FRACTION, Direction.LOWER_IS_BETTER, folds, thresholds, "");
    }

    private Measure trueAccepts(double rate) {
        double[] thresholds = Arrays.stream(training).mapToDouble(s -> Thresholds.atFalseAcceptRate(s.impostor(), rate)).toArray();
        double[] folds = atThreshold(thresholds, (s, t) -> s.trueAcceptRate(t));
        return measure("tar@far" + text(rate), Verdict.FRACTION, Direction.LOWER_IS_BETTER, folds, thresholds, caution(rate));
    }

    /** 0.001, never 1.0E-3. */
    private static String text(double rate) {
        return new java.math.BigDecimal(Double.toString(rate)).stripTrailingZeros().toPlainString();
    }

    private String caution(double rate) {
        int fewest = Arrays.stream(training).mapToInt(s -> s.impostor().length).min().orElse(0);
        return fewest * rate >= FALSE_ACCEPTS - 1e-9 ? "" : String.format(Locale.ROOT,
                "a false accept rate of %s is only %.1f of %d training impostors; at least %d are needed for a threshold one can rely on",
                text(rate), fewest * rate, fewest, FALSE_ACCEPTS);
    }

    private interface AtThreshold {
        double of(Scores scores, double threshold);
    }

    /** NaN for a fold that has no threshold or no pairs. */
    private double[] atThreshold(double[] thresholds, AtThreshold value) {
        return IntStream.range(0, test.length).mapToDouble(f -> Double.isNaN(thresholds[f]) ? Double.NaN : value.of(test[f], thresholds[f]))
                .toArray();
    }

    private Measure free(String name, String unit, Direction direction, ToDoubleFunction<Scores> value) {
        double[] none = new double[0];
        return measure(name, unit, direction, Arrays.stream(test).mapToDouble(value).toArray(), none, "");
    }

    private Measure measure(String name, String unit, Direction direction, double[] folds, double[] thresholds, String caution) {
        int scored = Arrays.stream(test).mapToInt(s -> s.genuine().length + s.impostor().length).sum();
        return new Measure(name, unit, direction, mean(folds), folds, mean(thresholds), trials.pairs().size(), scored, caution);
    }

    /** Of those that are numbers. */
    private static double mean(double[] values) {
        return DoubleStream.of(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }
}
