package org.bauta.ui.studio;

import java.util.function.Consumer;

import org.bauta.ui.parts.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Lock and unlock: the passphrase that a reversible method takes, and the one that somebody tries to get the face back with. */
final class Keys {
    private final Composite group;
    private final Text lock;

    /**
     * @param changed the passphrase that locks
     * @param recover gets the one that is tried
     */
    Keys(Composite column, Runnable changed, Consumer<String> recover) {
        group = new Composite(column, SWT.NONE);
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        group.setLayout(layout);
        group.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        new Label(group, SWT.NONE).setText("&Lock with");
        lock = new Text(group, SWT.BORDER);
        lock.setMessage("a passphrase");
        lock.setText("correct horse battery staple");
        lock.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        lock.setData("id", "studio.lock");
        lock.addModifyListener(e -> changed.run());
        new Label(group, SWT.NONE).setText("&Unlock with");
        Text unlock = new Text(group, SWT.BORDER);
        unlock.setMessage("the passphrase");
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 80;
        unlock.setLayoutData(data);
        unlock.setData("id", "studio.unlock");
        Button button = PushButton.in(group);
        button.setText("&Recover");
        button.setData("id", "studio.recover");
        button.addListener(SWT.Selection, e -> recover.accept(unlock.getText()));
        unlock.addListener(SWT.DefaultSelection, e -> recover.accept(unlock.getText()));
        show(false);
    }

    void show(boolean visible) {
        GridData data = (GridData) group.getLayoutData();
        if (data.exclude == visible) {
            data.exclude = !visible;
            group.setVisible(visible);
            group.requestLayout();
        }
    }

    String locking() {
        return lock.getText();
    }
}
