package org.bauta.method.dppixel;

import java.util.Arrays;
import java.util.random.RandomGenerator;

import org.bauta.core.catalog.Source;

/**
 * Decides what each sub-image of a stream may spend, so that no w consecutive ones spend more than the budget: a quarter
 * of it in equal parts on comparisons, the rest on releases.
 *
 * <p>Let D be the measured mean distance of a sub-image from what was released last, less the mean error of that
 * measurement, and E the mean error of a release that spends half of what the window has left, all in levels. If D is
 * not above E, a release would be no nearer than a repetition, and nothing is spent. Otherwise the release spends the
 * share D / (D + E) of that half. Who spent all would leave nothing to the next w - 1 sub-images.
 */
@Source(key = "kellaris2014", where = "budget distribution")
final class BudgetWindow {
    /** One in so many parts of the budget is for comparisons. */
    private static final int COMPARISONS = 4;

    private final long sensitivity;
    private final int planes;
    private final int window;
    private final long comparison;
    private final long releases;
    /** What the last sub-images spent on releases, in a ring. */
    private final long[] spent;
    private int position;

    /**
     * @param window at least 1
     * @param sensitivity L1, of the sums of all planes
     */
    BudgetWindow(Budget budget, int window, long sensitivity, int planes) {
        this.window = window;
        this.sensitivity = sensitivity;
        this.planes = planes;
        this.comparison = Math.max(1, budget.units() / COMPARISONS / window);
        this.releases = budget.units() - window * comparison;
        this.spent = new long[window];
    }

    /** What a window spends on comparisons. */
    Budget comparisons() {
        return new Budget(window * comparison);
    }

    long sensitivity() {
        return sensitivity;
    }

    /**
     * What the release of the next sub-image may spend, in units of {@link Budget}; 0: repeat the last release.
     *
     * @param distance exact L1 distance of its sums from the last release; only a noisy version decides
     * @param area its pixels
     */
    long next(long distance, long area, RandomGenerator random) {
        int slot = position++ % window;
        spent[slot] = 0;
        long left = releases - Arrays.stream(spent).sum();
        DiscreteLaplace noise = DiscreteLaplace.spending(new Budget(comparison), sensitivity);
        double measured = (distance + noise.sample(random) - noise.scale()) / (planes * area);
        // a window of one leaves nothing to others
        long half = left / Math.min(2, window);
        if (half > 0) {
            spent[slot] = share(half, measured, DiscreteLaplace.spending(new Budget(half), sensitivity).scale() / area);
        }
        return spent[slot];
    }

    private static long share(long half, double distance, double error) {
        return distance > error ? (long) Math.min(half, half * (distance / (distance + error))) : 0;
    }
}
