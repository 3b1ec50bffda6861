package org.bauta.protocol.verification;

/** Where a verifier draws the line: a pair is accepted if its similarity is at or above the threshold. */
final class Thresholds {
    /** Guards the product of a rate and a count against its last bit: 0.1 * 30 is 3, not 3.0000000000000004. */
    private static final double ROUNDING = 1e-9;

    private Thresholds() {
    }

    /**
     * The smallest threshold at which the share of accepted impostors does not exceed a false accept rate: with
     * k = floor(rate * N), the smallest number above the (k+1)-th highest impostor score. Impostors that tie with that score
     * are all refused, so the rate is never exceeded.
     *
     * @param impostor ascending scores
     * @return negative infinity if everybody may be accepted, NaN without impostors
     */
    static double atFalseAcceptRate(double[] impostor, double rate) {
        if (impostor.length == 0) {
            return Double.NaN;
        }
        int allowed = (int) Math.floor(rate * impostor.length + ROUNDING);
        return allowed >= impostor.length ? Double.NEGATIVE_INFINITY : Math.nextUp(impostor[impostor.length - 1 - allowed]);
    }

    /**
     * The threshold with the highest accuracy among those halfway between neighbouring distinct scores, below all and above
     * all; of equals the strictest. NaN without scores.
     */
    static double ofBestAccuracy(Scores scores) {
        double[] distinct = scores.distinct();
        if (distinct.length == 0) {
            return Double.NaN;
        }
        double best = Math.nextUp(distinct[distinct.length - 1]);
        for (int i = distinct.length - 1; i >= 0; i--) {
            double candidate = i == 0 ? distinct[0] : distinct[i - 1] + (distinct[i] - distinct[i - 1]) / 2;
            if (scores.accuracy(candidate) > scores.accuracy(best)) {
                best = candidate;
            }
        }
        return best;
    }
}
