package org.bauta.ui.studio;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.dataset.Item;
import org.bauta.ui.Installed;
import org.bauta.ui.parts.Newest;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** One face, one method: before and after, as the sliders move. */
public final class StudioView extends ViewPart {
    public static final String ID = "org.bauta.ui.studio";

    private Composite area;
    private Filmstrip filmstrip;
    private Stage stage;
    private Label sentence;
    private Bench bench;
    private Preview preview;
    private Judges judges;
    private Newest<Ask, Shown> treating;
    private Newest<Shown, List<Distance>> judging;
    private Newest<List<Path>, List<Item>> opening;
    private List<Path> wanted = List.of();
    private Optional<Item> item = Optional.empty();

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
        bench = new Bench(columns, this::follow, this::say);
        bench.onCopy(this::copyCommandLine);
        columns.setWeights(70, 30);
        sentence = new Label(parent, SWT.NONE);
        sentence.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        sentence.setData("id", "studio.sentence");
        acceptDrops(parent);
        say("Reading what is installed...");
        new Newest<String, Catalog>("Reading the catalogue", parent, q -> Installed.catalog(), this::begin, this::say).ask("");
    }

    private void begin(Catalog catalog) {
        preview = new Preview(catalog);
        judges = new Judges(catalog);
        treating = new Newest<>("Preview", area, preview::show, this::show, this::say);
        judging = new Newest<>("Identity distances", area, shown -> judges.judge(shown, this::isJudgedLater), bench::show, this::say);
        opening = new Newest<>("Opening pictures", area, paths -> paths.isEmpty() ? Pictures.synthetic(catalog) : Pictures.of(paths),
                filmstrip::show, this::say);
        bench.offer(catalog);
        opening.ask(wanted);
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
        Optional<Ask> ask = ask();
        ask.ifPresent(treating::ask);
    }

    private Optional<Ask> ask() {
        return item.flatMap(i -> bench.values().map((Map<String, String> v) -> new Ask(i, bench.detector(), bench.method(), v)));
    }

    private void show(Shown shown) {
        stage.show(shown);
        say(shown.sentence());
        judging.ask(shown);
    }

    void view(View view) {
        stage.view(view);
    }

    void faces(boolean visible) {
        stage.faces(visible);
    }

    /** Puts the line for a shell on the clipboard. */
    public void copyCommandLine() {
        ask().ifPresent(a -> new Copying(area, this::say).copy(a));
    }

    private void say(String text) {
        sentence.setText(text);
        sentence.setToolTipText(text);
    }

    private void acceptDrops(Composite parent) {
        DropTarget target = new DropTarget(parent, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] {FileTransfer.getInstance()});
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] files) {
                    open(Arrays.stream(files).map(Path::of).toList());
                }
            }
        });
    }

    @Override
    public void dispose() {
        if (preview != null) {
            // in the background, because a picture may still be in work
            Job.createSystem("Closing the studio", monitor -> {
                preview.close();
                judges.close();
            }).schedule();
        }
        super.dispose();
    }

    @Override
    public void setFocus() {
        filmstrip.setFocus();
    }
}
