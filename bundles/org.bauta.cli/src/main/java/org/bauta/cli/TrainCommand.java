package org.bauta.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Kind;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.failure.Cancelled;
import org.bauta.core.failure.OutputFailed;
import org.bauta.core.settings.SettingsType;
import org.bauta.engine.RunOptions;
import org.bauta.learning.recipe.DataRequest;
import org.bauta.learning.recipe.Recipe;
import org.bauta.learning.recipe.RecipeReader;
import org.bauta.learning.recipe.RecipeRun;
import org.bauta.learning.training.Curve;
import org.bauta.report.figure.Figure;
import org.bauta.report.figure.LearningCurve;
import org.bauta.report.figure.Svg;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** From a recipe to trained nets with cards. */
@Command(name = "train", mixinStandardHelpOptions = true, description = {"Trains the nets of a recipe (see experiments/train): draws the faces once,"
        + " learns, writes each net as ONNX with a card, and measures it on faces it has not seen.",
    "Stopped at any moment, it goes on where it was when it is started again with the same folder; the same recipe gives the same files."})
final class TrainCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "RECIPE.yaml", description = "the recipe")
    private Path file;

    @Option(names = "--out", paramLabel = "DIR", description = "folder for the models (default: trained/RECIPE)")
    private Path out;

    TrainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Recipe recipe = RecipeReader.read(file);
        String name = recipe.file().replaceFirst("\\.ya?ml$", "");
        Path folder = out != null ? out : Path.of("trained", name);
        Catalog catalog = session.catalog();
        RecipeRun.Outcome outcome;
        try {
            outcome = RecipeRun.run(recipe, request -> open(catalog, request), RunOptions.standardCache().resolve("training"), folder, session.progress());
        } catch (Cancelled e) {
            throw new Cancelled(e.getMessage() + ": bauta train " + file + " --out " + folder);
        }
        session.progress().clear();
        draw(folder.resolve("curve.svg"), recipe, outcome.curve());
        outcome.hashes().forEach((id, hash) -> {
            session.out().println(id + "  sha256 " + hash + "  " + folder.resolve(id));
            outcome.quality().get(id).forEach((what, figure) -> session.out().println("    " + what + ": " + figure));
        });
        return 0;
    }

    private static DataSet open(Catalog catalog, DataRequest request) {
        DataSetLoader<?> loader = catalog.make(Kind.DATASET, request.id(), DataSetLoader.class);
        return bound(loader, request);
    }

    private static <S extends Record> DataSet bound(DataSetLoader<S> loader, DataRequest request) {
        return loader.open(SettingsType.of(loader).bind(request.settings()));
    }

    private static void draw(Path file, Recipe recipe, Curve curve) {
        List<String> names = new ArrayList<>(curve.players().stream().map(p -> "loss (" + p + ")").toList());
        if (!curve.validation().isEmpty()) {
            names.add(curve.validation());
        }
        List<double[]> epochs = new ArrayList<>();
        for (Curve.Point p : curve.points()) {
            List<Double> values = new ArrayList<>(p.losses());
            values.add(p.error());
            epochs.add(values.stream().mapToDouble(Double::doubleValue).toArray());
        }
        int best = curve.points().get(curve.best()).epoch();
        Figure figure = LearningCurve.of("learning-curve", recipe.title(), recipe.data() + "; seed " + recipe.seed(), names, epochs, best);
        try {
            Files.writeString(file, Svg.file(Svg.element(figure)));
        } catch (IOException e) {
            throw new OutputFailed(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
