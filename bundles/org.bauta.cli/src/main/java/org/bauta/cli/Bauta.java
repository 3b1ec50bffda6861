package org.bauta.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.bauta.core.failure.BautaException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line. Exit codes: 0 done, 1 some cells failed, 2 usage, 3 input missing or damaged, 4 internal error. */
@Command(name = "bauta", mixinStandardHelpOptions = true, version = "Bauta 0.1.0",
        description = "A research workbench for face de-identification.",
        footer = {"", "Also: bauta build, bauta test (see CONTRIBUTING.md).",
            "Exit codes: 0 done; 1 done but some cells failed; 2 usage or experiment file wrong; 3 input, model or data set missing or damaged; 4 internal error."},
        synopsisSubcommandLabel = "COMMAND")
final class Bauta implements Runnable {
    private static final int SOME_FAILED = 1;
    private static final int USAGE = 2;
    private static final int INTERNAL = 4;

    private final Session session;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Bauta(Session session) {
        this.session = session;
    }

    /** Runs one command and returns its exit code; nothing is thrown. */
    static int execute(Session session, String... arguments) {
        CommandLine line = new CommandLine(new Bauta(session));
        line.addSubcommand("run", new RunCommand(session));
        line.addSubcommand("deidentify", new DeidentifyCommand(session));
        line.addSubcommand("evaluate", new EvaluateCommand(session));
        line.addSubcommand("list", new ListCommand(session));
        line.addSubcommand("dataset", new DatasetCommand(session));
        line.addSubcommand("describe", new DescribeCommand(session));
        line.addSubcommand("model", new ModelCommand(session));
        line.addSubcommand("report", new ReportCommand(session));
        line.addSubcommand("compare", new CompareCommand(session));
        line.addSubcommand("new", new NewCommand(session));
        line.addSubcommand("help", new CommandLine.HelpCommand());
        line.setOut(session.out());
        line.setErr(session.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, args) -> usage(session, e));
        line.setExecutionExceptionHandler((e, failed, parsed) -> failure(session, e));
        return line.execute(arguments);
    }

    @Override
    public void run() {
        spec.commandLine().usage(session.out());
    }

    private static int usage(Session session, ParameterException e) {
        CommandLine command = e.getCommandLine();
        session.err().println("bauta: " + e.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, session.err())) {
            session.err().println("see: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        return USAGE;
    }

    private static int failure(Session session, Exception e) {
        session.progress().clear();
        if (e instanceof BautaException b) {
            session.err().println("bauta: " + b.getMessage());
            return b.exitCode();
        }
        session.err().println("bauta: internal error: " + e + trace(e));
        return INTERNAL;
    }

    /** Puts the stack trace into a file, because it says nothing to a user and everything to a developer. */
    private static String trace(Exception e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        try {
            Path file = Files.createTempFile("bauta-error-", ".log");
            Files.writeString(file, text.toString());
            return "; please report it with " + file;
        } catch (IOException unwritable) {
            return System.lineSeparator() + text;
        }
    }

    /** @return 0, or 1 if something failed on the way */
    static int done(boolean somethingFailed) {
        return somethingFailed ? SOME_FAILED : 0;
    }
}
