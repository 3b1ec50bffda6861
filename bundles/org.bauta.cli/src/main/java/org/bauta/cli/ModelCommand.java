package org.bauta.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.failure.BautaException;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.store.ModelStore;

import com.google.gson.GsonBuilder;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The model store: nets that ship with Bauta and nets that the user brings as files. */
@Command(name = "model", mixinStandardHelpOptions = true, description = "Imports, lists, verifies and describes models.",
        synopsisSubcommandLabel = "(import | list | verify | describe)")
final class ModelCommand implements Runnable {
    private final Session session;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    ModelCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        spec.commandLine().usage(session.out());
    }

    @Command(name = "import", mixinStandardHelpOptions = true,
            description = "Adds a model to the store, after checking its SHA-256 and running its self-test.")
    private void importFile(
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "ONNX, TorchScript or DJL parameter files") List<Path> files,
            @Option(names = "--descriptor", paramLabel = "YAML",
                    description = "what the file is; not needed for models that Bauta knows") Path descriptor,
            @Option(names = "--as", paramLabel = "ID", description = "the known model that the file is, where its name does not say it") String known) {
        if (descriptor != null && known != null) {
            throw new UsageInvalid("--descriptor and --as both say what the file is: give one of them");
        }
        for (Path file : files) {
            ModelDescriptor model = known == null ? ModelStore.standard().importFile(file, Optional.ofNullable(descriptor))
                    : ModelStore.standard().importAs(file, known);
            session.out().println("imported: " + model.id() + " (" + model.task().word() + ", " + model.licence() + ")");
            if (!model.hashPublished()) {
                session.err().println("note: the hash of " + model.id() + " is that of this file, SHA-256 " + model.sha256()
                        + ": it could not be compared with a published one");
            }
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true,
            description = "What ships with Bauta, what was imported, and what Bauta knows but has no file for.")
    private void list() {
        ModelRows.list().forEach(row -> session.out().println(String.join("  ", row.values())));
    }

    @Command(name = "verify", mixinStandardHelpOptions = true,
            description = "Checks the hash of models and repeats their self-tests.")
    private int verify(@Parameters(paramLabel = "ID", arity = "0..*", description = "default: all") List<String> ids) {
        ModelStore store = ModelStore.standard();
        ModelStore.Listing listing = store.list();
        List<String> chosen = ids == null || ids.isEmpty() ? listing.models().stream().map(ModelDescriptor::id).toList() : ids;
        List<String> faults = new ArrayList<>();
        listing.problems().forEach(p -> faults.add(p.reason()));
        for (String id : chosen) {
            try {
                store.verify(id);
                session.out().println("verified: " + id);
            } catch (BautaException e) {
                faults.add(e.getMessage());
            }
        }
        faults.forEach(f -> session.err().println("bauta: " + f));
        return faults.isEmpty() ? 0 : BautaException.INPUT;
    }

    @Command(name = "describe", mixinStandardHelpOptions = true,
            description = "Everything known of a model; --yaml shows its descriptor, an example for one's own.")
    private void describe(@Parameters(paramLabel = "ID") String id, @Option(names = "--json") boolean json,
            @Option(names = "--yaml") boolean yaml) {
        ModelStore store = ModelStore.standard();
        Map<String, String> facts = store.descriptor(id).facts();
        if (yaml) {
            session.out().print(store.descriptorText(id));
            session.out().flush();
        } else if (json) {
            session.out().println(new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(facts));
        } else {
            facts.forEach((k, v) -> session.out().println(k + ": " + v));
            session.out().println("file: " + (store.isImported(id) || store.isShipped(id) ? store.file(id)
                    : "none; bring it in with: bauta model import FILE"));
        }
    }
}
