package org.bauta.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.bauta.report.run.Manifest;
import org.bauta.report.run.Names;
import org.bauta.report.run.Run;
import org.bauta.report.table.Caption;
import org.bauta.report.table.MainTable;

/** The report as one page that needs nothing else: no network, no other file. The same bytes for the same run folder. */
public final class HtmlReport {
    private final Run run;
    private final Names names;
    private final MainTable table;
    private final List<Drawing> drawings;
    private final List<String> faults;
    private final Html html = new Html();

    /** @param faults a sentence for each chart that could not be drawn */
    public HtmlReport(Run run, Names names, MainTable table, List<Drawing> drawings, List<String> faults) {
        this.run = run;
        this.names = names;
        this.table = table;
        this.drawings = drawings;
        this.faults = faults;
    }

    public String write() {
        head();
        section("found", "Found");
        html.raw("<ul>\n");
        new Findings(run, names).sentences().forEach(s -> html.element("li", s));
        html.raw("</ul>\n</section>\n");
        section("table", "Results");
        new HtmlTable(table, names, html).write(new Caption(run, names).table());
        html.raw("</section>\n");
        figures();
        new Remarks(run, names, html).write(faults);
        settings();
        PrivacyAccounts accounts = new PrivacyAccounts(run.manifest());
        if (!accounts.isEmpty()) {
            section("privacy", "Privacy ledgers");
            accounts.write(html);
            html.raw("</section>\n");
        }
        section("provenance", "Provenance");
        again();
        Provenance.write(run.manifest(), html);
        html.raw("</section>\n</main>\n<script>\n").raw(resource("report.js")).raw("</script>\n</body>\n</html>\n");
        return html.toString();
    }

    private void head() {
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; ")
                .raw("script-src 'unsafe-inline'; img-src data:\">\n").element("title", run.title())
                .raw("<style>\n").raw(resource("report.css")).raw("</style>\n</head>\n<body>\n<header>\n").element("h1", run.title())
                .element("p class=\"data\"", new Caption(run, names).data());
        Manifest m = run.manifest();
        String seed = m.text("seed");
        html.element("p class=\"meta\"", String.join(" · ", Stream.of(part("Experiment ", m.text("experiment")), part("seed ", seed),
                part("finished ", m.text("finished")), part("Bauta ", version())).filter(s -> !s.isEmpty()).toList()));
        html.raw("<nav aria-label=\"Sections\">");
        for (String[] s : new String[][] {{"found", "Found"}, {"table", "Results"}, {"figures", "Figures"}, {"cautions", "Cautions"},
                {"failures", "Failures"}, {"settings", "Settings"}, {"provenance", "Provenance"}}) {
            html.raw("<a href=\"#" + s[0] + "\">" + s[1] + "</a> ");
        }
        html.raw("</nav>\n</header>\n<main>\n");
    }

    private String version() {
        String version = run.manifest().text("bauta", "version");
        return version.isEmpty() ? run.manifest().text("bauta") : version;
    }

    private static String part(String word, String value) {
        return value.isEmpty() ? "" : word + value;
    }

    private void section(String id, String title) {
        html.raw("<section id=\"" + id + "\">\n").element("h2", title);
    }

    private void figures() {
        section("figures", "Figures");
        int number = 0;
        for (Drawing d : drawings) {
            html.raw("<figure>\n<div class=\"paper\" role=\"img\" aria-label=\"").text(d.figure().alt()).raw("\" style=\"max-width:"
                    + String.format(Locale.ROOT, "%.1f", d.figure().width() * 1.5) + "px\">").raw(d.svg()).raw("</div>\n<figcaption><b>")
                    .text("Figure " + ++number + ". ").raw("</b>").text(d.figure().caption()).raw("</figcaption>\n</figure>\n");
        }
        if (drawings.isEmpty()) {
            html.element("p", "No figure was drawn.");
        }
        html.raw("</section>\n");
    }

    private void settings() {
        section("settings", "Settings");
        html.raw("<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">In this report</th><th scope=\"col\">Method</th>"
                + "<th scope=\"col\">All settings</th><th scope=\"col\">Release</th></tr></thead>\n<tbody>\n");
        run.treatments().forEach(t -> html.raw("<tr>").element("th scope=\"row\"", names.of(t)).element("td class=\"code\"", t.method())
                .element("td class=\"code\"", t.settings()).element("td class=\"code\"", t.release()).raw("</tr>\n"));
        html.raw("</tbody>\n</table></div>\n");
        if (!run.experiment().isBlank()) {
            html.element("h3", "experiment.yaml").raw("<pre tabindex=\"0\">").text(run.experiment()).raw("</pre>\n");
        }
        html.raw("</section>\n");
    }

    private void again() {
        String command = run.manifest().text("command");
        if (!command.isEmpty()) {
            html.element("p", "To run it again:").raw("<pre tabindex=\"0\">").text(command).raw("</pre>\n");
        }
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
