package org.bauta.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

import org.bauta.core.catalog.Nearest;
import org.bauta.core.failure.BautaException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Exit codes: 0 done, 1 some cells failed, 2 usage, 3 input missing or damaged, 4 internal error. */
@Command(name = "bauta", mixinStandardHelpOptions = true, version = "Bauta 0.1.0",
        description = "A research workbench for face de-identification.",
        footer = {"", "Also: bauta build, bauta test, bauta maven (see CONTRIBUTING.md).",
            "To begin with: bauta run experiments/quickstart.yaml --out runs/quickstart --open",
            "Exit codes: 0 done; 1 done but some cells failed; 2 usage or experiment file wrong; "
                    + "3 input, model or data set missing or damaged; 4 internal error; 130 stopped with Ctrl-C."},
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
        line.addSubcommand("recover", new RecoverCommand(session));
        line.addSubcommand("evaluate", new EvaluateCommand(session));
        line.addSubcommand("list", new ListCommand(session));
        line.addSubcommand("dataset", new DatasetCommand(session));
        line.addSubcommand("describe", new DescribeCommand(session));
        line.addSubcommand("model", new ModelCommand(session));
        line.addSubcommand("train", new TrainCommand(session));
        line.addSubcommand("report", new ReportCommand(session));
        line.addSubcommand("compare", new CompareCommand(session));
        line.addSubcommand("chart", new ChartCommand(session));
        line.addSubcommand("table", new TableCommand(session));
        line.addSubcommand("gallery", new GalleryCommand(session));
        line.addSubcommand("new", new NewCommand(session));
        line.addSubcommand("help", new CommandLine.HelpCommand());
        line.setOut(session.out());
        line.setErr(session.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, args) -> usage(session, e));
        line.setExecutionExceptionHandler((e, failed, parsed) -> failure(session, e));
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            session.progress().clear();
            session.err().println("bauta: the memory is used up; set BAUTA_HEAP to more than it is (4g where it is not set)");
            return INTERNAL;
        } catch (LinkageError | StackOverflowError | AssertionError e) {
            return internal(session, e);
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(session.out());
    }

    private static int usage(Session session, ParameterException e) {
        CommandLine command = e.getCommandLine();
        session.err().println("bauta: " + sentence(e));
        session.err().println("see: " + command.getCommandSpec().qualifiedName() + " --help");
        return USAGE;
    }

    /** What was not understood, and what was probably meant. */
    private static String sentence(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched) || unmatched.getUnmatched().isEmpty()) {
            return e.getMessage();
        }
        CommandLine command = e.getCommandLine();
        String word = unmatched.getUnmatched().get(0);
        boolean option = word.startsWith("-");
        if (!option && command.getSubcommands().isEmpty()) {
            return "'" + word + "' is one word too many for " + command.getCommandSpec().qualifiedName();
        }
        Collection<String> known = option ? command.getCommandSpec().optionsMap().keySet() : command.getSubcommands().keySet();
        return "there is no " + (option ? "option " : "command ") + word + Nearest.to(word, known).map(n -> "; did you mean " + n + "?")
                .orElse("");
    }

    private static int failure(Session session, Exception e) {
        session.progress().clear();
        if (e instanceof BautaException b) {
            session.err().println("bauta: " + b.getMessage());
            return b.exitCode();
        }
        return internal(session, e);
    }

    private static int internal(Session session, Throwable e) {
        session.progress().clear();
        Optional<String> full = FullCache.sentence(e);
        if (full.isPresent()) {
            session.err().println("bauta: " + full.get());
            return BautaException.INPUT;
        }
        session.err().println("bauta: internal error: " + e + trace(e));
        return INTERNAL;
    }

    /** Puts the stack trace into a file, because it says nothing to a user and everything to a developer. */
    private static String trace(Throwable e) {
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
