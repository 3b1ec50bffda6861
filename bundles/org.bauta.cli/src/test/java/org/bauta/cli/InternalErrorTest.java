package org.bauta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake of the program itself: code 4, one line, and the stack trace in a file. */
class InternalErrorTest {
    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    private int listing(Throwable fault) {
        PrintWriter errors = new PrintWriter(err, true);
        return Bauta.execute(new Session(() -> {
            throw sneaked(fault);
        }, new PrintWriter(new StringWriter()), errors, new ConsoleProgress(errors, false), folder, folder), "list", "methods");
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaked(Throwable fault) throws T {
        throw (T) fault;
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, AssertionError.class, NoClassDefFoundError.class, StackOverflowError.class})
    void whatIsNobodysFaultIsOneLineWithTheFileThatExplainsIt(Class<? extends Throwable> kind) throws ReflectiveOperationException, IOException {
        assertEquals(4, listing(kind.getDeclaredConstructor().newInstance()));
        String said = err.toString();
        assertEquals(1, said.lines().count(), said);
        assertTrue(said.startsWith("bauta: internal error: " + kind.getName()), said);
        Path file = Path.of(said.strip().replaceFirst(".*report it with ", ""));
        assertTrue(Files.readString(file).contains("at " + InternalErrorTest.class.getName()), said);
        Files.delete(file);
    }

    @Test
    void memoryThatIsUsedUpSaysWhatToSet() {
        assertEquals(4, listing(new OutOfMemoryError("Java heap space")));
        assertTrue(err.toString().contains("BAUTA_HEAP"), err.toString());
        assertFalse(err.toString().contains("\tat "), err.toString());
    }
}
