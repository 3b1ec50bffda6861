package org.bauta.ui.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.bauta.core.failure.OutputFailed;
import org.bauta.report.chart.ChartContribution;
import org.bauta.report.figure.Figure;
import org.bauta.report.figure.Pdf;
import org.bauta.report.figure.Png;
import org.bauta.report.figure.Svg;
import org.bauta.ui.parts.Newest;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;

/** A chart of a run, with its axes to choose, drawn at the size of the window, and saved as SVG, PDF or PNG. */
final class ChartPane {
    private static final String TRADEOFF = "tradeoff";

    /** What to draw, and how large. */
    private record Ask(Opened run, Map<String, String> options, Point size) {
    }

    /** The figure and its picture. */
    private record Answer(Figure figure, ImageData picture) {
    }

    private final Consumer<String> say;
    private final Combo kind;
    private final Combo x;
    private final Combo y;
    private final Button save;
    private final Canvas canvas;
    private final Newest<Ask, Answer> drawing;
    private final Newest<Path, Path> saving;
    private Optional<Opened> opened = Optional.empty();
    private Optional<Figure> figure = Optional.empty();
    private Image image;

    ChartPane(Composite parent, Consumer<String> say) {
        this.say = say;
        Composite pane = new Composite(parent, SWT.NONE);
        pane.setLayout(new GridLayout());
        Composite bar = new Composite(pane, SWT.NONE);
        RowLayout row = new RowLayout();
        row.center = true;
        bar.setLayout(row);
        kind = combo(bar, "C&hart", "results.chart");
        x = combo(bar, "&x", "results.x");
        y = combo(bar, "&y", "results.y");
        save = new Button(bar, SWT.PUSH);
        save.setText("Sa&ve figure...");
        save.setEnabled(false);
        save.addListener(SWT.Selection, e -> askWhere());
        canvas = new Canvas(pane, SWT.DOUBLE_BUFFERED);
        canvas.setData("id", "results.figure");
        canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        drawing = new Newest<>("Drawing a chart", canvas, ChartPane::draw, this::show, this::fail);
        saving = new Newest<>("Saving a figure", canvas, this::write, f -> say.accept("Saved: " + f), say);
        canvas.addListener(SWT.Paint, e -> {
            if (image != null) {
                Rectangle size = image.getBounds();
                e.gc.drawImage(image, (canvas.getClientArea().width - size.width) / 2, 0);
            }
        });
        canvas.addListener(SWT.Resize, e -> draw());
        canvas.addListener(SWT.Dispose, e -> forget());
    }

    private Combo combo(Composite bar, String text, String id) {
        new Label(bar, SWT.NONE).setText(text);
        Combo combo = new Combo(bar, SWT.READ_ONLY);
        combo.setData("id", id);
        combo.addListener(SWT.Selection, e -> draw());
        return combo;
    }

    /** Another run; its trade-off first, with the axes that the experiment asks for. */
    void show(Opened run) {
        opened = Optional.of(run);
        kind.setItems(run.kinds().stream().map(ChartContribution::name).toArray(String[]::new));
        kind.select(Math.max(0, run.kinds().stream().map(ChartContribution::id).toList().indexOf(TRADEOFF)));
        Map<String, String> wanted = run.wanted(TRADEOFF);
        axis(x, run, wanted.getOrDefault("x", ""), 0);
        axis(y, run, wanted.getOrDefault("y", ""), 1);
        kind.getParent().getParent().layout(true, true);
        draw();
    }

    private static void axis(Combo combo, Opened run, String wanted, int otherwise) {
        List<String> measures = run.measures();
        combo.setItems(measures.toArray(String[]::new));
        int asked = measures.indexOf(run.run().summary().stream().map(r -> r.measure()).filter(m -> m.isCalled(wanted)).findFirst()
                .map(m -> m.id()).orElse(""));
        combo.select(asked >= 0 ? asked : Math.min(otherwise, measures.size() - 1));
    }

    private void draw() {
        opened.filter(o -> kind.getSelectionIndex() >= 0).ifPresent(o -> {
            String id = o.kinds().get(kind.getSelectionIndex()).id();
            Map<String, String> options = new LinkedHashMap<>(o.wanted(id));
            options.put("id", id);
            boolean axes = id.equals(TRADEOFF);
            if (axes) {
                options.put("x", x.getText());
                options.put("y", y.getText());
            }
            x.setEnabled(axes);
            y.setEnabled(axes);
            Rectangle area = canvas.getClientArea();
            if (area.width > 50 && area.height > 50) {
                drawing.ask(new Ask(o, options, new Point(area.width, area.height)));
            }
        });
    }

    private static Answer draw(Ask ask) {
        Figure figure = ask.run().charts().draw(ask.options(), ask.run().run()).get(0);
        return new Answer(figure, Drawn.of(figure, ask.size().x, ask.size().y));
    }

    private void show(Answer answer) {
        forget();
        figure = Optional.of(answer.figure());
        image = new Image(canvas.getDisplay(), answer.picture());
        canvas.setToolTipText(answer.figure().caption());
        save.setEnabled(true);
        say.accept(answer.figure().title());
        canvas.redraw();
    }

    private void fail(String fault) {
        forget();
        figure = Optional.empty();
        save.setEnabled(false);
        say.accept(fault);
        canvas.redraw();
    }

    private void forget() {
        if (image != null) {
            image.dispose();
            image = null;
        }
    }

    private void askWhere() {
        FileDialog dialog = new FileDialog(canvas.getShell(), SWT.SAVE);
        dialog.setText("Save the figure");
        dialog.setFilterExtensions(new String[] {"*.svg", "*.pdf", "*.png"});
        dialog.setFileName(figure.map(Figure::id).orElse("figure") + ".svg");
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            saving.ask(Path.of(file));
        }
    }

    private Path write(Path file) {
        Figure drawn = figure.orElseThrow();
        String ending = file.toString().toLowerCase(Locale.ROOT).replaceFirst(".*\\.", "");
        try {
            switch (ending) {
                case "pdf" -> Files.write(file, Pdf.write(drawn));
                case "png" -> Files.write(file, Png.write(drawn));
                case "svg" -> Files.writeString(file, Svg.file(Svg.element(drawn)));
                default -> throw new OutputFailed("the figure can be saved as .svg, .pdf or .png, not as ." + ending);
            }
            return file;
        } catch (IOException e) {
            throw new OutputFailed("the figure cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }
}
