package org.bauta.ui.preferences;

import org.bauta.engine.RunOptions;
import org.bauta.learning.store.ModelStore;
import org.bauta.ui.Installed;
import org.bauta.ui.parts.Newest;
import org.bauta.ui.parts.OnScreen;
import org.bauta.ui.parts.PushButton;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** Folders, cores and the cache. */
public final class BautaPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    private static final int MOST_JOBS = 1024;

    public BautaPage() {
        super(GRID);
        setPreferenceStore(Preferences.store());
        getPreferenceStore().setValue(Preferences.THEME, NextTheme.isDark() ? Preferences.DARK : Preferences.LIGHT);
        setDescription("Changes count from the next run on.");
    }

    @Override
    public void init(IWorkbench workbench) {
        // nothing to ask it
    }

    @Override
    protected void createFieldEditors() {
        Composite parent = getFieldEditorParent();
        addField(new ComboFieldEditor(Preferences.THEME, "&Theme from the next start on", new String[][] {{"Light", Preferences.LIGHT}, {"Dark", Preferences.DARK}}, parent));
        IntegerFieldEditor jobs = new IntegerFieldEditor(Preferences.JOBS, "&Cores for a run, of " + Runtime.getRuntime().availableProcessors(), parent, 5);
        jobs.setValidRange(1, MOST_JOBS);
        jobs.setErrorMessage("Cores have to be a whole number from 1 to " + MOST_JOBS + ".");
        addField(jobs);
        DirectoryFieldEditor runs = new DirectoryFieldEditor(Preferences.RUNS, "&Runs go to", parent);
        runs.setEmptyStringAllowed(true);
        addField(runs);
        DirectoryFieldEditor roots = new DirectoryFieldEditor(Preferences.ROOTS, "&Data sets lie in", parent);
        roots.setEmptyStringAllowed(true);
        addField(roots);
        IntegerFieldEditor limit = new IntegerFieldEditor(Preferences.CACHE_LIMIT, "Cache &limit in MB, 0 for none", parent, 8);
        limit.setValidRange(0, Integer.MAX_VALUE);
        limit.setErrorMessage("The limit has to be a whole number of megabytes; 0 for none.");
        addField(limit);
    }

    @Override
    protected Control createContents(Composite parent) {
        Control fields = super.createContents(parent);
        fields.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Composite below = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        below.setLayout(layout);
        below.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        text(below, "Empty: runs go to " + Installed.standardRuns() + ". When a data set is chosen in an experiment, its root is filled in "
                + "with the folder of its id below the data folder, if there is one.", 2);
        Label models = text(below, "Models:\n ", 2); // room for two lines: the dialog has its size when they come
        Label size = text(below, "Cache: " + RunOptions.standardCache(), 1);
        Button empty = PushButton.in(below);
        empty.setText("Empty &now");
        empty.setLayoutData(new GridData(SWT.END, SWT.TOP, false, false));
        OnScreen.later(below, () -> ask(models, size, empty)); // when the dialog is there
        return fields;
    }

    private static void ask(Label models, Label size, Button empty) {
        new Newest<String, String>("Looking for the model store", models, q -> "Models: " + ModelStore.standard().folder()
                + " (the environment variable BAUTA_MODELS moves it)", words -> say(models, words), words -> say(models, words)).ask("");
        CacheFolder cache = new CacheFolder(RunOptions.standardCache());
        Newest<Long, Long> work = new Newest<>("Looking at the cache", size, cache::shrink, bytes -> say(size, cache, bytes), size::setText);
        empty.addListener(SWT.Selection, e -> work.ask(0L));
        work.ask(Long.MAX_VALUE);
    }

    @Override
    public boolean performOk() {
        boolean ok = super.performOk();
        NextTheme.choose(getPreferenceStore().getString(Preferences.THEME));
        return ok;
    }

    private static void say(Label label, CacheFolder cache, long bytes) {
        say(label, "Cache: " + cache.folder() + ", " + Math.round(bytes / 1e6) + " MB of boxes, embeddings and pictures");
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.requestLayout();
    }

    private static Label text(Composite parent, String words, int columns) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(words);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1);
        data.widthHint = 420;
        label.setLayoutData(data);
        return label;
    }
}
