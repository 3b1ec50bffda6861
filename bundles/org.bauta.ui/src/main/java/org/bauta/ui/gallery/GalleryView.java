package org.bauta.ui.gallery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bauta.report.figure.FigureFile;
import org.bauta.report.gallery.GridFigure;
import org.bauta.report.gallery.Hanging;
import org.bauta.report.gallery.Order;
import org.bauta.report.gallery.Stock;
import org.bauta.report.run.Treatment;
import org.bauta.ui.Installed;
import org.bauta.ui.history.History;
import org.bauta.ui.parts.Newest;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/** The faces of a run, before and after: sorted by what a metric says of them, one by one in full, as a figure. */
public final class GalleryView extends ViewPart {
    public static final String ID = "org.bauta.ui.gallery";
    private static final String RUN = "run";
    private static final String ROW = "row";

    private Composite stack;
    private Label sentence;
    private GalleryBar bar;
    private Wall wall;
    private FullSize full;
    private Newest<Path, Stock> reading;
    private Newest<Sorting, Hanging> hanging;
    private Newest<Saving, Path> saving;
    private Optional<Stock> stock = Optional.empty();
    private Optional<Hanging> shown = Optional.empty();
    private Optional<Treatment> only = Optional.empty();
    private Optional<Order> order = Optional.empty();
    private Optional<IMemento> remembered = Optional.empty();

    /** What to hang, and of which run: another one may be opened while it is sorted. */
    private record Sorting(Stock stock, Hanging.Wish wish) {
    }

    /** A figure on its way to a file. */
    private record Saving(Hanging hanging, int from, int rows, Path file) {
    }

    @Override
    public void init(IViewSite site, IMemento memento) throws PartInitException {
        super.init(site, memento);
        remembered = Optional.ofNullable(memento);
    }

