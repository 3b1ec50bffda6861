package org.bauta.ui.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.bauta.report.figure.Figure;
import org.bauta.report.figure.FigureFile;
import org.bauta.report.figure.Spot;
import org.bauta.ui.history.History;
import org.bauta.ui.parts.Newest;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.FileDialog;

/** A chart of a run, drawn at the size of the window: its marks answer to the pointer, and it is saved in any format. */
final class ChartPane {
    private static final int MARGIN = 14;
    /** Pixels of a line that is easily read. */
    private static final int WIDEST = 560;
    /** What to draw, and how large. */
    private record Ask(Opened run, Map<String, String> options, Point size) {
    }

    /** What was asked for, drawn. */
    private record Answer(Ask ask, Drawn drawn) {
    }

    /** A drawing on its way to a file. */
    private record Saving(Ask ask, Drawn drawn, Path file) {
    }

    private final Consumer<String> say;
    private final Consumer<Chosen> chosen;
    private final ChartBar bar;
    private final Canvas canvas;
    private final Newest<Ask, Answer> drawing;
    private final Newest<Saving, Path> saving;
    private Optional<Opened> opened = Optional.empty();
    private Optional<Ask> asked = Optional.empty();
    private Optional<Drawn> drawn = Optional.empty();
    private Optional<Spot> under = Optional.empty();
    private Image image;
    /** Why there is no chart; empty if there is one. */
    private String fault = "";

    /** @param chosen gets the condition of a mark that is clicked */
    ChartPane(Composite parent, Consumer<Chosen> chosen, Consumer<String> say) {
        this.say = say;
        this.chosen = chosen;
        Composite pane = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        pane.setLayout(layout);
        bar = new ChartBar(pane, this::draw, this::askWhere);
        canvas = new Canvas(pane, SWT.DOUBLE_BUFFERED);
        canvas.setData("id", "results.figure");
        canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        drawing = new Newest<>("Drawing a chart", canvas, ChartPane::draw, this::show, this::fail);
        saving = new Newest<>("Saving a figure", canvas, ChartPane::write, f -> say.accept("Saved: " + f), say);
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        canvas.addListener(SWT.MouseMove, this::hover);
        canvas.addListener(SWT.MouseUp, this::click);
        canvas.addListener(SWT.Resize, e -> draw());
        canvas.addListener(SWT.Dispose, e -> {
            if (image != null) {
                image.dispose();
            }
        });
    }

    /** Another run. */
    void show(Opened run) {
        opened = Optional.of(run);
        bar.offer(run);
        canvas.getParent().layout(true, true);
        draw();
    }

    private void draw() {
        Map<String, String> options = bar.options();
        Rectangle area = canvas.getClientArea();
        if (!options.isEmpty() && Math.min(area.width, area.height) > 50 + 2 * MARGIN) {
            drawing.ask(new Ask(opened.orElseThrow(), options, new Point(area.width - 2 * MARGIN, area.height - 2 * MARGIN)));
        }
    }

    private static Answer draw(Ask ask) {
        Figure figure = ask.run().charts().draw(ask.options(), ask.run().run()).get(0);
        return new Answer(ask, Drawn.of(figure, ask.size().x, ask.size().y));
    }

    private void show(Answer newest) {
        forget();
        asked = Optional.of(newest.ask());
        Drawn answer = newest.drawn();
        drawn = Optional.of(answer);
        image = new Image(canvas.getDisplay(), answer.picture());
        canvas.setToolTipText(answer.figure().caption());
        canvas.setData("drawn", answer.figure().id());
        bar.canSave(true);
        say.accept(answer.figure().title());
        canvas.redraw();
    }

    private void fail(String why) {
        forget();
        fault = why.substring(0, 1).toUpperCase(Locale.ROOT) + why.substring(1) + ".";
        bar.canSave(false);
        say.accept("");
        canvas.redraw();
    }

    private void forget() {
        drawn = Optional.empty();
        under = Optional.empty();
        fault = "";
        canvas.setToolTipText(null);
        if (image != null) {
            image.dispose();
            image = null;
        }
    }

