package org.bauta.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bauta.report.run.Names;
import org.bauta.report.run.Run;
import org.bauta.report.run.SummaryRow;
import org.bauta.report.table.FailureTable;
import org.bauta.report.table.Numbers;
import org.bauta.report.table.PublishedTable;

/** What a reader has to know before believing the numbers: the paper's beside them, cautions, failures. */
final class Remarks {
    private final Run run;
    private final Names names;
    private final Html html;

    Remarks(Run run, Names names, Html html) {
        this.run = run;
        this.names = names;
        this.html = html;
    }

    void write(List<String> faults) {
        published();
        cautions(faults);
        failures();
    }

    private void published() {
        List<PublishedTable.Line> lines = PublishedTable.of(run);
        List<PublishedTable.Quote> missing = PublishedTable.notMeasured(run);
        if (lines.isEmpty() && missing.isEmpty()) {
            return;
        }
        html.raw("<section id=\"published\">\n<h2>Beside the paper</h2>\n");
        if (!lines.isEmpty()) {
            table(List.of("Method", "Judge", "Measure", "Measured", "95 % interval", "Published", "Difference", "In interval", "Source"));
            lines.forEach(this::published);
            html.raw("</tbody>\n</table></div>\n");
        }
        if (!missing.isEmpty()) {
            html.element("p", "Published, and not measured here:");
            table(List.of("Method", "Judge", "Measure", "Published", "Source"));
            missing.forEach(m -> row(List.of(m.settings().isEmpty() ? names.of(m.method()) : names.of(m.method()) + " " + m.settings(),
                    names.exact(m.recogniser()), names.of(m.metric()), m.value(), m.source())));
            html.raw("</tbody>\n</table></div>\n");
        }
        html.raw("</section>\n");
    }

    private void published(PublishedTable.Line line) {
        SummaryRow r = line.row();
        int d = Numbers.decimals(java.util.stream.DoubleStream.of(r.estimate().mean(), line.published()));
        boolean known = r.estimate().hasInterval();
        row(List.of(names.of(r.treatment()), names.of(r.judge()), names.withUnit(r.measure()), Numbers.format(r.estimate().mean(), d),
                known ? Numbers.interval(r.estimate().low(), r.estimate().high(), d) : Numbers.NONE, Numbers.format(line.published(), d),
                Numbers.format(line.difference(), d), known ? line.isInside() ? "yes" : "no" : Numbers.NONE, line.source()));
    }

    private void cautions(List<String> faults) {
        html.raw("<section id=\"cautions\">\n<h2>Cautions</h2>\n");
        Map<String, List<SummaryRow>> byText = new LinkedHashMap<>();
        for (SummaryRow r : run.summary()) {
            if (!r.caution().isEmpty()) {
                byText.computeIfAbsent(r.caution(), c -> new ArrayList<>()).add(r);
            }
            if (r.whiteBox()) {
                byText.computeIfAbsent("White box: the method was made against the recogniser that judges it.",
                        c -> new ArrayList<>()).add(r);
            }
        }
        if (byText.isEmpty() && faults.isEmpty()) {
            html.element("p", "None.");
        }
        html.raw(byText.isEmpty() ? "" : "<ul>\n");
        byText.forEach((text, rows) -> html.raw("<li>").text(text).raw(" <span class=\"where\">").text(where(rows)).raw("</span></li>\n"));
        html.raw(byText.isEmpty() ? "" : "</ul>\n");
        if (!faults.isEmpty()) {
            html.element("h3", "Charts that were not drawn").raw("<ul>\n");
            faults.forEach(f -> html.element("li", f));
            html.raw("</ul>\n");
        }
        html.raw("</section>\n");
    }

    /** The rows that a caution is about: measures under judges, with the methods unless it is all of them. */
    private String where(List<SummaryRow> rows) {
        Map<String, List<String>> methods = new LinkedHashMap<>();
        for (SummaryRow r : rows) {
            String judge = names.of(r.judge());
            methods.computeIfAbsent(names.of(r.measure()) + (judge.isEmpty() ? "" : " (" + judge + ")"), k -> new ArrayList<>())
                    .add(names.of(r.treatment()));
        }
        int all = run.treatments().size();
        return String.join("; ", methods.entrySet().stream().map(e -> e.getKey() + ": "
                + (e.getValue().size() == all ? "every row" : String.join(", ", e.getValue()))).toList());
    }

    private void failures() {
        html.raw("<section id=\"failures\">\n<h2>Failures</h2>\n");
        List<FailureTable.Line> lines = FailureTable.of(run);
        if (lines.isEmpty()) {
            html.element("p", "None.");
        } else {
            table(List.of("Method", "Stage", "Reason", "Action", "Items"));
            lines.forEach(l -> row(List.of(names.of(l.treatment()), l.stage(), l.reason(), l.action(), Long.toString(l.count()))));
            html.raw("</tbody>\n</table></div>\n");
        }
        html.raw("</section>\n");
    }

    private void table(List<String> heads) {
        html.raw("<div class=\"wide\"><table>\n<thead><tr>");
        heads.forEach(h -> html.element("th scope=\"col\"", h));
        html.raw("</tr></thead>\n<tbody>\n");
    }

    private void row(List<String> cells) {
        html.raw("<tr>").element("th scope=\"row\"", cells.getFirst());
        cells.subList(1, cells.size()).forEach(c -> html.element("td", c));
        html.raw("</tr>\n");
    }
}
