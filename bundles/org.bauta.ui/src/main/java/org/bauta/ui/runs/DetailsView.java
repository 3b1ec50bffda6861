package org.bauta.ui.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.bauta.report.Comparison;
import org.bauta.report.run.Manifest;
import org.bauta.report.run.Run;
import org.bauta.ui.parts.Newest;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.part.ViewPart;

/** How a run was made, from its manifest; of several runs, in what they were made differently and how their numbers compare. */
public final class DetailsView extends ViewPart {
    public static final String ID = "org.bauta.ui.details";

    private Label title;
    private Tree tree;
    private StyledText text;
    private CTabFolder tabs;
    private Newest<List<Path>, Details> reading;

    /** What is shown of runs. */
    private record Details(List<Run> runs, String comparison) {
        static Details of(List<Path> folders) {
            return new Details(folders.stream().map(Run::read).toList(), folders.size() > 1 ? Comparison.of(folders).text()
                    : "Select two or more finished runs in Runs to compare them.");
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new GridLayout());
        title = new Label(parent, SWT.NONE);
        title.setText("Select finished runs in Runs, then Provenance or Compare.");
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        title.setData("id", "details.title");
        tabs = new CTabFolder(parent, SWT.TOP | SWT.FLAT);
        tabs.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        tree = new Tree(tabs, SWT.FULL_SELECTION);
        tree.setHeaderVisible(true);
        tree.setLinesVisible(true);
        tree.setData("id", "details.tree");
        column("What", 300);
        column("Value", 640);
        tab("Provenance", tree);
        text = new StyledText(tabs, SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setMargins(8, 8, 8, 8);
        text.setFont(JFaceResources.getTextFont());
        text.setData("id", "details.comparison");
        tab("Comparison", text);
        tabs.setSelection(0);
        reading = new Newest<>("Reading how runs were made", parent, Details::of, this::show, title::setText);
    }

    private void column(String name, int width) {
        TreeColumn column = new TreeColumn(tree, SWT.LEFT);
        column.setText(name);
        column.setWidth(width);
    }

    private void tab(String name, org.eclipse.swt.widgets.Control content) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(name);
        item.setControl(content);
    }

    /** Reads finished runs in the background and shows the first one's manifest, and of several their comparison. */
    public void show(List<Path> runs) {
        title.setText("Reading...");
        reading.ask(runs);
    }

    private void show(Details details) {
        title.setText(details.runs().stream().map(r -> String.valueOf(r.folder().getFileName())).collect(Collectors.joining("  |  ")));
        tree.setRedraw(false);
        tree.removeAll();
        details.runs().get(0).manifest().entries().forEach((key, value) -> add(new TreeItem(tree, SWT.NONE), key, value));
        tree.setRedraw(true);
        text.setText(details.comparison());
        tabs.setSelection(details.runs().size() > 1 ? 1 : 0);
    }

    private static void add(TreeItem item, String key, JsonElement value) {
        String name = key.replace('_', ' ');
        if (value instanceof JsonObject o) {
            item.setText(new String[] {name, o.has("id") ? Manifest.plain(o.get("id")) : o.isEmpty() ? "none" : ""});
            for (Map.Entry<String, JsonElement> e : o.entrySet()) {
                add(new TreeItem(item, SWT.NONE), e.getKey(), e.getValue());
            }
        } else if (value instanceof JsonArray a) {
            item.setText(new String[] {name, a.isEmpty() ? "none" : a.size() + (a.size() == 1 ? " entry" : " entries")});
            IntStream.range(0, a.size()).forEach(i -> add(new TreeItem(item, SWT.NONE), Integer.toString(i + 1), a.get(i)));
        } else {
            item.setText(new String[] {name, Manifest.plain(value)});
        }
        item.setExpanded(!name.equals("code") && !name.equals("published") && !name.equals("names"));
    }

    @Override
    public void setFocus() {
        tabs.setFocus();
    }
}
