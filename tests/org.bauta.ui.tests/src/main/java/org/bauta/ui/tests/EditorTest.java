package org.bauta.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.actions.ActionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith({UiThread.class, Faults.class})
class EditorTest {
    static final String TEXT = """
            # Three methods, to see what is lost.
            experiment: three
            title: Three methods
            seed: 7                                   # the day of the talk

            dataset: {id: synthetic, identities: 8, images: 2, size: 128}   # nobody real
            detector: opencv-cascade

            methods:                                  # each list is a sweep, weakest first
              - {id: gaussian-blur, sigma: [2, 4, 8]} # % of the face width
              - id: pixelation
                blocks: 16                            # across the face
              - {id: mask, shape: box}

            recognisers: [lbp]
            attackers: [naive]
            protocol: verification-10-fold
            metrics:
              - psnr                                  # decibel
              - ssim
              - {id: identity-distance, distance: cosine}
            charts:
              - {id: tradeoff, x: ssim, y: identity-distance}
            """;

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("three.yaml"), text);
    }

    @Test
    void aSoundExperimentIsSummedUpAndOutlined() throws Exception {
        Window.size(1280, 800);
        try (Editing edit = new Editing(file(TEXT))) {
            assertTrue(edit.rows().containsAll(List.of("Methods  3", "gaussian-blur  sigma 2, 4, 8", "pixelation  blocks 16", "Metrics  3")),
                    edit.rows().toString());
            Label summary = Window.byId(Label.class, "experiment.summary");
            assertEquals("5 conditions, 1 recogniser, 1 attacker, 3 metrics, 1 chart", Window.on(summary::getText));
            Button run = Window.byId(Button.class, "experiment.run");
            assertTrue(Window.on(run::isEnabled));
            edit.choose("gaussian-blur");
            Window.screenshot("editor-form");
            edit.page(Editing.YAML);
            Window.screenshot("editor-yaml");
            Window.size(1900, 1060);
            Window.screenshot("editor-yaml-wide");
            edit.page(Editing.FORM);
            edit.choose("Data set");
            Window.screenshot("editor-form-wide");
            Window.size(1280, 800);
        }
    }

    @Test
    void aBrokenFileIsMarkedAtItsLinesInTheEnginesWords() throws Exception {
        String broken = TEXT.replace("gaussian-blur", "gausian-blur").replace("size: 128", "size: lots").replace("seed:", "sed:");
        try (Editing edit = new Editing(file(broken))) {
            List<String> marks = Window.on(edit.editor()::marks);
            assertEquals(3, marks.size(), marks.toString());
            assertTrue(marks.get(0).startsWith("10: ") && marks.get(0).contains("did you mean gaussian-blur?"), marks.get(0));
            assertTrue(marks.get(1).startsWith("4: unknown key sed") && marks.get(1).endsWith("did you mean seed?"), marks.get(1));
            assertEquals("6: dataset synthetic: size is 'lots', but has to be a whole number", marks.get(2));
            assertEquals(3, edit.problems().size());
            assertTrue(edit.problems().get(2).startsWith("10: "), edit.problems().toString());
            Button run = Window.byId(Button.class, "experiment.run");
            assertFalse(Window.on(run::isEnabled));
            edit.choose("Data set");
            assertEquals("size is 'lots', but has to be a whole number", edit.fault("size"));
            assertEquals("", edit.fault("identities"));
            Window.size(1280, 800);
            Window.screenshot("editor-problems");
            edit.page(Editing.YAML);
            Window.screenshot("editor-yaml-problems");
        }
    }

    @Test
    void whatIsNoYamlIsMarkedAndTheFormWaits() throws Exception {
        try (Editing edit = new Editing(file(TEXT.replace("sigma: [2, 4, 8]}", "sigma: [2, 4, 8}")))) {
            List<String> marks = Window.on(edit.editor()::marks);
            assertTrue(marks.size() == 1 && marks.get(0).startsWith("10: this is not valid YAML"), marks.toString());
            Label unreadable = Window.byId(Label.class, "experiment.unreadable");
            assertTrue(Window.on(() -> unreadable.getText().contains("Line 10: ") && unreadable.isVisible()));
            edit.write(TEXT);
            assertEquals(List.of(), edit.problems());
            assertFalse(Window.on(unreadable::isVisible));
        }
    }

    @Test
    void aFieldChangesItsWordsAloneAndUndoBringsThemBack() throws Exception {
        Path file = file(TEXT);
        try (Editing edit = new Editing(file)) {
            edit.choose("pixelation");
            assertEquals("16", edit.field("blocks"));
            edit.type("blocks", "16, 8");
            String changed = TEXT.replace("blocks: 16 ", "blocks: [16, 8] ");
            assertEquals(changed, edit.text());
            edit.choose("gaussian-blur");
            edit.type("sigma", "3");
            assertEquals(changed.replace("[2, 4, 8]", "3"), edit.text());
            edit.back(ActionFactory.UNDO);
            assertEquals(changed, edit.text());
            assertEquals("2, 4, 8", edit.field("sigma"));
            edit.back(ActionFactory.UNDO);
            assertEquals(TEXT, edit.text());
            assertFalse(Window.on(edit.editor()::isDirty));
            edit.back(ActionFactory.REDO);
            assertEquals(changed, edit.text());
            Window.on(() -> {
                edit.editor().saveTo(file);
                return null;
            });
            assertEquals(changed, Files.readString(file));
            assertFalse(Window.on(edit.editor()::isDirty));
        }
    }

    @Test
    void theSliderWritesAndASweepHasNoPlaceOnIt() throws Exception {
        try (Editing edit = new Editing(file(TEXT))) {
            edit.choose("gaussian-blur");
            Scale slider = Window.byId(Scale.class, "experiment.slider.sigma");
            assertFalse(Window.on(slider::isEnabled));
            edit.type("sigma", "2");
            assertTrue(Window.on(slider::isEnabled));
            Window.act(slider, SWT.Selection, () -> slider.setSelection(slider.getMaximum()));
            edit.settle();
            assertEquals(TEXT.replace("[2, 4, 8]", "50"), edit.text());
            assertEquals("50", edit.field("sigma"));
        }
    }

    @Test
    void aValueOutOfRangeIsSaidAtItsField() throws Exception {
        try (Editing edit = new Editing(file(TEXT))) {
            edit.choose("gaussian-blur");
            edit.type("sigma", "2, 99");
            assertTrue(edit.fault("sigma").startsWith("sigma is 99, but has to be 0 .. 50"), edit.fault("sigma"));
            Window.screenshot("editor-fault");
            edit.type("sigma", "2, 9");
            assertEquals("", edit.fault("sigma"));
            edit.choose("Experiment");
            edit.type("seed", "seven");
            assertEquals("seed is 'seven', but has to be a whole number", edit.fault("seed"));
            edit.type("experiment", "Not Kebab");
            assertTrue(edit.fault("experiment").contains("did you mean not-kebab?"), edit.fault("experiment"));
        }
    }

    @Test
    void whatIsTypedAsTextIsInTheForm() throws Exception {
        try (Editing edit = new Editing(file(TEXT))) {
            edit.choose("pixelation");
            edit.page(Editing.YAML);
            edit.write(TEXT.replace("blocks: 16", "blocks: 12"));
            edit.page(Editing.FORM);
            assertEquals("12", edit.field("blocks"));
            edit.back(ActionFactory.UNDO);
            assertEquals(TEXT, edit.text());
            assertEquals("16", edit.field("blocks"));
        }
    }

    @Test
    void entriesAreAddedMovedAndRemoved() throws Exception {
        try (Editing edit = new Editing(file(TEXT))) {
            edit.add("Methods", "gaussian-noise");
            assertEquals(TEXT.replace("shape: box}\n", "shape: box}\n  - gaussian-noise\n"), edit.text());
            edit.choose("gaussian-noise");
            edit.push("experiment.up");
            edit.settle();
            assertTrue(edit.text().contains("  - gaussian-noise\n  - {id: mask, shape: box}\n"), edit.text());
            edit.choose("gaussian-noise");
            edit.push("experiment.remove");
            edit.settle();
            assertEquals(TEXT, edit.text());
            edit.add("Metrics", "mae");
            assertTrue(edit.text().contains("distance: cosine}\n  - mae\n"), edit.text());
        }
    }

    @Test
    void aNewExperimentIsSoundAndUnsaved() throws Exception {
        Window.on(() -> {
            org.bauta.ui.commands.NewExperiment.open(org.eclipse.ui.PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage());
            return null;
        });
        Label summary = Window.byId(Label.class, "experiment.summary");
        Window.await("it is read", () -> summary.getText().startsWith("3 conditions"));
        Window.on(() -> org.eclipse.ui.PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().closeAllEditors(false));
    }
}