    private int left() {
        return image == null ? 0 : (canvas.getClientArea().width - image.getBounds().width) / 2;
    }

    private void paint(GC gc) {
        if (!fault.isEmpty()) {
            explain(gc);
        }
        if (image != null) {
            gc.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_WHITE)); // the margin of the paper, in the dark theme too
            gc.fillRectangle(left() - MARGIN, 0, image.getBounds().width + 2 * MARGIN, image.getBounds().height + 2 * MARGIN);
            gc.drawImage(image, left(), MARGIN);
            under.ifPresent(s -> ring(gc, place(s)));
        }
    }

    /** In the middle of where the chart would be, on as many lines as it takes. */
    private void explain(GC gc) {
        Rectangle area = canvas.getClientArea();
        TextLayout words = new TextLayout(canvas.getDisplay());
        try {
            words.setText(fault);
            words.setFont(canvas.getFont());
            words.setAlignment(SWT.CENTER);
            words.setWidth(Math.max(100, Math.min(WIDEST, area.width - 4 * MARGIN)));
            gc.setForeground(canvas.getForeground());
            words.draw(gc, (area.width - words.getWidth()) / 2, Math.max(MARGIN, (area.height - words.getBounds().height) / 2));
        } finally {
            words.dispose();
        }
    }

    /** A ring shows which mark the words are about. */
    private void ring(GC gc, Point at) {
        gc.setAntialias(SWT.ON);
        gc.setLineWidth(2);
        gc.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_DARK_GRAY));
        gc.drawOval(at.x - 9, at.y - 9, 18, 18);
    }

    /** The middle of a mark on the canvas. */
    private Point place(Spot spot) {
        var box = spot.area().getBounds2D();
        double scale = drawn.map(Drawn::scale).orElse(1.0);
        return new Point(left() + (int) Math.round(box.getCenterX() * scale), MARGIN + (int) Math.round(box.getCenterY() * scale));
    }

    private void hover(Event e) {
        Optional<Spot> next = drawn.flatMap(d -> d.at(e.x - left(), e.y - MARGIN));
        if (!next.equals(under)) {
            under = next;
            canvas.setToolTipText(next.map(s -> Chosen.of(asked.orElseThrow().run(), s).words()).orElse(drawn.map(d -> d.figure().caption())
                    .orElse("")));
            canvas.setCursor(next.isPresent() ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
            canvas.redraw();
        }
    }

    private void click(Event e) {
        hover(e);
        under.filter(s -> e.button == 1).ifPresent(s -> chosen.accept(Chosen.of(asked.orElseThrow().run(), s)));
    }

    /** Where the mark of a treatment is on the canvas, the first if there are several. */
    Optional<Point> place(String method, String settings) {
        return drawn.flatMap(d -> d.spots().stream().filter(s -> s.treatment().method().equals(method)
                && s.treatment().settings().equals(settings)).findFirst()).map(this::place);
    }

    private void askWhere() {
        FileDialog dialog = new FileDialog(canvas.getShell(), SWT.SAVE);
        dialog.setText("Save the figure");
        dialog.setFilterExtensions(FigureFile.ENDINGS);
        dialog.setFileName(drawn.map(d -> d.figure().id()).orElse("figure") + ".svg");
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            save(Path.of(file));
        }
    }

    /** Writes what is drawn; the ending says how. */
    void save(Path file) {
        drawn.ifPresent(d -> saving.ask(new Saving(asked.orElseThrow(), d, file)));
    }

    private static Path write(Saving s) {
        FigureFile.write(s.drawn().figure(), s.file());
        List<String> words = new ArrayList<>(List.of("bauta", "chart", s.ask().run().run().folder().toString(), s.ask().options().get("id")));
        s.ask().options().forEach((name, value) -> words.addAll(name.equals("id") ? List.of() : List.of("--param", name + "=" + value)));
        words.addAll(List.of("--out", s.file().toString()));
        History.add("Chart of " + s.ask().run().name(), words.toArray(String[]::new));
        return s.file();
    }
}