    /** Keeps the run, what the bar says and the first row in sight; as they were, if the window is closed before they were there again. */
    @Override
    public void saveState(IMemento memento) {
        if (remembered.isPresent()) {
            memento.putMemento(remembered.get());
            return;
        }
        stock.ifPresent(s -> {
            memento.putString(RUN, s.run().folder().toString());
            memento.putInteger(ROW, wall.firstRow());
            bar.save(memento);
        });
    }

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new GridLayout());
        bar = new GalleryBar(parent, this);
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        stack.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        wall = new Wall(stack, at -> shown.ifPresent(h -> {
            top(full.control());
            full.open(h, at);
        }));
        wall.setData("id", "gallery.wall");
        full = new FullSize(stack, this::back, this::say);
        sentence = new Label(parent, SWT.NONE);
        sentence.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        sentence.setData("id", "gallery.sentence");
        reading = new Newest<>("Reading the pictures of a run", parent, run -> Stock.read(run, Installed::catalog), this::opened, this::say);
        hanging = new Newest<>("Sorting pictures", parent, s -> Hanging.of(s.stock(), s.wish()), this::hung, this::say);
        saving = new Newest<>("Saving a figure", parent, GalleryView::write, f -> say("Saved: " + f), this::say);
        top(wall);
        say("Open the folder of a finished run, or click a point of a trade-off in Results.");
        Newest<Path, Optional<Stock>> again = new Newest<>("Reading the pictures of last time", parent,
                run -> Files.isDirectory(run) ? Optional.of(Stock.read(run, Installed::catalog)) : Optional.empty(),
                s -> s.filter(r -> remembered.isPresent()).ifPresent(this::opened), this::say);
        remembered.map(m -> m.getString(RUN)).map(Path::of).ifPresent(again::ask);
    }

    private void top(org.eclipse.swt.widgets.Control control) {
        ((StackLayout) stack.getLayout()).topControl = control;
        stack.layout();
    }

    private void back() {
        top(wall);
        wall.setFocus();
        shown.ifPresent(h -> say(h.sentence()));
    }

    void askForFolder() {
        DirectoryDialog dialog = new DirectoryDialog(getSite().getShell());
        dialog.setText("Show the pictures of a finished run");
        dialog.setFilterPath(Installed.runs().toString());
        String chosen = dialog.open();
        if (chosen != null) {
            show(Path.of(chosen), Optional.empty(), Optional.empty());
        }
    }

    /**
     * Reads a finished run in the background and hangs its pictures.
     *
     * @param condition the only one to show beside the originals; empty for all
     * @param first how to sort at first; empty for as it is
     */
    public void show(Path run, Optional<Treatment> condition, Optional<Order> first) {
        remembered = Optional.empty();
        only = condition;
        order = first;
        top(wall);
        say("Reading " + run + "...");
        reading.ask(run);
    }

    private void opened(Stock read) {
        stock = Optional.of(read);
        if (read.measures().isEmpty()) {
            say("The run " + read.run().folder().getFileName() + " has no measure of single pictures to sort by.");
            return;
        }
        bar.offer(read, only, order);
        remembered.filter(m -> read.run().folder().toString().equals(m.getString(RUN))).ifPresent(bar::restore);
        hang();
    }

    /** Shows what the bar says. */
    void hang() {
        top(wall);
        stock.flatMap(s -> bar.wish().map(w -> new Sorting(s, w))).ifPresent(wanted -> {
            say("Sorting...");
            hanging.ask(wanted);
        });
    }

    private void hung(Hanging next) {
        shown = Optional.of(next);
        wall.show(next);
        remembered.map(m -> m.getInteger(ROW)).ifPresent(wall::goTo);
        remembered = Optional.empty(); // from now on it is as the user says
        say(next.items().isEmpty() ? "No picture failed." : next.sentence());
    }

    void side(int pixels) {
        wall.side(pixels);
    }

    /** Item ids from top to bottom, as they hang. */
    public List<String> items() {
        return shown.map(Hanging::items).orElse(List.of());
    }

    /** The treatments of the columns, the original first. */
    public List<Treatment> columns() {
        return shown.map(Hanging::columns).orElse(List.of());
    }

    void askWhere() {
        shown.filter(h -> !h.items().isEmpty()).ifPresent(h -> {
            FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
            dialog.setText("Save what is in sight as a figure");
            dialog.setFilterExtensions(FigureFile.ENDINGS);
            dialog.setFileName("gallery.svg");
            dialog.setOverwrite(true);
            String file = dialog.open();
            if (file != null) {
                save(Path.of(file));
            }
        });
    }

    /** Writes the rows that are in sight as a figure; its ending says which kind. */
    public void save(Path file) {
        shown.ifPresent(h -> saving.ask(new Saving(h, wall.firstRow(), wall.rowsInSight(), file)));
    }

    private static Path write(Saving s) {
        FigureFile.write(GridFigure.of(s.hanging(), s.from(), s.rows()), s.file());
        History.add("Gallery of " + s.hanging().stock().run().folder().getFileName(), words(s).toArray(String[]::new));
        return s.file();
    }

    private static List<String> words(Saving s) {
        Hanging.Wish wish = s.hanging().wish();
        List<String> words = new ArrayList<>(List.of("bauta", "gallery", s.hanging().stock().run().folder().toString(), "--measure",
                wish.asked().measure().key()));
        if (!wish.asked().judge().isNobody()) {
            words.addAll(List.of("--recogniser", wish.asked().judge().recogniser(), "--attacker", wish.asked().judge().attacker()));
        }
        words.addAll(List.of("--order", wish.order().word()));
        wish.columns().forEach(t -> words.addAll(List.of("--condition", Stock.words(t))));
        words.addAll(List.of("--from", Integer.toString(s.from() + 1), "--rows", Integer.toString(s.rows()), "--out", s.file().toString()));
        return words;
    }

    private void say(String text) {
        sentence.setText(text);
        sentence.setToolTipText(text);
    }

    @Override
    public void setFocus() {
        wall.setFocus();
    }
}
