package org.bauta.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.bauta.ui.editor.ExperimentEditor;
import org.bauta.ui.parts.Open;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Fifty wrong inputs made by hand and two hundred by chance: a message each time, and nothing in the log. */
@ExtendWith({UiThread.class, Faults.class})
class WrongInputTest {
    private static final List<String> NO_LENGTH = List.of("x", "-1", "99", "50.001", "1e9", "2, x", "[2, 99]", "2,,4", "[", "]", "{}", "{a: 1}", "- 3", "3 4",
            "3;4", "#3", "3 # three", "'3'", "\"3\"", "&a", "*a", "!!int 3", "|", ">", "%", "@", "`", "~", "null", "NaN?", "Infinity", "-Infinity", "1px2", "-3px",
            "3 px x", "0x10q", "\u00e9", "\ud83d\ude00", "\u0007", "two\nlines");
    private static final List<String> NO_EXPERIMENT = List.of("", "# nothing", "- a", "word", "experiment: [", "experiment: a\n\tb: c", "a: b: c", "methods: 3\n",
            EditorTest.TEXT + "seed: 8\n", EditorTest.TEXT + "colour: red\n");
    private static final String LETTERS = "abcxyz {}[]:,#&*!|>'\"%@`-?~\\/\t\u00fc\u4e2d";

    private final Random random = new Random(5);
    @TempDir
    Path folder;

    private Editing open() throws Exception {
        return new Editing(Files.writeString(folder.resolve("three.yaml"), EditorTest.TEXT));
    }

    @Test
    void whatIsNoLengthIsSaidAtTheField() throws Exception {
        try (Editing edit = open()) {
            edit.choose("gaussian-blur");
            for (String wrong : NO_LENGTH) {
                edit.type("sigma", wrong);
                assertFalse(edit.fault("sigma").isEmpty(), wrong);
                assertTrue(edit.problems().get(0).startsWith("10: "), wrong + " " + edit.problems());
            }
            edit.type("sigma", "8");
            assertEquals(EditorTest.TEXT.replace("[2, 4, 8]", "8"), edit.text());
        }
    }

    @Test
    void chanceInAFieldIsSaidAtTheField() throws Exception {
        try (Editing edit = open()) {
            edit.choose("pixelation");
            for (int i = 0; i < 100; i++) {
                String wrong = "q" + letters();
                edit.type("blocks", wrong);
                assertFalse(edit.fault("blocks").isEmpty(), wrong);
                assertTrue(edit.problems().stream().allMatch(p -> p.startsWith("12: ")), wrong + " " + edit.problems());
            }
            edit.type("blocks", "16");
            assertEquals(EditorTest.TEXT, edit.text());
        }
    }

    @Test
    void whatIsNoExperimentIsMarked() throws Exception {
        try (Editing edit = open()) {
            for (String wrong : NO_EXPERIMENT) {
                edit.write(wrong);
                assertFalse(edit.problems().isEmpty(), wrong);
                assertEquals(edit.problems().size(), Window.on(edit.editor()::marks).size(), wrong);
            }
        }
    }

    @Test
    void aFileThatCannotBeEditedIsExplainedInPlaceOfTheForm() throws Exception {
        Map<Path, String> wrong = new LinkedHashMap<>();
        wrong.put(folder.resolve("gone.yaml"), "is not there any more");
        wrong.put(Files.createDirectories(folder.resolve("folder.yaml")), "cannot be read");
        wrong.put(Files.write(folder.resolve("latin.yaml"), new byte[] {'t', 'i', 't', 'l', 'e', ':', ' ', (byte) 0xe9, (byte) 0xff}), "is not in UTF-8");
        wrong.put(Files.write(folder.resolve("large.yaml"), new byte[(1 << 20) + 1]), "larger than 1 MiB");
        for (Map.Entry<Path, String> one : wrong.entrySet()) {
            ExperimentEditor editor = Window.on(() -> Open.experiment(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage(),
                    one.getKey()).orElseThrow());
            Label why = Window.byId(Label.class, "experiment.unreadable");
            Window.await(one.getValue(), () -> why.isVisible() && why.getText().contains(one.getValue()));
            assertFalse(Window.on(editor::isDirty));
            Window.on(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().closeEditor(editor, false));
        }
    }

    @Test
    void chanceInTheTextIsEitherMarkedOrCanBeRun() throws Exception {
        try (Editing edit = open()) {
            Button run = Window.byId(Button.class, "experiment.run");
            int wrong = 0;
            for (int i = 0; i < 100; i++) {
                int at = random.nextInt(EditorTest.TEXT.length());
                edit.write(EditorTest.TEXT.substring(0, at) + letters() + EditorTest.TEXT.substring(at));
                List<String> problems = edit.problems();
                assertEquals(problems.isEmpty(), Window.on(run::isEnabled));
                assertEquals(problems.size(), Window.on(edit.editor()::marks).size());
                wrong += problems.isEmpty() ? 0 : 1;
            }
            assertTrue(wrong > 50, wrong + " of 100 were wrong");
        }
    }

    private String letters() {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
