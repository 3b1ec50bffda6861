package org.bauta.report.run;

import java.util.Collection;
import java.util.Locale;

/**
 * What a column of numbers is.
 *
 * @param id metric variant such as {@code ssim@gauss11-1.5-rgb-crop}, or a protocol's measure such as {@code tar@far0.001}
 * @param unit empty for a pure number
 * @param better which way is better for whoever de-identifies
 * @param aim {@code privacy}, {@code utility} or empty
 * @param estimator whose readings it compares; empty for numbers that need none
 */
public record Measure(String id, String unit, Better better, String aim, String estimator) {
    /** Which way is better for whoever de-identifies. */
    public enum Better {
        HIGHER, LOWER, UNKNOWN
    }

    /** What tells it from every other measure: the id, with the estimator behind it. */
    public String key() {
        return estimator.isEmpty() ? id : id + " by " + estimator;
    }

    /** The id without its variant. */
    public String name() {
        return id.split("@", 2)[0];
    }

    /** What follows the {@code @}; empty if nothing does. */
    public String variant() {
        int at = id.indexOf('@');
        return at < 0 ? "" : id.substring(at + 1);
    }

    /** An id without its variant, unless another of them differs in nothing else. */
    public static String shortest(String id, Collection<String> all) {
        String name = id.split("@", 2)[0];
        return all.stream().filter(m -> m.split("@", 2)[0].equals(name)).distinct().count() <= 1 ? name : id;
    }

    /** True if a name in a chart's options means this measure: the whole id or the id without its variant. */
    public boolean isCalled(String asked) {
        return id.equals(asked) || name().equals(asked);
    }

    public boolean isPrivacy() {
        return aim.equals("privacy");
    }

    /** +1 if higher is better, -1 if lower is, 0 if nobody said. */
    public int sign() {
        return better == Better.HIGHER ? 1 : better == Better.LOWER ? -1 : 0;
    }

    static Measure of(Row row) {
        String direction = row.text("direction").toLowerCase(Locale.ROOT);
        Better better = direction.startsWith("higher") ? Better.HIGHER : direction.startsWith("lower") ? Better.LOWER : Better.UNKNOWN;
        return new Measure(row.text("metric"), row.text("unit"), better, row.text("aim").toLowerCase(Locale.ROOT),
                row.text("estimator"));
    }
}
