package org.bauta.ui.editor;

import org.bauta.ui.parts.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Above the pages: how much there is to do, or how much is wrong, and the way to run it. */
final class Header {
    private final Label sentence;
    private final Button run;

    Header(Composite parent, Runnable start) {
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 8;
        layout.marginHeight = 4;
        bar.setLayout(layout);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        sentence = new Label(bar, SWT.NONE);
        sentence.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        sentence.setData("id", "experiment.summary");
        say("Reading...");
        run = PushButton.in(bar);
        run.setText("&Run");
        run.setData("id", "experiment.run");
        GridData wide = new GridData(SWT.END, SWT.CENTER, false, false);
        wide.widthHint = 96;
        run.setLayoutData(wide);
        run.addListener(SWT.Selection, e -> start.run());
        run.setEnabled(false);
    }

    void say(String text) {
        sentence.setText(text);
        sentence.setToolTipText(text);
    }

    void show(Reading reading) {
        say(reading.summary());
        run.setEnabled(reading.problems().isEmpty());
        run.setToolTipText(reading.problems().isEmpty() ? "Saves it and runs it" : "Can be run when nothing is wrong with it");
    }
}
