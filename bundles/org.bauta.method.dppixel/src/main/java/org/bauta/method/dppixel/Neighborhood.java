package org.bauta.method.dppixel;

import java.util.List;
import java.util.stream.IntStream;

import org.bauta.core.catalog.Source;
import org.bauta.core.image.Region;
import org.bauta.core.method.Ledger;

/**
 * Two pictures are neighbors if they have the same face region and differ in at most m pixels of it, each by as much as
 * 8 bits allow in every plane.
 *
 * <p>What that does to the sums of disjoint cells: n_c changed pixels in cell c move each of its sums by at most 255
 * n_c, and the n_c add up to m at most, wherever the pixels lie. So the vector of all sums of one plane moves by at most
 * 255 m in L1, whether the m pixels share a cell or touch m of them; that is 255 m / b^2 for the vector of all means of
 * b x b cells. Cells do not compose one by one (an argument by parallel composition would give 255 m to every cell that
 * the pixels touch): one noise vector is added to one vector of sums. The planes of a color picture change together, so
 * that the vector of all planes moves by at most 3 * 255 m: equal noise on all of them spends a third of epsilon on
 * each.
 *
 * @param m changed pixels; more than the region has count as all
 * @param largestCell pixels of the largest cell
 */
@Source(key = "fan2018", where = "m-neighborhood and the sensitivity of pixelization")
record Neighborhood(long m, int planes, long largestCell) {
    private static final long LEVELS = 255;

    static Neighborhood of(int m, Channels channels, Cells cells) {
        long pixels = IntStream.range(0, cells.count()).mapToLong(cells::area).sum();
        long largest = IntStream.range(0, cells.count()).mapToLong(cells::area).max().orElseThrow();
        return new Neighborhood(Math.min(m, pixels), channels.planes(), largest);
    }

    /** How far all sums of all planes can move, added up. */
    long l1() {
        return planes * LEVELS * m;
    }

    /**
     * The square of how far they can move in L2: at most m times as many as fit into a cell, as large as when the pixels
     * share one.
     */
    double squaredL2() {
        return (double) planes * LEVELS * LEVELS * m * Math.min(m, largestCell);
    }

    String text(Region region) {
        return "pictures whose face region (" + region.width() + " x " + region.height() + " pixels) differs in at most m = " + m
                + " pixels, each by up to 255 levels in every channel";
    }

    Ledger.Sensitivity l1Sensitivity() {
        return new Ledger.Sensitivity(l1(), "8-bit levels (L1 of the sums of all cells and channels)",
                "255 levels x " + m + " pixels x " + planes + (planes == 1 ? " channel" : " channels")
                + ", wherever the pixels lie: samples are 8-bit integers, cells are disjoint, sums are exact", true);
    }

    Ledger.Sensitivity l2Sensitivity() {
        return new Ledger.Sensitivity(Math.sqrt(squaredL2()), "8-bit levels (L2 of the sums of all cells and channels)",
                "sqrt(" + planes + ") x 255 levels x sqrt(m x the smaller of m and the largest cell)"
                + ", largest where the changed pixels share a cell: samples are 8-bit integers, sums are exact", true);
    }

    /** An equal share for every plane. */
    static List<Ledger.Part> equalParts(Channels channels, double epsilon) {
        return IntStream.range(0, channels.planes()).mapToObj(p -> new Ledger.Part(channels.name(p), epsilon / channels.planes())).toList();
    }
}
