package org.bauta.core.method;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The privacy account of one release: what was done, what it costs, and what the price does not cover.
 *
 * @param mechanism the noise and what it is added to, with its parameters
 * @param guarantee what epsilon and delta bound
 * @param neighborhood which pairs of originals are hard to tell apart
 * @param sensitivity how far the noised quantity differs between them, and how that is known
 * @param epsilon spent by the release, all parts together; for metric privacy, by unit of distance
 * @param delta spent by the release; 0 for a pure guarantee
 * @param parts how epsilon is split, in order; their composition is said in {@code composition}
 * @param composition how the prices of channels, cells and images add up, a sentence each
 * @param postProcessing steps after the noise that see only noised values and cost nothing
 * @param notCovered what a release may tell whatever epsilon is, a sentence each; never empty
 */
public record Ledger(String mechanism, Guarantee guarantee, String neighborhood, Sensitivity sensitivity, double epsilon, double delta,
        List<Part> parts, List<String> composition, List<String> postProcessing, List<String> notCovered) {

    /** What is bounded. */
    public enum Guarantee {
        /** P[M(x) in S] <= exp(epsilon) P[M(y) in S] + delta for all neighbors x, y and all sets S of releases. */
        DIFFERENTIAL_PRIVACY,
        /** P[M(x) in S] <= exp(epsilon d(x, y)) P[M(y) in S] for all x, y at a distance d(x, y). */
        METRIC_PRIVACY
    }

    /**
     * How far the noised quantity can differ between neighbors.
     *
     * @param value the bound, in the unit
     * @param unit such as "8-bit levels, summed over a cell (L1)"
     * @param reason why it holds
     * @param proven false if it was only observed: then there is no guarantee
     */
    public record Sensitivity(double value, String unit, String reason, boolean proven) {
    }

    /** A share of epsilon. */
    public record Part(String name, double epsilon) {
    }

    public Ledger {
        parts = List.copyOf(parts);
        composition = List.copyOf(composition);
        postProcessing = List.copyOf(postProcessing);
        notCovered = List.copyOf(notCovered);
        if (!(epsilon > 0) || !(delta >= 0 && delta < 1) || notCovered.isEmpty()) {
            throw new IllegalArgumentException("a ledger needs a positive epsilon, a delta in [0, 1) and what it does not cover: "
                    + epsilon + ", " + delta + ", " + notCovered);
        }
    }

    /**
     * The account after several releases that show the same person: prices add up (sequential composition), whatever the
     * releases were and whoever combines them.
     *
     * @param images at least 1
     */
    public Ledger over(int images) {
        if (images < 1) {
            throw new IllegalArgumentException("a ledger is for at least one image, not " + images);
        }
        List<Part> each = parts.stream().map(p -> new Part(p.name(), p.epsilon() * images)).toList();
        return new Ledger(mechanism, guarantee, neighborhood + (images == 1 ? "" : ", in each of " + images + " images"), sensitivity,
                epsilon * images, Math.min(Math.nextDown(1), delta * images), each, composition, postProcessing, notCovered);
    }

    /** For people, one entry a line; the same in every locale. */
    public String text() {
        return String.join("\n",
                "mechanism: " + mechanism,
                "guarantee: " + guarantee.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", epsilon " + number(epsilon)
                        + (guarantee == Guarantee.METRIC_PRIVACY ? " per unit of distance" : "") + ", delta " + number(delta)
                        + (sensitivity.proven() ? "" : " - NOT PROVEN: the sensitivity was only observed"),
                "neighbors: " + neighborhood,
                "sensitivity: " + number(sensitivity.value()) + " " + sensitivity.unit() + "; " + sensitivity.reason(),
                "parts: " + parts.stream().map(p -> p.name() + " " + number(p.epsilon())).collect(Collectors.joining(", ")),
                list("composition", composition), list("after the noise, at no cost", postProcessing),
                list("not covered", notCovered)) + "\n";
    }

    private static String list(String title, List<String> lines) {
        return title + ":" + lines.stream().map(l -> "\n  - " + l).collect(Collectors.joining());
    }

    private static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Float.toString((float) value);
    }
}
