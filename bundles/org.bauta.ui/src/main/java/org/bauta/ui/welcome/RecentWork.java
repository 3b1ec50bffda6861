package org.bauta.ui.welcome;

import java.util.List;

import org.bauta.ui.parts.Open;
import org.bauta.ui.runs.RunFolders;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPage;

/** The newest runs, each a link to its results. */
final class RecentWork {
    static final int MOST = 12;
    private final Composite column;
    private final IWorkbenchPage page;

    RecentWork(Composite parent, IWorkbenchPage page) {
        this.page = page;
        column = new Composite(parent, SWT.NONE);
        column.setLayout(new GridLayout());
        column.setData("id", "welcome.recent");
        show(List.of());
    }

    Control control() {
        return column;
    }

    void show(List<RunFolders.Made> runs) {
        for (Control old : column.getChildren()) {
            old.dispose();
        }
        Label head = new Label(column, SWT.NONE);
        head.setText("Recent work");
        head.setFont(JFaceResources.getBannerFont());
        if (runs.isEmpty()) {
            new Label(column, SWT.WRAP).setText("What you run appears here.");
        }
        runs.forEach(this::add);
        column.layout();
    }

    private void add(RunFolders.Made run) {
        Link link = new Link(column, SWT.NONE);
        String name = run.folder().getFileName().toString();
        link.setText("<a>" + name.replace("<", "").replace("&", "&&") + "</a>" + (run.isFinished() ? "" : "  to be resumed"));
        link.setToolTipText(run.folder().toString());
        link.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        link.addListener(SWT.Selection, e -> {
            if (run.isFinished()) {
                Open.results(page, run.folder());
            } else {
                Open.runs(page);
            }
        });
    }
}
