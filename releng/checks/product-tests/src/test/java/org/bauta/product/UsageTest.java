package org.bauta.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Words on the command line that are wrong: nothing runs, nothing is written, exit code 2. */
@Execution(ExecutionMode.CONCURRENT)
class UsageTest {
    private static final Bauta BAUTA = Studio.bauta("usage");

    @Test
    void withoutACommandItSaysWhatThereIs() {
        Bauta.Result help = BAUTA.run().succeeds().says("Usage: bauta", "run ", "deidentify ", "evaluate ", "list ", "describe ", "model ",
                "report ", "compare ", "new ", "Exit codes: 0 done");
        assertEquals("", help.err());
    }

    @Test
    void namesTheNearestCommandAndOption() {
        BAUTA.run("rnu", "x.yaml").refuses(2, "there is no command rnu", "did you mean run?");
        BAUTA.run("deidentify", "a.png", "--methd", "mask", "--out", "out").refuses(2, "--method");
        BAUTA.run("list", "methods", "--jsom").refuses(2, "there is no option --jsom", "did you mean --json?");
        BAUTA.run("list", "methods", "metrics").refuses(2, "'metrics' is one word too many for bauta list");
    }

    @Test
    void numbersAndAssignmentsAreChecked() {
        Studio.write(BAUTA.folder().resolve("small.yaml"), Studio.SMALL);
        Studio.write(BAUTA.folder().resolve("in/a.png"), Studio.png(Studio.landscape()));
        BAUTA.run("run", "small.yaml", "--jobs", "0", "--out", "out").refuses(2, "--jobs is 0", "at least 1");
        BAUTA.run("run", "small.yaml", "--jobs", "two", "--out", "out").refuses(2, "--jobs", "two");
        BAUTA.run("run", "small.yaml", "--limit", "0", "--out", "out").refuses(2, "--limit is 0");
        BAUTA.run("run", "small.yaml", "--set", "seed", "--out", "out").refuses(2, "--set seed", "NAME=VALUE");
        BAUTA.run("deidentify", "in", "--method", "mask", "--jobs", "0", "--out", "out").refuses(2, "--jobs is 0");
        BAUTA.run("deidentify", "in", "--method", "mask", "--param", "shape", "--out", "out").refuses(2, "--param shape", "NAME=VALUE");
        BAUTA.run("deidentify", "in", "--method", "gaussian-blur", "--param", "sigma=900", "--out", "out").refuses(2, "--param sigma=900",
                "50");
        BAUTA.run("deidentify", "in", "--method", "gaussian-blur", "--param", "sgima=9", "--out", "out").refuses(2, "did you mean sigma?");
        BAUTA.run("deidentify", "in", "--method", "gaussian-blurr", "--out", "out").refuses(2, "did you mean gaussian-blur?");
        BAUTA.run("deidentify", "in", "--method", "mask", "--on-failure", "show", "--out", "out").refuses(2, "--on-failure is show",
                "mask or omit");
        assertFalse(Files.exists(BAUTA.folder().resolve("out")), "a refused command left something behind");
    }

    @Test
    void foldersThatAreNoRunsAreRefused() {
        BAUTA.run("report", "nowhere").refuses(3, "nowhere", "no finished run");
        BAUTA.run("compare", "nowhere").refuses(2, "two or more");
        assertTrue(BAUTA.run("run", "nowhere.yaml").refuses(3, "there is no experiment file nowhere.yaml").sentence().lines().count() == 1);
    }
}
