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
import org.bauta.ui.parts.Room;
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
    private Newest<Wanted, Optional<Opened>> opening;
    private Newest<Shot, Projected> showing;
    private Optional<Opened> opened = Optional.empty();
    private Optional<Film> film = Optional.empty();
    private Optional<Scan> scan = Optional.empty();
    private Optional<Wanted> wanted = Optional.empty();
    private double threshold = .5;
    private int changes;
    private Optional<IMemento> remembered = Optional.empty();

    /**
     * Files to open; no clip stands for the synthetic one.
     *
     * @param frame to stop at
     * @param again it was open at the end of the last start
     */
    private record Wanted(Optional<Path> clip, Optional<Path> result, int frame, boolean again) {
        static Optional<Wanted> of(IMemento kept) {
            return kept.getString(CLIP) == null ? Optional.empty()
                    : Optional.of(new Wanted(file(kept, CLIP), file(kept, RESULT),
                            Optional.ofNullable(kept.getInteger(FRAME)).orElse(0), true));
        }

        private static Optional<Path> file(IMemento kept, String key) {
            return Optional.ofNullable(kept.getString(key)).filter(p -> !p.isEmpty()).map(Path::of);
        }

        void save(IMemento memento, int shown) {
            memento.putString(CLIP, clip.map(Path::toString).orElse("")); // empty stands for the synthetic one
            memento.putString(RESULT, result.map(Path::toString).orElse(""));
            memento.putInteger(FRAME, shown);
        }

        /** A file that is gone since the last start is no wish any more. */
        boolean isGone() {
            return again && Stream.of(clip, result).flatMap(Optional::stream).anyMatch(f -> !Files.isRegularFile(f));
        }
    }

    /** What was wanted, and what was found. */
    private record Opened(Wanted wanted, Footage footage) {
        static Optional<Opened> of(Wanted wanted, Catalog catalog) {
            return wanted.isGone() ? Optional.empty()
                    : Optional.of(new Opened(wanted, Footage.of(wanted.clip().orElseGet(() -> Drawing.clip(catalog)), wanted.result())));
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
        Room.in(columns, this::furnish);
        columns.setWeights(72, 28);
        transport = new Transport(parent, n -> film.ifPresent(f -> showing.ask(new Shot(f, n))));
        strip = new Strip(parent, transport::pauseAt, similarity -> bench.threshold(similarity));
        strip.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        strip.setData("id", "clips.strip");
        sentence = new Label(parent, SWT.NONE);
        sentence.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        sentence.setData("id", "clips.sentence");
        FileDrop.on(parent, files -> open(files.get(0), files.size() > 1 ? Optional.of(files.get(1)) : Optional.empty()));
        showing = new Newest<>("A frame", parent, this::project, this::show, this::halt);
        say("Open a clip, or the synthetic one.");
    }

    private void furnish(Composite room) {
        bench = new ClipBench(room, this::changed, this::moved, this::say);
        new Newest<String, ClipBench.Offer>("Reading the catalogue", room,
                q -> ClipBench.Offer.read(Installed.catalog()), this::begin, this::say).ask("");
    }

    private void buttons(Composite parent) {
        Composite bar = new Composite(parent, SWT.NONE);
        RowLayout row = new RowLayout();
        row.marginLeft = 0;
        row.spacing = 6;
        bar.setLayout(row);
        push(bar, "S&ynthetic clip", "clips.synthetic", () -> ask(new Wanted(Optional.empty(), Optional.empty(), 0, false)));
        push(bar, "&Open a clip...", "clips.open", () -> askForFile("Open a clip").ifPresent(f -> open(f, Optional.empty())));
        push(bar, "Open its &result...", "clips.result", () -> opened.map(Opened::footage).ifPresent(f -> askForFile(
                "Open the result of " + f.clip().getFileName()).ifPresent(r -> open(f.clip(), Optional.of(r)))));
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
        opening = new Newest<>("Opening a clip", pictures, w -> Opened.of(w, catalog), this::show, this::say);
        bench.offer(installed);
        remembered.ifPresent(bench::restore);
        wanted.ifPresent(opening::ask);
    }

    @Override
    public void init(IViewSite site, IMemento memento) throws PartInitException {
        super.init(site, memento);
        remembered = Optional.ofNullable(memento);
        wanted = remembered.flatMap(Wanted::of);
    }

    /** Keeps clip, frame, method and judge; as they were, if the window is closed before they were there again. */
    @Override
    public void saveState(IMemento memento) {
        if (opening == null) {
            remembered.ifPresent(memento::putMemento);
        } else {
            bench.save(memento);
        }
        wanted.ifPresent(w -> w.save(memento, opened.filter(o -> o.wanted() == w).map(o -> transport.frame()).orElse(w.frame())));
    }

    /**
     * Opens a clip.
     *
     * @param result a de-identified clip of the same frames; if empty, the method that is chosen is applied as it plays
     */
    public void open(Path clip, Optional<Path> result) {
        ask(new Wanted(Optional.of(clip), result, 0, false));
    }

    private void ask(Wanted next) {
        wanted = Optional.of(next);
        say("Reading " + next.clip().map(c -> c.getFileName().toString()).orElse("the synthetic clip") + "...");
        if (opening != null) {
            opening.ask(next);
        }
    }

    private void show(Optional<Opened> found) {
        if (found.isEmpty()) {
            wanted = wanted.filter(w -> !w.again());
            return;
        }
        opened = found;
        Footage next = found.get().footage();
        say(next.clip().getFileName() + ": " + next.frames() + " frames, " + String.format(java.util.Locale.ROOT, "%.4g", next.rate())
                + " a second" + next.result().map(r -> "; result " + r.getFileName()).orElse(""));
        transport.open(next, found.get().wanted().frame());
        restart();
    }

    /** Settings come in quickly while a slider moves: the strip is measured anew when the hand has come to rest. */
    private void changed() {
        int mine = ++changes;
        pictures.getDisplay().timerExec(SETTLED, () -> {
            if (!pictures.isDisposed() && mine == changes && opened.isPresent()) {
                restart();
            }
        });
    }

    /**
     * Shows the clip as it is treated from now on: the frame that is wanted, which is not yet the one in sight while another is on its
     * way.
     */
    private void restart() {
        changes++; // what changed until now is seen to
        stop();
        Footage footage = opened.orElseThrow().footage();
        bench.treatment().ifPresent(treatment -> {
            Film next = new Film(catalog, footage, treatment);
            film = Optional.of(next);
            Scan work = new Scan(catalog, footage, treatment, bench.recogniser(), strip, this::say);
            scan = Optional.of(work);
            strip.show(work.trace());
            work.schedule();
            showing.ask(new Shot(next, transport.frame()));
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

    /** No frame comes any more: the one in sight stays. */
    private void halt(String why) {
        transport.halt();
        say(why);
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
