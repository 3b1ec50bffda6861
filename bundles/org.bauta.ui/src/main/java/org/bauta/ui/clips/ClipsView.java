package org.bauta.ui.clips;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.bauta.core.catalog.Catalog;
import org.bauta.ui.Installed;
import org.bauta.ui.parts.FileDrop;
import org.bauta.ui.parts.Newest;
import org.bauta.ui.parts.PushButton;
import org.bauta.ui.parts.SideBySide;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/** A clip and its result side by side, frame by frame, and below them how like they are in every frame. */
public final class ClipsView extends ViewPart {
    public static final String ID = "org.bauta.ui.clips";
    private static final int SETTLED = 400;
    private static final String CLIP = "clip";
    private static final String RESULT = "result";
    private static final String FRAME = "frame";

    private SideBySide pictures;
    private Transport transport;
    private Strip strip;
    private ClipBench bench;
    private Label sentence;
    private Display display;
    private Catalog catalog;
    private Newest<Wanted, Footage> opening;
    private Newest<Shot, Projected> showing;
    private Optional<Footage> footage = Optional.empty();
    private Optional<Film> film = Optional.empty();
    private Optional<Scan> scan = Optional.empty();
    private Optional<Wanted> waiting = Optional.empty();
    private double threshold = .5;
    private int changes;
    private int first;
    private Optional<IMemento> remembered = Optional.empty();

    /** Files to open; no clip stands for the synthetic one. */
    private record Wanted(Optional<Path> clip, Optional<Path> result) {
        /** A file that is gone since the last start is no wish any more. */
        boolean isGone() {
            return Stream.of(clip, result).flatMap(Optional::stream).anyMatch(f -> !Files.isRegularFile(f));
        }
    }

    private record Shot(Film film, int frame) {
    }

    /** A frame and its result, ready for the screen. */
    private record Projected(Pair pair, List<SideBySide.Captioned> pictures) {
    }

    @Override
    public void createPartControl(Composite parent) {
        display = parent.getDisplay();
        parent.setLayout(new GridLayout());
        buttons(parent);
        SashForm columns = new SashForm(parent, SWT.HORIZONTAL);
        columns.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        pictures = new SideBySide(columns);
        pictures.setData("id", "clips.pictures");
        pictures.addListener(SWT.KeyDown, e -> transport.key(e));
        bench = new ClipBench(columns, this::changed, this::moved, this::say);
        columns.setWeights(72, 28);
        transport = new Transport(parent, n -> film.ifPresent(f -> showing.ask(new Shot(f, n))));
        strip = new Strip(parent, transport::pauseAt, bench::threshold);
        strip.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        strip.setData("id", "clips.strip");
        sentence = new Label(parent, SWT.NONE);
        sentence.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        sentence.setData("id", "clips.sentence");
        FileDrop.on(parent, files -> open(files.get(0), files.size() > 1 ? Optional.of(files.get(1)) : Optional.empty()));
        showing = new Newest<>("A frame", parent, this::project, this::show, this::say);
        say("Open a clip, or the synthetic one.");
        new Newest<String, ClipBench.Offer>("Reading the catalogue", parent,
                q -> ClipBench.Offer.read(Installed.catalog()), this::begin, this::say).ask("");
    }

    private void buttons(Composite parent) {
        Composite bar = new Composite(parent, SWT.NONE);
        RowLayout row = new RowLayout();
        row.marginLeft = 0;
        row.spacing = 6;
        bar.setLayout(row);
        push(bar, "S&ynthetic clip", "clips.synthetic", () -> ask(new Wanted(Optional.empty(), Optional.empty())));
        push(bar, "&Open a clip...", "clips.open", () -> askForFile("Open a clip").ifPresent(f -> open(f, Optional.empty())));
        push(bar, "Open its &result...", "clips.result", () -> footage.ifPresent(f -> askForFile("Open the result of "
                + f.clip().getFileName()).ifPresent(r -> open(f.clip(), Optional.of(r)))));
    }

    private static void push(Composite bar, String text, String id, Runnable action) {
        Button button = PushButton.in(bar);
        button.setText(text);
        button.setData("id", id);
        button.addListener(SWT.Selection, e -> action.run());
    }

    private Optional<Path> askForFile(String title) {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.OPEN);
        dialog.setText(title);
        dialog.setFilterExtensions(new String[] {"*.mkv;*.mp4;*.avi;*.mov;*.webm;*.m4v;*.mpg", "*"});
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    private void begin(ClipBench.Offer installed) {
        catalog = installed.form().catalog();
        opening = new Newest<>("Opening a clip", pictures, w -> Footage.of(w.clip().orElseGet(() -> Drawing.clip(catalog)), w.result()),
                this::opened, this::say);
        bench.offer(installed);
        remembered.ifPresent(bench::restore);
        if (waiting.isPresent()) {
            ask(waiting.get());
        } else {
            remembered.ifPresent(this::again);
        }
    }

