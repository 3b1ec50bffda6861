package org.bauta.ui.studio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.dataset.Item;
import org.bauta.ui.Installed;
import org.bauta.ui.form.MethodForm;
import org.bauta.ui.parts.FileDrop;
import org.bauta.ui.parts.Filmstrip;
import org.bauta.ui.parts.Newest;
import org.bauta.ui.parts.Open;
import org.bauta.ui.parts.Room;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/** One face, one method: before and after, as the sliders move. */
public final class StudioView extends ViewPart {
    public static final String ID = "org.bauta.ui.studio";
    private static final String PICTURE = "picture";
    private static final String PATH = "path";
    /** Milliseconds without a change after which the recognisers are asked: they need the cores that the preview needs. */
    private static final long REST = 200;

    private Composite area;
    private Filmstrip filmstrip;
    private Stage stage;
    private Label sentence;
    private Bench bench;
    private Preview preview;
    private Judges judges;
    private final KeyFile keyFile = new KeyFile();
    private Newest<Locked, Shown> treating;
    private Newest<Try, Recovery> recovering;
    private Newest<Ask, Path> sending;
    private Newest<Shown, List<Distance>> judging;
    private Newest<List<Path>, List<Item>> opening;
    private volatile List<Path> again = List.of();
    private List<Path> wanted = List.of();
    private Optional<IMemento> remembered = Optional.empty();
    private Optional<Item> item = Optional.empty();
    private Optional<Shown> shown = Optional.empty();

    /** @param passphrase for methods that lock faces; empty if none was typed */
    private record Locked(Ask ask, String passphrase) {
    }

    /** @param key that may be wrong */
    private record Try(Shown shown, String key) {
    }

    @Override
    public void init(IViewSite site, IMemento memento) throws PartInitException {
        super.init(site, memento);
        remembered = Optional.ofNullable(memento);
        wanted = remembered.stream().flatMap(m -> Arrays.stream(m.getChildren(PICTURE))).map(p -> Path.of(p.getString(PATH))).toList();
        again = wanted;
    }

    @Override
    public void saveState(IMemento memento) {
        if (bench == null || opening == null && wanted == again) { // the window is closed before anything was there again
            remembered.ifPresent(memento::putMemento);
            return;
        }
        wanted.forEach(p -> memento.createChild(PICTURE).putString(PATH, p.toString()));
        bench.save(memento);
    }

