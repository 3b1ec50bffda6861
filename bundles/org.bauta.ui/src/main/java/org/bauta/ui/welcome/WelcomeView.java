package org.bauta.ui.welcome;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.bauta.core.catalog.Broken;
import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Kind;
import org.bauta.ui.Installed;
import org.bauta.ui.commands.NewExperiment;
import org.bauta.ui.commands.NewPlugin;
import org.bauta.ui.explorer.ExperimentEntry;
import org.bauta.ui.parts.Newest;
import org.bauta.ui.parts.OnScreen;
import org.bauta.ui.parts.Open;
import org.bauta.ui.parts.PushButton;
import org.bauta.ui.runs.RunFolders;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.part.ViewPart;

/** Three things to do at once, recent work, and what is installed. */
public final class WelcomeView extends ViewPart {
    public static final String ID = "org.bauta.ui.welcome";
    private static final int COLUMN = 520;
    /** Milliseconds. */
    private static final long OCCASION = 20;

    private Composite page;
    private Label installed;
    private org.eclipse.swt.widgets.List experiments;
    private RecentWork recent;
    private Newest<String, Found> reading;
    private List<ExperimentEntry> listed = List.of();

    /** What the page says of this installation. */
    private record Found(Catalog catalog, List<ExperimentEntry> experiments, List<RunFolders.Made> runs) {
    }

    @Override
    public void createPartControl(Composite area) {
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).margins(32, 24).spacing(48, 0).create());
        Composite parent = new Composite(area, SWT.NONE);
        parent.setLayoutData(new GridData(SWT.LEFT, SWT.FILL, false, true));
        parent.setLayout(GridLayoutFactory.fillDefaults().spacing(5, 8).create());
        page = parent;
        recent = new RecentWork(area, getSite().getPage());
        recent.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Label title = new Label(parent, SWT.NONE);
        title.setText("Bauta");
        title.setFont(JFaceResources.getHeaderFont());
        text("A research workbench for face de-identification: methods, attackers, metrics and data sets, on equal terms.");
        action("&Run the quickstart", "welcome.quickstart",
                "Five obfuscations on synthetic portraits, about a minute, nothing to download.",
                () -> run(Installed.experiments().resolve("quickstart.yaml")));
        action("Open &my images", "welcome.images", "See what a method does to a face, and how far the identity moves.",
                () -> Open.studio(getSite().getPage()).ifPresent(s -> s.askForPictures()));
        action("Reproduce a &table", "welcome.reproduce",
                "Choose an experiment below; it is run the way the publication describes it.", this::reproduce);
        experiments = new org.eclipse.swt.widgets.List(parent, SWT.BORDER | SWT.V_SCROLL | SWT.SINGLE);
        GridData list = new GridData(SWT.FILL, SWT.FILL, false, true);
        list.widthHint = COLUMN / 2; // as wide as the buttons, whatever its border takes
        list.minimumHeight = 80;
        experiments.setLayoutData(list);
        experiments.setData("id", "welcome.experiments");
        experiments.addListener(SWT.DefaultSelection, e -> reproduce());
        more();
        installed = text("Reading what is installed...");
        installed.setData("id", "welcome.installed");
        reading = new Newest<>("Reading the catalogue", parent, q -> {
            Catalog catalog = Installed.catalog();
            return new Found(catalog, ExperimentEntry.below(Installed.experiments(), catalog),
                    RunFolders.newest(Installed.runs(), RecentWork.MOST));
        }, this::show, installed::setText);
        look();
    }

    /** Once the window stands: until then opening it needs all processors. To be made and to get the focus is one occasion. */
    private void look() {
        OnScreen.later(page, () -> reading.askAtRest("", OCCASION));
    }

    /** Beside running what is there: writing one's own. */
    private void more() {
        Link link = new Link(page, SWT.NONE);
        link.setText("<a href=\"edit\">Edit the experiment</a>      <a href=\"new\">New experiment</a>      <a href=\"plugin\">New plug-in</a>");
        link.setData("id", "welcome.more");
        link.addListener(SWT.Selection, e -> {
            switch (e.text) {
                case "edit" -> chosen().ifPresent(x -> Open.experiment(getSite().getPage(), x.file()));
                case "new" -> NewExperiment.open(getSite().getPage());
                default -> NewPlugin.open(getSite().getShell());
            }
        });
    }

    private Label text(String words) {
        Label label = new Label(page, SWT.WRAP);
        label.setText(words);
        GridData data = new GridData(SWT.LEFT, SWT.CENTER, false, false);
        data.widthHint = COLUMN;
        label.setLayoutData(data);
        return label;
    }

    private void action(String name, String id, String words, Runnable work) {
        Button button = PushButton.in(page);
        button.setText(name);
        button.setFont(JFaceResources.getBannerFont());
        button.setData("id", id);
        GridData data = new GridData(SWT.LEFT, SWT.CENTER, false, false);
        data.widthHint = COLUMN;
        data.heightHint = 44;
        data.verticalIndent = 8;
        button.setLayoutData(data);
        button.addListener(SWT.Selection, e -> work.run());
        text(words);
    }

    private void show(Found found) {
        Optional<java.nio.file.Path> chosen = chosen().map(ExperimentEntry::file);
        // tables of the book are what one reproduces; the others follow
        listed = found.experiments().stream().sorted(Comparator.comparing((ExperimentEntry e) -> e.chapter().isEmpty())
                .thenComparing(e -> e.chapter().isEmpty() || !e.name().contains("table")).thenComparing(ExperimentEntry::name)).toList();
        experiments.setItems(listed.stream().map(e -> e.title() + "  (" + e.name() + ")").toArray(String[]::new));
        experiments.select(Math.max(0, listed.stream().map(e -> Optional.of(e.file())).toList().indexOf(chosen)));
        recent.show(found.runs());
        String counts = Arrays.stream(Kind.values()).filter(k -> !found.catalog().list(k).isEmpty())
                .map(k -> count(found.catalog().list(k).size(), k))
                .collect(Collectors.joining(", "));
        List<Broken> broken = found.catalog().broken();
        installed.setText("Installed: " + counts + "." + (broken.isEmpty() ? "" : "\nBroken: "
                + broken.stream().map(Broken::toString).collect(Collectors.joining("\n"))));
        page.layout();
    }

    private static String count(int n, Kind kind) {
        String word = n == 1 ? kind.singular() : kind.plural();
        return n + " " + (kind == Kind.DATASET ? word.replace("dataset", "data set") : word);
    }

    private void reproduce() {
        chosen().ifPresent(x -> run(x.file()));
    }

    private Optional<ExperimentEntry> chosen() {
        int index = experiments.getSelectionIndex();
        return index >= 0 ? Optional.of(listed.get(index)) : Optional.empty();
    }

    private void run(java.nio.file.Path file) {
        Open.run(getSite().getPage(), file);
    }

    @Override
    public void setFocus() {
        page.setFocus();
        look(); // a run may have been made meanwhile
    }
}