    /** What was open at the end of the last start, if it is still there. */
    private void again(IMemento memento) {
        Optional<Path> clip = Optional.ofNullable(memento.getString(CLIP)).filter(p -> !p.isEmpty()).map(Path::of);
        Optional<Path> result = Optional.ofNullable(memento.getString(RESULT)).map(Path::of);
        if (memento.getString(CLIP) != null) {
            Wanted last = new Wanted(clip, result);
            first = Optional.ofNullable(memento.getInteger(FRAME)).orElse(0);
            new Newest<Wanted, Boolean>("Looking for a clip", pictures, w -> !w.isGone(), there -> {
                if (there) {
                    ask(last);
                }
            }, this::say).ask(last);
        }
    }

    @Override
    public void init(IViewSite site, IMemento memento) throws PartInitException {
        super.init(site, memento);
        remembered = Optional.ofNullable(memento);
    }

    /** Keeps clip, frame, method and judge. */
    @Override
    public void saveState(IMemento memento) {
        bench.save(memento);
        waiting.ifPresent(w -> {
            memento.putString(CLIP, w.clip().map(Path::toString).orElse("")); // empty stands for the synthetic one
            w.result().ifPresent(r -> memento.putString(RESULT, r.toString()));
            memento.putInteger(FRAME, shownFrame());
        });
    }

    /**
     * Opens a clip.
     *
     * @param result a de-identified clip of the same frames; if empty, the method that is chosen is applied as it plays
     */
    public void open(Path clip, Optional<Path> result) {
        ask(new Wanted(Optional.of(clip), result));
    }

    private void ask(Wanted wanted) {
        waiting = Optional.of(wanted);
        say("Reading " + wanted.clip().map(c -> c.getFileName().toString()).orElse("the synthetic clip") + "...");
        if (opening != null) {
            opening.ask(wanted);
        }
    }

    private void opened(Footage next) {
        footage = Optional.of(next);
        say(next.clip().getFileName() + ": " + next.frames() + " frames, " + String.format(java.util.Locale.ROOT, "%.4g", next.rate())
                + " a second" + next.result().map(r -> "; result " + r.getFileName()).orElse(""));
        restart(0);
        film.ifPresent(f -> transport.show(next, Math.min(first, next.frames() - 1)));
        first = 0;
    }

    /** Settings come in quickly while a slider moves: the strip is measured anew when the hand has come to rest. */
    private void changed() {
        int mine = ++changes;
        pictures.getDisplay().timerExec(SETTLED, () -> {
            if (!pictures.isDisposed() && mine == changes && footage.isPresent()) {
                restart(shownFrame());
            }
        });
    }

    private int shownFrame() {
        return pictures.getData("frame") instanceof Integer n ? n : 0;
    }

    private void restart(int frame) {
        stop();
        bench.treatment().ifPresent(treatment -> {
            Film next = new Film(catalog, footage.orElseThrow(), treatment);
            film = Optional.of(next);
            Scan work = new Scan(catalog, footage.orElseThrow(), treatment, bench.recogniser(), strip, this::say);
            scan = Optional.of(work);
            strip.show(work.trace());
            work.schedule();
            showing.ask(new Shot(next, Math.min(frame, footage.orElseThrow().frames() - 1)));
        });
    }

    private void stop() {
        scan.ifPresent(Job::cancel);
        scan = Optional.empty();
        film.ifPresent(f -> Job.createSystem("Closing a clip", (ICoreRunnable) monitor -> f.close()).schedule());
        film = Optional.empty();
    }

    private Projected project(Shot shot) {
        Pair pair = shot.film().pair(shot.frame());
        String result = shot.film().footage().result().map(r -> r.getFileName().toString()).orElse("Result");
        return new Projected(pair, List.of(
                SideBySide.Captioned.of(display, "Original, frame " + (pair.index() + 1), pair.before()),
                SideBySide.Captioned.of(display, result + ", frame " + (pair.index() + 1), pair.after())));
    }

    private void show(Projected projected) {
        Pair pair = projected.pair();
        pictures.show(projected.pictures());
        pictures.setData("frame", pair.index());
        strip.frame(pair.index());
        transport.shown(pair.index());
        pair.fault().ifPresent(f -> say("Frame " + (pair.index() + 1) + " is masked whole: " + f));
    }

    private void moved(double similarity) {
        threshold = similarity;
        strip.threshold(similarity);
    }

    /** Stops at a frame, from 0. */
    public void seek(int frame) {
        transport.pauseAt(frame);
    }

    /** What was measured of the clip that is open; empty if there is none. */
    public Optional<Trace> trace() {
        return scan.map(Scan::trace);
    }

    /** The cosine similarity from which on a frame counts as recognised. */
    public double threshold() {
        return threshold;
    }

    /** The middle of a frame on the strip. */
    public int x(int frame) {
        return strip.x(frame);
    }

    private void say(String text) {
        sentence.setText(text);
        sentence.setToolTipText(text);
    }

    @Override
    public void dispose() {
        stop();
        super.dispose();
    }

    @Override
    public void setFocus() {
        pictures.setFocus();
    }
}
