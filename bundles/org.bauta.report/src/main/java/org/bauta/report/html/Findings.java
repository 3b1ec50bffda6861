package org.bauta.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.bauta.report.chart.Pareto;
import org.bauta.report.run.Judge;
import org.bauta.report.run.Measure;
import org.bauta.report.run.Names;
import org.bauta.report.run.Run;
import org.bauta.report.run.SummaryRow;
import org.bauta.report.run.Treatment;
import org.bauta.report.table.Numbers;
import org.bauta.report.table.PublishedTable;

/** What a run found, in sentences with numbers. No number is weighed or explained here: that is the reader's. */
final class Findings {
    private final Run run;
    private final Names names;

    Findings(Run run, Names names) {
        this.run = run;
        this.names = names;
    }

    List<String> sentences() {
        List<String> out = new ArrayList<>();
        List<Treatment> treated = run.treatments().stream().filter(t -> !t.isOriginal()).toList();
        out.add(count(treated.size(), "treatment") + " of " + count(treated.stream().map(Treatment::method).distinct().count(), "method")
                + judges());
        for (Measure m : run.summary().stream().map(SummaryRow::measure).filter(Measure::isPrivacy).filter(m -> m.sign() != 0).distinct()
                .toList()) {
            best(m).ifPresent(out::add);
        }
        run.judges().forEach(j -> front(j).ifPresent(out::add));
        List<PublishedTable.Line> published = PublishedTable.of(run);
        long comparable = published.stream().filter(l -> l.row().estimate().hasInterval()).count();
        if (comparable > 0) {
            out.add(published.stream().filter(PublishedTable.Line::isInside).count() + " of " + count(comparable, "published number")
                    + (comparable == 1 ? " lies" : " lie") + " in the measured 95 % interval.");
        }
        String state = run.manifest().text("state");
        if (!state.isEmpty() && !state.equals("finished")) {
            out.add("The run is not finished (" + state + "): rows may be missing. Run it again with --resume.");
        }
        out.add(run.failures().isEmpty() ? "Nothing failed." : count(run.failures().size(), "failure") + ", listed below.");
        return out;
    }

    private String judges() {
        long recognisers = run.judges().stream().map(Judge::recogniser).distinct().count();
        long attackers = run.judges().stream().map(Judge::attacker).distinct().count();
        return recognisers == 0 ? "." : ", judged by " + count(recognisers, "recogniser") + " under " + count(attackers, "attacker") + ".";
    }

    private static String count(long n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    /** The treatment that is best where it is worst, over all judges, white box left out; and the original where it is worst. */
    private Optional<String> best(Measure measure) {
        List<SummaryRow> rows = run.rows(r -> r.measure().equals(measure) && r.estimate().isFinite() && !r.whiteBox());
        int decimals = Numbers.decimals(rows.stream().mapToDouble(r -> r.estimate().mean()));
        Map<Treatment, SummaryRow> worst = new LinkedHashMap<>();
        for (SummaryRow r : rows) {
            worst.merge(r.treatment(), r, (a, b) -> measure.sign() * a.estimate().mean() <= measure.sign() * b.estimate().mean() ? a : b);
        }
        String where = run.judges().size() > 1 ? " in the worst case over recognisers and attackers" : "";
        Optional<SummaryRow> original = worst.values().stream().filter(r -> r.treatment().isOriginal()).findFirst();
        return worst.values().stream().filter(r -> !r.treatment().isOriginal())
                .max(java.util.Comparator.comparingDouble(r -> measure.sign() * r.estimate().mean()))
                .map(r -> "Best " + lower(names.of(measure)) + where + ": " + names.of(r.treatment()) + " with " + number(r, decimals)
                        + original.map(o -> "; original " + number(o, decimals)).orElse("") + ".");
    }

    private static String lower(String name) {
        return name.length() > 1 && Character.isLowerCase(name.charAt(1)) ? Character.toLowerCase(name.charAt(0)) + name.substring(1)
                : name;
    }

    private static String number(SummaryRow row, int decimals) {
        return Numbers.format(row.estimate().mean(), decimals) + (row.estimate().hasInterval()
                ? " " + Numbers.interval(row.estimate().low(), row.estimate().high(), decimals) : "") + (row.caution().isEmpty() ? ""
                        : "†");
    }

    /** Who is on the Pareto front of the first trade-off that the experiment draws. */
    private Optional<String> front(Judge judge) {
        Optional<Map<String, String>> chart = run.manifest().charts().stream().filter(c -> "tradeoff".equals(c.get("id"))).findFirst();
        String x = chart.map(c -> c.get("x")).orElse("ssim");
        String y = chart.map(c -> c.get("y")).orElse("protection-rate");
        List<SummaryRow> xs = new ArrayList<>();
        List<SummaryRow> ys = new ArrayList<>();
        for (Treatment t : run.treatments()) {
            Optional<SummaryRow> rx = run.row(t, judge, x).filter(r -> r.estimate().isFinite() && !r.whiteBox());
            Optional<SummaryRow> ry = run.row(t, judge, y).filter(r -> r.estimate().isFinite() && !r.whiteBox());
            if (!t.isOriginal() && rx.isPresent() && ry.isPresent()) {
                xs.add(rx.get());
                ys.add(ry.get());
            }
        }
        if (xs.size() < 2 || xs.getFirst().measure().sign() == 0 || ys.getFirst().measure().sign() == 0) {
            return Optional.empty();
        }
        List<Integer> front = Pareto.front(xs.stream().mapToDouble(r -> r.estimate().mean()).toArray(),
                ys.stream().mapToDouble(r -> r.estimate().mean()).toArray(), xs.getFirst().measure().sign(),
                        ys.getFirst().measure().sign());
        return Optional.of("On the Pareto front of " + lower(names.of(xs.getFirst().measure())) + " and "
                + lower(names.of(ys.getFirst().measure())) + " under " + names.of(judge) + ": "
                + front.stream().map(i -> names.of(xs.get(i).treatment())).collect(Collectors.joining("; ")) + ".");
    }
}
