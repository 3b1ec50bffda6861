package org.bauta.ui.editor;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

import org.bauta.engine.edit.ExperimentText;
import org.bauta.engine.edit.Splice;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.ui.explorer.ExplorerView;
import org.bauta.ui.parts.Newest;
import org.bauta.ui.parts.Open;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.operation.ModalContext;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.MultiPageEditorPart;

/** An experiment as a form and as YAML: two views of one text. */
public final class ExperimentEditor extends MultiPageEditorPart implements Edits {
    public static final String ID = "org.bauta.ui.experiment";
    private static final int LARGEST_FORM = 1 << 16;
    private static final int FORM = 0;

    private final IDocumentListener listener = new IDocumentListener() {
        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
            // only what comes out of it counts
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            changed();
        }
    };
    private final Reader reader = new Reader();
    private Manuscript manuscript;
    private boolean loaded;
    private Newest<Reader.Question, Reading> reading;
    private Optional<Reading> read = Optional.empty();
    private Composite frame;
    private Header header;
    private FormPage form;
    private YamlPage yaml;
    private Composite source;
    private ProblemTable problems;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof ExperimentInput)) {
            throw new PartInitException("The experiment editor opens experiment files only.");
        }
        super.init(site, input);
        manuscript = new Manuscript();
        manuscript.document().addDocumentListener(listener);
        setPartName(input.getName());
    }

    private Path file() {
        return ((ExperimentInput) getEditorInput()).file();
    }

    @Override
    protected Composite createPageContainer(Composite parent) {
        frame = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        frame.setLayout(layout);
        header = new Header(frame, this::run);
        Composite pages = new Composite(frame, SWT.NONE);
        pages.setLayout(new FillLayout());
        pages.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(0, 0).create()); // what room there is: nobody asks its fields
        problems = new ProblemTable(frame, this::go);
        return pages;
    }

    @Override
    protected void createPages() {
        form = new FormPage(getContainer(), this);
        setPageText(addPage(form.control()), "Form");
        source = new Composite(getContainer(), SWT.NONE);
        source.setLayout(new FillLayout());
        setPageText(addPage(source), "YAML");
        new UndoActions(manuscript).register(getEditorSite().getActionBars(), getContainer());
        reading = new Newest<>("Reading an experiment", frame, reader::read, this::show, header::say);
        ExperimentInput input = (ExperimentInput) getEditorInput();
        new Newest<>("Reading a file", frame, ExperimentFolder::read, content -> load(content, input.draft().isPresent() ? "" : content),
                this::refuse)
                .ask(input);
    }

    private void load(String text, String onDisk) {
        loaded = true;
        manuscript.load(text, onDisk);
        if (yaml != null) {
            yaml.editable(true);
        }
        changed();
    }

    /** Made when somebody looks at it: most work is done in the form. */
    private YamlPage yaml() {
        if (yaml == null) {
            yaml = new YamlPage(source, manuscript);
            yaml.editable(loaded);
            read.ifPresent(r -> yaml.show(r.problems()));
            source.layout();
        }
        return yaml;
    }

    /** There is nothing to edit: the sentence stands where the form would be. */
    private void refuse(String why) {
        header.say(why);
        form.refuse(why);
    }

    private void changed() {
        if (loaded) {
            reading.ask(new Reader.Question(manuscript.text(), Optional.ofNullable(file().getParent()).orElse(Path.of(""))));
        }
        firePropertyChange(PROP_DIRTY);
    }

    private void show(Reading now) {
        if (!now.text().equals(manuscript.text())) {
            return; // it has changed since and is being read again
        }
        read = Optional.of(now);
        header.show(now);
        form.show(now);
        if (yaml != null) {
            yaml.show(now.problems());
        }
        problems.show(now.problems());
    }

    private void go(Problem problem) {
        if (getActivePage() == FORM) {
            form.select(problem);
        } else {
            yaml().go(problem);
        }
    }

    @Override
    protected void pageChange(int page) {
        super.pageChange(page);
        manuscript.rest();
        if (page != FORM) {
            yaml().theme();
        }
    }

    @Override
    public void edit(String by, Function<ExperimentText, Splice> wish) {
        String text = manuscript.text();
        if (!loaded) {
            return;
        }
        if (text.length() > LARGEST_FORM) {
            header.say("This file is too long for the form; change it on the YAML page.");
            return;
        }
        try {
            ExperimentText now = read.filter(r -> r.text().equals(text)).flatMap(Reading::structure).orElseGet(() -> ExperimentText.of(text));
            manuscript.apply(wish.apply(now), by);
        } catch (UsageInvalid | IndexOutOfBoundsException e) {
            header.say("The text has changed meanwhile; the form follows."); // the next reading refreshes it
        }
    }

    @Override
    public void rest() {
        manuscript.rest();
    }

    /** Saves if there is something to save, and runs the file. */
    public void run() {
        if (isDirty()) {
            doSave(null);
        }
        if (!isDirty()) {
            Open.run(getSite().getPage(), file());
        }
    }

    @Override
    public boolean isDirty() {
        return loaded && manuscript.isDirty();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        if (((ExperimentInput) getEditorInput()).draft().isPresent()) {
            doSaveAs();
        } else {
            saveTo(file());
        }
        if (monitor != null && isDirty()) {
            monitor.setCanceled(true);
        }
    }

    @Override
    public boolean isSaveAsAllowed() {
        return true;
    }

    @Override
    public void doSaveAs() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setText("Save the experiment as");
        dialog.setFilterExtensions(new String[] {"*.yaml", "*"});
        dialog.setFilterPath(String.valueOf(file().getParent()));
        dialog.setFileName(file().getFileName().toString());
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            saveTo(Path.of(chosen));
        }
    }

    /** Writes the text to a file, which is the one being edited from now on. */
    public void saveTo(Path file) {
        manuscript.rest();
        String text = manuscript.text();
        Optional<String> fault = write(file, text);
        if (fault.isPresent()) {
            ErrorDialog.openError(getSite().getShell(), "Save", "The experiment is not saved.", Status.error(fault.get()));
            return;
        }
        manuscript.saved(text);
        setInput(ExperimentInput.of(file));
        setPartName(file.getFileName().toString());
        setTitleToolTip(file.toString());
        changed(); // relative paths start from another folder now
        ExplorerView.refresh(getSite().getPage());
    }

    /** On another thread, while the window goes on; returns when it is done, with what went wrong. */
    private Optional<String> write(Path file, String text) {
        try {
            ModalContext.run(monitor -> {
                try {
                    ExperimentFolder.write(file, text);
                } catch (IOException e) {
                    throw new InvocationTargetException(e);
                }
            }, true, new NullProgressMonitor(), getSite().getShell().getDisplay());
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(file + " cannot be written: " + e.getCause().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(file + " was not written: it was interrupted");
        }
    }

    @Override
    public void dispose() {
        if (manuscript != null) {
            manuscript.document().removeDocumentListener(listener);
            manuscript.close();
        }
        super.dispose();
    }

    @Override
    public void setFocus() {
        if (getActivePage() == FORM) {
            form.setFocus();
        } else {
            yaml().setFocus();
        }
    }

    /** Shows the form or the YAML page: for the way from a problem to its place. */
    public void page(int index) {
        setActivePage(index);
    }

    /** Marks on the YAML page, as {@code LINE: message}. */
    public java.util.List<String> marks() {
        return yaml().marks();
    }

    /** True if what is shown belongs to the text as it is now. */
    public boolean isShown() {
        return loaded && read.filter(r -> r.text().equals(manuscript.text())).isPresent();
    }

    /** The text as it is now, saved or not. */
    public String text() {
        return manuscript.text();
    }
}