    @Override
    public void createPartControl(Composite parent) {
        area = parent;
        parent.setLayout(new GridLayout());
        new SourceBar(parent, this);
        filmstrip = new Filmstrip(parent, this::choose);
        filmstrip.setData("id", "studio.filmstrip");
        filmstrip.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        SashForm columns = new SashForm(parent, SWT.HORIZONTAL);
        columns.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        stage = new Stage(columns);
        stage.setData("id", "studio.stage");
        Room.in(columns, this::furnish);
        columns.setWeights(70, 30);
        sentence = new Label(parent, SWT.WRAP);
        sentence.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(100, 2 * new PixelConverter(sentence).convertHeightInCharsToPixels(1)).create());
        sentence.setData("id", "studio.sentence");
        FileDrop.on(parent, this::open);
        say("Reading what is installed...");
    }

    private void furnish(Composite room) {
        bench = new Bench(room, this::follow, this::recover, this::say);
        bench.onCopy(this::copyCommandLine);
        bench.onSend(this::sendToExperiment);
        new Newest<String, MethodForm.Offer>("Reading the catalogue", room, q -> MethodForm.Offer.read(Installed.catalog()), this::begin,
                this::say).ask("");
    }

    private void begin(MethodForm.Offer installed) {
        Catalog catalog = installed.catalog();
        preview = new Preview(catalog);
        judges = new Judges(catalog);
        treating = new Newest<>("Preview", area, l -> preview.show(new Ask(l.ask().item(), l.ask().detector(), l.ask().method(),
                keyFile.in(l.ask().values(), l.passphrase())), this::isOutdated), this::show, this::say);
        recovering = new Newest<>("Recovering a face", area, t -> Recovery.of(catalog, t.shown(), t.key()), this::show, this::say);
        sending = new Newest<>("Writing an experiment", area, a -> Draft.write(a, catalog), this::sent, this::say);
        judging = new Newest<>("Identity distances", area, shown -> judges.judge(shown, this::isJudgedLater), bench::show, this::say);
        opening = new Newest<>("Opening pictures", area, paths -> pictures(paths, catalog),
                filmstrip::show, this::say);
        bench.offer(installed);
        remembered.ifPresent(bench::restore);
        opening.ask(wanted);
    }

    /** In the background. What was open at the last start and is gone since is left out. */
    private List<Item> pictures(List<Path> paths, Catalog catalog) {
        List<Path> there = again == paths ? paths.stream().filter(Files::exists).toList() : paths;
        return there.isEmpty() ? Pictures.synthetic(catalog) : Pictures.of(there);
    }

    private boolean isOutdated() {
        return treating.isOutdated() || area.isDisposed();
    }

    private boolean isJudgedLater() {
        return judging.isOutdated();
    }

    void openSynthetic() {
        open(List.of());
    }

    /** Opens files and folders; none stands for the synthetic portraits. */
    public void open(List<Path> paths) {
        wanted = paths;
        say("Opening...");
        if (opening != null) {
            opening.ask(wanted);
        }
    }

    /** The ids of the pictures that can be chosen; for files their paths. */
    public List<String> pictures() {
        return filmstrip.items().stream().map(Item::id).toList();
    }

    /** Asks which pictures to open. */
    public void askForPictures() {
        SourceBar.openFiles(getSite().getShell(), this);
    }

    private void choose(Item chosen) {
        item = Optional.of(chosen);
        follow();
    }

    /** Shows what the controls say now. */
    private void follow() {
        ask().ifPresent(a -> treating.ask(new Locked(a, bench.passphrase())));
    }

    /** What is set, as a line or a file would say it: a passphrase stands in no line, but in a file that it names. */
    private Optional<Ask> ask() {
        return item.flatMap(i -> bench.values().map(v -> new Ask(i, bench.detector(), bench.method(), v)))
                .map(a -> bench.passphrase().isEmpty() ? a : a.with(KeyFile.SETTING, "key.txt"));
    }

    private void show(Shown next) {
        shown = Optional.of(next);
        stage.show(next);
        say(next.sentence());
        judging.askAtRest(next, REST);
    }

    void view(View view) {
        stage.view(view);
    }

    void overlay(Overlay which, boolean visible) {
        stage.overlay(which, visible);
    }

    private void recover(String key) {
        shown.ifPresent(s -> {
            say("Unlocking...");
            recovering.ask(new Try(s, key));
        });
    }

    private void show(Recovery recovery) {
        stage.show(recovery);
        say(recovery.sentence());
    }

    /** Writes what is set as an experiment file and opens it. */
    public void sendToExperiment() {
        ask().ifPresent(sending::ask);
    }

    private void sent(Path file) {
        say("Written: " + file);
        Open.experiment(getSite().getPage(), file);
    }

    /** Puts the line for a shell on the clipboard. */
    public void copyCommandLine() {
        ask().ifPresent(a -> new Copying(area, this::say).copy(a));
    }

    private void say(String text) {
        sentence.setText(text);
        sentence.setToolTipText(text);
    }

    @Override
    public void dispose() {
        if (preview != null) {
            // in the background, because a picture may still be in work
            Job.createSystem("Closing the studio", monitor -> {
                preview.close();
                judges.close();
                keyFile.close();
            }).schedule();
        }
        super.dispose();
    }

    @Override
    public void setFocus() {
        filmstrip.setFocus();
    }
}
