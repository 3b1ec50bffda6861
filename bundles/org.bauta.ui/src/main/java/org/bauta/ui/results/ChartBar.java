package org.bauta.ui.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bauta.report.chart.ChartContribution;
import org.bauta.report.chart.Tradeoff;
import org.bauta.report.run.Judge;
import org.bauta.report.run.Measure;
import org.bauta.ui.parts.CheckBox;
import org.bauta.ui.parts.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Which chart, with which axes, whose judgment, with or without front and intervals; and the button that saves it. */
final class ChartBar {
    private static final String TRADEOFF = "tradeoff";
    private static final String ALL = "All judges";
    /** Pixels. */
    private static final int KIND = 187;

    private final Composite bar;
    private final Runnable changed;
    private final Combo kind;
    private final Combo x;
    private final Combo y;
    private final Combo judge;
    private final Button pareto;
    private final Button intervals;
    private final Button save;
    private Opened opened;

    ChartBar(Composite parent, Runnable changed, Runnable saving) {
        this.changed = changed;
        bar = new Composite(parent, SWT.NONE);
        RowLayout row = new RowLayout();
        row.center = true;
        row.marginLeft = 0;
        row.spacing = 4;
        bar.setLayout(row);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        kind = combo("C&hart", "results.chart", KIND);
        x = combo("&x", "results.x", 140);
        y = combo("&y", "results.y", 146);
        judge = combo("&Judge", "results.judge", 112);
        pareto = check("&Pareto", "results.pareto");
        intervals = check("&Intervals", "results.intervals");
        save = PushButton.in(bar);
        save.setText("Sa&ve...");
        save.setToolTipText("Save the figure with its caption: SVG, PDF, PNG, LaTeX, or its numbers as CSV");
        save.setData("id", "results.save");
        save.setEnabled(false);
        save.addListener(SWT.Selection, e -> saving.run());
    }

    private Combo combo(String text, String id, int width) {
        Label label = new Label(bar, SWT.NONE);
        label.setText(text);
        Combo combo = new Combo(bar, SWT.READ_ONLY);
        combo.setData("id", id);
        combo.setData("label", label);
        label.setLayoutData(new RowData());
        combo.setLayoutData(new RowData(width, SWT.DEFAULT));
        combo.addListener(SWT.Selection, e -> changed.run());
        combo.addListener(SWT.Modify, e -> combo.setToolTipText(combo.getText()));
        return combo;
    }

    private Button check(String text, String id) {
        Button box = CheckBox.in(bar, text);
        box.setData("id", id);
        box.setSelection(true);
        box.setLayoutData(new RowData());
        box.addListener(SWT.Selection, e -> changed.run());
        return box;
    }

    /** Another run; its trade-off first, with the axes that the experiment asks for. */
    void offer(Opened run) {
        opened = run;
        kind.setItems(run.kinds().stream().map(ChartContribution::name).toArray(String[]::new));
        kind.select(Math.max(0, run.kinds().stream().map(ChartContribution::id).toList().indexOf(TRADEOFF)));
        Map<String, String> wanted = run.wanted(TRADEOFF);
        axis(x, run, wanted.getOrDefault("x", ""), 0);
        axis(y, run, wanted.getOrDefault("y", ""), 1);
        List<Judge> judges = run.run().judges();
        boolean oneAttacker = judges.stream().map(Judge::attacker).distinct().count() == 1; // then it need not be named
        judge.setItems(Stream.concat(Stream.of(ALL), judges.stream().map(j -> oneAttacker ? j.recogniser() : Tradeoff.word(j)))
                .toArray(String[]::new));
        judge.select(judges.size() == 1 ? 1 : 0);
        bar.layout(true);
    }

    private static void axis(Combo combo, Opened run, String wanted, int otherwise) {
        List<String> measures = run.measures();
        combo.setItems(measures.stream().map(m -> Measure.shortest(m, measures)).toArray(String[]::new));
        int asked = measures.indexOf(run.run().summary().stream().map(r -> r.measure()).filter(m -> m.isCalled(wanted)).findFirst()
                .map(m -> m.id()).orElse(""));
        combo.select(asked >= 0 ? asked : Math.min(otherwise, measures.size() - 1));
    }

    /** What to draw, as an experiment file would ask for it; empty before a run was opened. */
    Map<String, String> options() {
        if (opened == null || kind.getSelectionIndex() < 0) {
            return Map.of();
        }
        String id = opened.kinds().get(kind.getSelectionIndex()).id();
        Map<String, String> options = new LinkedHashMap<>(opened.wanted(id));
        options.put("id", id);
        boolean tradeoff = id.equals(TRADEOFF);
        if (tradeoff) {
            options.put("x", measure(x));
            options.put("y", measure(y));
            options.put("judge", judge.getSelectionIndex() <= 0 ? "" : judge.getText());
            options.put("pareto", Boolean.toString(pareto.getSelection()));
            options.put("intervals", Boolean.toString(intervals.getSelection()));
        }
        offerAxes(tradeoff);
        return options;
    }

    /** Axes, judge, front and intervals are the trade-off's; without them there is room for the names of the other charts. */
    private void offerAxes(boolean tradeoff) {
        if (x.isEnabled() != tradeoff) {
            Stream.of(x, y, judge, pareto, intervals).forEach(c -> {
                c.setEnabled(tradeoff);
                see(c, tradeoff);
                if (c.getData("label") instanceof Label l) {
                    see(l, tradeoff);
                }
            });
            ((RowData) kind.getLayoutData()).width = tradeoff ? KIND : 2 * KIND;
            bar.requestLayout();
        }
    }

    private static void see(Control control, boolean visible) {
        control.setVisible(visible);
        ((RowData) control.getLayoutData()).exclude = !visible;
    }

    /** With its variant: what is saved or repeated says exactly what it shows. */
    private String measure(Combo axis) {
        return axis.getSelectionIndex() < 0 ? "" : opened.measures().get(axis.getSelectionIndex());
    }

    void canSave(boolean can) {
        save.setEnabled(can);
    }
}
