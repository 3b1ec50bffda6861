package org.bauta.ui.wizard;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.bauta.core.failure.UsageInvalid;
import org.bauta.engine.skeleton.Skeleton;
import org.bauta.ui.parts.Newest;
import org.bauta.ui.parts.PushButton;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What the plug-in is called. Id, package and folder follow the name until they are typed by hand. */
final class WhatPage extends WizardPage {
    private static final List<String> KINDS = List.of("Method", "Metric", "Data set loader");

    private Combo kind;
    private Text name;
    private Text id;
    private Text packageName;
    private Text folder;
    private boolean following;
    private Newest<Path, Path> free;

    WhatPage() {
        super("what", "A plug-in that builds, with its test", null);
        setDescription("One Java class, its declaration and a test that passes, to be changed into what you have in mind.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(new GridLayout(3, false));
        label(area, "&Kind");
        kind = new Combo(area, SWT.READ_ONLY);
        kind.setItems(KINDS.toArray(String[]::new));
        kind.select(0);
        kind.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        kind.setData("id", "plugin.kind");
        kind.addListener(SWT.Selection, e -> check());
        name = text(area, "&Name", "plugin.name", 2);
        id = text(area, "&Id, permanent", "plugin.id", 2);
        packageName = text(area, "&Package", "plugin.package", 2);
        folder = text(area, "&Folder, new", "plugin.folder", 1);
        Button browse = PushButton.in(area);
        browse.setText("&Browse...");
        browse.addListener(SWT.Selection, e -> browse());
        name.addModifyListener(e -> follow());
        id.addModifyListener(e -> check());
        packageName.addModifyListener(e -> check());
        folder.addModifyListener(e -> check());
        free = new Newest<>("Looking for a folder", area, WhatPage::free, this::accept, this::refuse);
        setControl(area);
        name.setText("My method");
        setErrorMessage(null);
    }

    private static void label(Composite area, String text) {
        new Label(area, SWT.NONE).setText(text);
    }

    private static Text text(Composite area, String label, String control, int columns) {
        label(area, label);
        Text text = new Text(area, SWT.BORDER);
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1));
        text.setData("id", control);
        return text;
    }

    private void browse() {
        String parent = new DirectoryDialog(getShell()).open();
        if (parent != null) {
            folder.setText(Path.of(parent).resolve(id.getText()).toString());
        }
    }

    private void follow() {
        String kebab = name.getText().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-$", "");
        following = true;
        Path parent = folder.getText().isBlank() ? Path.of(System.getProperty("user.home")) : parent();
        id.setText(kebab);
        packageName.setText("org.example." + kebab.replace("-", ""));
        folder.setText(parent.resolve(kebab).toString());
        following = false;
        check();
    }

    private Path parent() {
        try {
            Path parent = folder().getParent();
            return parent == null ? folder() : parent;
        } catch (UsageInvalid e) {
            return Path.of(System.getProperty("user.home"));
        }
    }

    /** @throws UsageInvalid if it is no path */
    Path folder() {
        try {
            String text = folder.getText().strip();
            if (text.isEmpty()) {
                throw new UsageInvalid("name a folder for the plug-in");
            }
            return Path.of(text).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new UsageInvalid("the folder is no path: " + e.getReason(), e);
        }
    }

    /** @throws UsageInvalid naming the field that is wrong */
    Skeleton skeleton() {
        return new Skeleton(Skeleton.KINDS.get(kind.getSelectionIndex()), id.getText().strip(), name.getText().strip(),
                packageName.getText().strip());
    }

    private void check() {
        if (following) {
            return;
        }
        try {
            skeleton();
            setPageComplete(false); // until it is known that the folder is free
            free.ask(folder());
        } catch (UsageInvalid e) {
            refuse(e.getMessage());
        }
    }

    /** Looks at the disk, in the background. */
    private static Path free(Path folder) {
        if (Files.exists(folder)) {
            throw new UsageInvalid(folder + " exists already; name a folder that does not");
        }
        return folder;
    }

    private void accept(Path looked) {
        try {
            skeleton();
            if (folder().equals(looked)) {
                setErrorMessage(null);
                setPageComplete(true);
            }
        } catch (UsageInvalid e) {
            refuse(e.getMessage()); // it has changed meanwhile
        }
    }

    private void refuse(String why) {
        setErrorMessage(why.substring(0, 1).toUpperCase(Locale.ROOT) + why.substring(1));
        setPageComplete(false);
    }
}
