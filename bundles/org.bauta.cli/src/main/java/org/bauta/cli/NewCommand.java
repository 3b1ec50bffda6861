package org.bauta.cli;

import java.nio.file.Path;
import java.util.List;

import org.bauta.engine.skeleton.Skeleton;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A plug-in of one's own that builds, passes its tests and runs from dropins. */
@Command(name = "new", mixinStandardHelpOptions = true, description = "Writes the skeleton of a plug-in that builds, with its test.")
final class NewCommand implements Runnable {
    private final Session session;

    @Parameters(index = "0", paramLabel = "KIND", description = "method, metric or dataset")
    private String kind;

    @Parameters(index = "1", paramLabel = "NAME", description = "the id of the contribution, kebab-case: my-blur")
    private String name;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "a folder that does not exist yet")
    private Path out;

    NewCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<String> next = Skeleton.of(kind, name).write(out, session.home(), session.installation().resolve("dropins"));
        session.out().println("written: " + out);
        next.forEach(session.out()::println);
    }
}
