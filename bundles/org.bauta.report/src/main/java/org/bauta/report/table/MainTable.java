package org.bauta.report.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bauta.report.run.Judge;
import org.bauta.report.run.Run;
import org.bauta.report.run.SummaryRow;
import org.bauta.report.run.Treatment;

/**
 * The one table of an experiment: a line for each treatment, the original first; a column for each measure, grouped by recogniser and
 * attacker, those without a recogniser last.
 */
public final class MainTable {
    /** More columns of numbers do not fit the width of a page. */
    static final int COLUMNS_IN_PANEL = 8;

    private final Run run;
    private final List<Treatment> lines;
    private final List<Column> columns = new ArrayList<>();
    private final Map<Treatment, List<SummaryRow>> byTreatment = new HashMap<>();
    private final Map<Column, Double> best = new HashMap<>();

    private MainTable(Run run) {
        this.run = run;
        this.lines = run.treatments();
        run.summary().forEach(r -> byTreatment.computeIfAbsent(r.treatment(), t -> new ArrayList<>()).add(r));
        for (Judge judge : run.judges()) {
            addColumns(judge, false);
            if (isLastAttacker(judge) && attackers(judge.recogniser()) > 1) {
                addColumns(judge, true);
            }
        }
        addColumns(new Judge("", "", ""), false);
        columns.forEach(this::findBest);
    }

    public static MainTable of(Run run) {
        return new MainTable(run);
    }

    public Run run() {
        return run;
    }

    public List<Treatment> lines() {
        return lines;
    }

    public List<Column> columns() {
        return List.copyOf(columns);
    }

    /** The groups, laid beside each other as far as a page is wide: whole ones, unless one is too wide alone. */
    public List<List<Column>> panels() {
        List<List<Column>> panels = new ArrayList<>();
        for (List<Column> group : groups(columns)) {
            for (int from = 0; from < group.size(); from += COLUMNS_IN_PANEL) {
                List<Column> part = group.subList(from, Math.min(group.size(), from + COLUMNS_IN_PANEL));
                if (panels.isEmpty() || panels.getLast().size() + part.size() > COLUMNS_IN_PANEL) {
                    panels.add(new ArrayList<>());
                }
                panels.getLast().addAll(part);
            }
        }
        return panels;
    }

    /** Columns that stand under one heading, in order. */
    public static List<List<Column>> groups(List<Column> columns) {
        List<List<Column>> groups = new ArrayList<>();
        for (Column c : columns) {
            if (groups.isEmpty() || !groups.getLast().getFirst().sameGroup(c)) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(c);
        }
        return groups;
    }

    /** How many attackers worked with a recogniser. */
    public long attackers(String recogniser) {
        return run.judges().stream().filter(j -> j.recogniser().equals(recogniser)).count();
    }

    private boolean isLastAttacker(Judge judge) {
        return run.judges().stream().filter(j -> j.recogniser().equals(judge.recogniser())).reduce((a, b) -> b).orElseThrow().equals(judge);
    }

    private void addColumns(Judge judge, boolean worst) {
        Set<List<String>> seen = new HashSet<>();
        for (SummaryRow r : run.rows(r -> r.judge().sameAs(judge))) {
            boolean wanted = !worst || !Double.isNaN(r.estimate().worst());
            if (wanted && seen.add(List.of(r.judge().protocol(), r.measure().key()))) {
                columns.add(new Column(r.judge(), r.measure(), worst, decimals(r, worst)));
            }
        }
    }

    private int decimals(SummaryRow like, boolean worst) {
        return Numbers.decimals(run.rows(r -> r.judge().equals(like.judge()) && r.measure().key().equals(like.measure().key())).stream()
                .mapToDouble(r -> value(r, worst)));
    }

    private static double value(SummaryRow row, boolean worst) {
        // a mean without finite values: every picture was identical to its original
        boolean allInfinite = Double.isNaN(row.estimate().mean()) && row.estimate().nInfinite() > 0;
        return worst ? row.estimate().worst() : allInfinite ? Double.POSITIVE_INFINITY : row.estimate().mean();
    }

    private void findBest(Column column) {
        int sign = column.measure().sign();
        lines.stream().filter(t -> !t.isOriginal()).flatMap(t -> row(t, column).stream()).filter(r -> !r.whiteBox())
                .mapToDouble(r -> value(r, column.worst())).filter(v -> !Double.isNaN(v)).map(v -> sign * v).max()
                .ifPresent(v -> best.put(column, sign * v));
    }

    private Optional<SummaryRow> row(Treatment line, Column column) {
        return byTreatment.getOrDefault(line, List.of()).stream()
                .filter(r -> r.judge().equals(column.judge()) && r.measure().key().equals(column.measure().key())).findFirst();
    }

    /** The number in a line and a column; empty if it was not measured or not scored. */
    public Optional<Cell> cell(Treatment line, Column column) {
        return row(line, column).filter(r -> !Double.isNaN(value(r, column.worst()))).map(r -> {
            double v = value(r, column.worst());
            boolean isBest = column.measure().sign() != 0 && !line.isOriginal() && !r.whiteBox() && best.containsKey(column)
                    && v == best.get(column);
            return new Cell(v, r, isBest, column.worst());
        });
    }

    /** Some line has a paper's number. */
    public boolean hasPublished() {
        return run.summary().stream().anyMatch(SummaryRow::hasPublished);
    }
}
