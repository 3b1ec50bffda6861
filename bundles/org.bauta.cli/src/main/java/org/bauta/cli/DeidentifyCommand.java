package org.bauta.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.engine.Condition;
import org.bauta.engine.Deidentification;
import org.bauta.engine.Evaluation.OnFailure;
import org.bauta.engine.Experiment;
import org.bauta.engine.file.Draft;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Pictures in, de-identified pictures out; every face of each picture, fail closed. */
@Command(name = "deidentify", mixinStandardHelpOptions = true, description = "De-identifies pictures and folders of pictures.")
final class DeidentifyCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "pictures and folders; a method that treats a closed "
            + "set takes all of them as one, and of a folder with a folder for each person whom a picture shows")
    private List<Path> inputs;

    @Option(names = "--method", paramLabel = "ID", required = true, description = "see: bauta list methods")
    private String method;

    @Option(names = "--param", paramLabel = "NAME=VALUE", description = "a setting of the method; repeatable")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "where the results go; never the folder of an input")
    private Path out;

    @Option(names = "--detector", paramLabel = "ID", description = "default: opencv-cascade")
    private String detector = "opencv-cascade";

    @Option(names = "--release", paramLabel = "ID", description = "png (default) or jpeg")
    private String release = "png";

    @Option(names = "--on-failure", paramLabel = "POLICY",
            description = "mask: a picture without a face or with a fault is masked whole (default); omit: it is left out")
    private String onFailure = "mask";

    @Option(names = "--seed", paramLabel = "N", description = "seed of methods that use chance")
    private long seed = 1;

    @Option(names = "--jobs", paramLabel = "N", description = "threads")
    private int jobs = Runtime.getRuntime().availableProcessors();

    DeidentifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (jobs < 1) {
            throw new UsageInvalid("--jobs is " + jobs + ", but has to be at least 1");
        }
        Catalog catalog = session.catalog();
        Experiment settled = settled(catalog);
        Condition condition = settled.conditions().get(0);
        Deidentification.Outcome outcome = Deidentification.run(new Deidentification.Request(Inputs.items(inputs), condition.method(),
                condition.release(),
                settled.detector(), seed, out, jobs, policy()), catalog, session.progress());
        session.progress().clear();
        session.out().println(outcome.released() + " released, " + outcome.masked() + " masked whole, " + outcome.leftOut() + " left out: "
                + outcome.folder());
        if (outcome.masked() + outcome.leftOut() > 0) {
            session.out().println("reasons: " + outcome.folder().resolve("failures.csv"));
        }
        return Bauta.done(outcome.masked() + outcome.leftOut() > 0);
    }

    private OnFailure policy() {
        return switch (onFailure) {
            case "mask" -> OnFailure.MASK;
            case "omit" -> OnFailure.OMIT;
            default -> throw new UsageInvalid("--on-failure is " + onFailure + ", but has to be mask or omit");
        };
    }

    /** Ids and settings are checked as those of an experiment file are. */
    private Experiment settled(Catalog catalog) {
        Experiment experiment = new Draft("deidentify").one("dataset", "INPUT", "folder", Map.of("root", inputs.get(0).toAbsolutePath()
                .toString()))
                .one("detector", "--detector", detector, Map.of()).add("methods", "--method", method, Assignments.of("--param", parameters))
                .add("release", "--release", release, Map.of()).read(catalog);
        if (experiment.conditions().size() != 1) {
            throw new UsageInvalid("--param takes one value for each setting here; sweeps are for experiment files (bauta run)");
        }
        return experiment;
    }
}
