package org.bauta.learning.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a training went, epoch by epoch.
 *
 * @param players names of the losses
 * @param validation what is validated; empty if nothing is
 * @param points in order
 */
public record Curve(List<String> players, String validation, List<Point> points) {
    public Curve {
        players = List.copyOf(players);
        points = List.copyOf(points);
    }

    /**
     * One epoch.
     *
     * @param epoch from 1
     * @param losses mean over the epoch of each player's loss
     * @param error of the validation, NaN if there is none
     */
    public record Point(int epoch, List<Double> losses, double error) {
        public Point {
            losses = List.copyOf(losses);
        }
    }

    /** The curve with one more point. */
    public Curve with(Point point) {
        List<Point> more = new ArrayList<>(points);
        more.add(point);
        return new Curve(players, validation, more);
    }

    /** Place of the best point; the last one if nothing was validated; -1 if there is none. */
    public int best() {
        int best = points.size() - 1;
        for (int i = points.size() - 1; i >= 0; i--) {
            best = points.get(i).error() <= points.get(best).error() ? i : best;
        }
        return best;
    }

    /** With a line for each epoch. */
    public String toCsv() {
        String head = "epoch," + players.stream().map(p -> "loss-" + p).collect(Collectors.joining(","))
                + (validation.isEmpty() ? "" : "," + validation.replace(',', ' '));
        return points.stream().map(p -> p.epoch() + "," + p.losses().stream().map(Curve::number).collect(Collectors.joining(","))
                + (validation.isEmpty() ? "" : "," + number(p.error()))).collect(Collectors.joining("\n", head + "\n", "\n"));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
