package org.bauta.report.gallery;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.bauta.report.run.ItemTable;
import org.bauta.report.run.Treatment;

/**
 * What hangs where.
 *
 * @param items a row for each
 * @param columns the original first
 * @param values what stands below the pictures
 */
public record Hanging(Stock stock, List<String> items, List<Treatment> columns, ItemTable values, Wish wish) {
    /**
     * What somebody wants to see.
     *
     * @param columns treatments to show beside the original, at least one
     */
    public record Wish(ItemTable.Asked asked, Order order, List<Treatment> columns) {
    }

    /** Reads the numbers and sorts: by the mean over the columns that are shown; what has no number comes last. */
    public static Hanging of(Stock stock, Wish wish) {
        ItemTable table = ItemTable.read(stock.run().folder(), wish.asked());
        List<Treatment> columns = new java.util.ArrayList<>(stock.treatments().stream().filter(Treatment::isOriginal).toList());
        columns.addAll(wish.columns());
        int sign = wish.asked().measure().sign() < 0 ? -1 : 1;
        Comparator<String> best = Comparator.comparingDouble(i -> -sign * mean(table, i, wish.columns()));
        List<String> items = switch (wish.order()) {
            case AS_LISTED -> table.items();
            case FAILED -> table.items().stream().filter(i -> wish.columns().stream()
                    .anyMatch(t -> stock.failure(new Piece(i, t)).isPresent())).toList();
            case BEST -> sorted(table, wish, best);
            case WORST -> sorted(table, wish, best.reversed());
        };
        return new Hanging(stock, items, List.copyOf(columns), table, wish);
    }

    private static List<String> sorted(ItemTable table, Wish wish, Comparator<String> order) {
        Comparator<String> scored = Comparator.comparing(i -> Double.isNaN(mean(table, i, wish.columns())));
        return table.items().stream().sorted(scored.thenComparing(order)).toList();
    }

    /** NaN if no column has a number. */
    private static double mean(ItemTable table, String item, List<Treatment> columns) {
        return columns.stream().mapToDouble(t -> table.value(item, t)).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }

    /** The number below a picture, or what went wrong with it. */
    public String words(Piece piece) {
        double value = values.value(piece.item(), piece.treatment());
        if (stock.failure(piece).isPresent()) {
            return "failed: " + stock.failure(piece).get().stage();
        }
        return Double.isNaN(value) ? "" : Double.isInfinite(value) ? "\u221e" : String.format(Locale.ROOT, "%.3g", value);
    }

    /** For the caption of a figure. */
    String choice() {
        String by = wish.asked().measure().key() + (wish.asked().judge().isNobody() ? "" : " (" + wish.asked().judge().recogniser() + ", "
                + wish.asked().judge().attacker() + ")");
        return switch (wish.order()) {
            case BEST -> "The best by " + by + ", averaged over the columns; its value stands below each picture.";
            case WORST -> "The worst by " + by + ", averaged over the columns; its value stands below each picture.";
            case FAILED -> "Those that failed; " + by + " stands below each picture.";
            case AS_LISTED -> "The first of the data set; " + by + " stands below each picture.";
        };
    }

    public Piece piece(int row, int column) {
        return new Piece(items.get(row), columns.get(column));
    }

    /** In words, for the line below the wall. */
    public String sentence() {
        String what = columns.stream().skip(1).map(stock.names()::of).limit(3).collect(Collectors.joining("; "));
        return items.size() + " pictures, " + (columns.size() - 1) + (columns.size() == 2 ? " condition: " : " conditions: ") + what
                + (columns.size() > 4 ? "; \u2026" : "");
    }
}
