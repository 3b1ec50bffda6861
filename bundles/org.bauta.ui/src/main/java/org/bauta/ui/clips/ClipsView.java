package org.bauta.ui.clips;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.bauta.core.catalog.Catalog;
import org.bauta.ui.Installed;
import org.bauta.ui.parts.FileDrop;
import org.bauta.ui.parts.Newest;
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
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** A clip and its result side by side, frame by frame, and below them how like they are in every frame. */
public final class ClipsView extends ViewPart {
    public static final String ID = "org.bauta.ui.clips";
    private static final int SETTLED = 400;

    private SideBySide pictures;
    private Transport transport;
    private Strip strip;
    private ClipBench bench;
    private Label sentence;
    private Catalog catalog;
    private Newest<Wanted, Footage> opening;
    private Newest<Shot, Pair> showing;
    private Optional<Footage> footage = Optional.empty();
    private Optional<Film> film = Optional.empty();
    private Optional<Scan> scan = Optional.empty();
    private Optional<Wanted> waiting = Optional.empty();
    private double threshold = .5;
    private int changes;

    /** Files to open; no clip stands for the synthetic one. */
    private record Wanted(Optional<Path> clip, Optional<Path> result) {
    }

    private record Shot(Film film, int frame) {
    }

    @Override
    public void createPartControl(Composite parent) {
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
        showing = new Newest<>("A frame", parent, s -> s.film().pair(s.frame()), this::show, this::say);
        say("Open a clip, or the synthetic one.");
        new Newest<String, Catalog>("Reading the catalogue", parent, q -> Installed.catalog(), this::begin, this::say).ask("");
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
        Button button = new Button(bar, SWT.PUSH);
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

    private void begin(Catalog installed) {
        catalog = installed;
        opening = new Newest<>("Opening a clip", pictures, w -> Footage.of(w.clip().orElseGet(() -> Drawing.clip(installed)), w.result()),
                this::opened, this::say);
        bench.offer(installed);
        waiting.ifPresent(this::ask);
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
        film.ifPresent(f -> transport.show(next));
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

    private void show(Pair pair) {
        String result = footage.orElseThrow().result().map(r -> r.getFileName().toString()).orElse("Result");
        pictures.show(List.of(new SideBySide.Captioned("Original, frame " + (pair.index() + 1), pair.before()),
                new SideBySide.Captioned(result + ", frame " + (pair.index() + 1), pair.after())));
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
