package org.bauta.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bauta.ui.history.CommandLine;
import org.bauta.ui.history.HistoryView;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Table;
import org.osgi.framework.Bundle;

/** What the history says was done, done again by the command line. */
final class Replay {
    private Replay() {
    }

    /** The newest line of the history that ends in a file. */
    static CommandLine of(Path file) throws Exception {
        Window.show(HistoryView.ID, HistoryView.class);
        Table table = Window.byId(Table.class, "history.table");
        Window.await("the history has a line for " + file.getFileName(), () -> table.getItemCount() > 0
                && table.getItem(0).getText(2).endsWith("--out " + file));
        return CommandLine.parse(Window.on(() -> table.getItem(0).getText(2)));
    }

    /** Runs the line with another file at its end, and asserts that both files are equal byte for byte. */
    static void assertSame(Path file) throws Exception {
        CommandLine line = of(file);
        Path again = file.resolveSibling("again").resolve(file.getFileName());
        Files.createDirectories(again.getParent());
        List<String> words = new ArrayList<>(line.words().subList(1, line.words().size() - 1));
        words.add(again.toString());
        assertEquals(0, run(words.toArray(String[]::new)), line.text());
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again), line.text());
    }

    /** As {@code bauta} does it, inside this process. @return the exit code */
    private static int run(String... words) throws Exception {
        Bundle cli = Platform.getBundle("org.bauta.cli");
        IApplication bauta;
        try {
            bauta = (IApplication) cli.loadClass("org.bauta.cli.BautaApplication").getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        }
        Object context = Proxy.newProxyInstance(Replay.class.getClassLoader(), new Class<?>[] {IApplicationContext.class},
                (proxy, method, arguments) -> method.getName().equals("getArguments")
                        ? Map.of(IApplicationContext.APPLICATION_ARGS, words) : null);
        return (Integer) bauta.start((IApplicationContext) context);
    }
}
