package org.bauta.ui.wizard;

import java.nio.file.Path;
import java.util.List;

import org.bauta.ui.parts.PushButton;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Where the plug-in was written, and how to build it. */
final class WrittenPage extends WizardPage {
    private Text lines;
    private Path folder;

    WrittenPage() {
        super("written", "The plug-in is written", null);
        setDescription("Its page, settings form, sweeps and tables come from the one class in src/main/java.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(new GridLayout());
        lines = new Text(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        lines.setFont(JFaceResources.getTextFont());
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = 120;
        data.widthHint = 480;
        lines.setLayoutData(data);
        lines.setData("id", "plugin.written");
        Button open = PushButton.in(area);
        open.setText("&Open the folder");
        open.addListener(SWT.Selection, e -> Program.launch(folder.toString()));
        setControl(area);
    }

    @Override
    public IWizardPage getPreviousPage() {
        return null; // what is written stays written
    }

    void show(Path written, List<String> next) {
        folder = written;
        lines.setText("written:         " + written + "\n" + String.join("\n", next));
        setPageComplete(true);
    }
}
