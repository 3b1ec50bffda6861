package org.bauta.engine;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Kind;
import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.dataset.Item;
import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.image.Box;
import org.bauta.core.image.Codec;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.Requirement;
import org.bauta.core.method.Requirement.What;
import org.bauta.core.method.RunContext;
import org.bauta.engine.cell.Guard;
import org.bauta.engine.file.ExperimentFile;
import org.bauta.engine.folder.RunFolder;
import org.bauta.engine.plan.Bound;
import org.bauta.engine.plan.Key;

/**
 * The pictures of a finished run, made again one by one from what its folder records: the experiment, the frozen boxes and the
 * seed. A run keeps only a few of its releases; these are equal to them pixel for pixel. Safe for one thread.
 */
public final class Reproduction {
    private static final int POINTS = 5;

    private final Experiment experiment;
    private final Catalog catalog;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, CSVRecord> boxes = new HashMap<>();

    private Reproduction(Experiment experiment, Catalog catalog) {
        this.experiment = experiment;
        this.catalog = catalog;
    }

    /**
     * Opens the data set of a run.
     *
     * @throws DataMissing if the folder is no run or the data set is not there
     * @throws DataDamaged if a file of the run cannot be used
     */
    public static Reproduction of(Path run, Catalog catalog) {
        Experiment experiment = ExperimentFile.read(run.resolve(RunFolder.EXPERIMENT), Map.of(), catalog);
        Reproduction made = new Reproduction(experiment, catalog);
        Bound<DataSetLoader<Record>> loader = Bound.of(catalog, Kind.DATASET, experiment.dataset());
        loader.contribution().open(loader.settings()).items().forEach(i -> made.items.put(i.id(), i));
        made.readBoxes(run.resolve(RunFolder.BOXES));
        return made;
    }

    private void readBoxes(Path file) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8); CSVParser csv = format.parse(reader)) {
            csv.forEach(r -> boxes.put(r.get("item"), r));
        } catch (IOException | IllegalArgumentException e) {
            throw new DataDamaged(file + " cannot be read: " + e.getMessage() + "; run the experiment again with --resume", e);
        }
    }

    /** @throws DataMissing if the data set has no such item, DataDamaged if its picture cannot be read */
    public Image original(String item) {
        return item(item).picture().read();
    }

    private Item item(String id) {
        return Optional.ofNullable(items.get(id)).orElseThrow(() -> new DataMissing("the data set " + experiment.dataset().id()
                + " has no picture " + id + " any more; the run was made with another one"));
    }

    /** The frozen face of an item in its original; empty if none was found. */
    public Optional<Face> face(String item) {
        return face(item(item), original(item));
    }

    private Optional<Face> face(Item item, Image picture) {
        CSVRecord row = boxes.get(item.id());
        if (row == null || Double.isNaN(number(row, "x"))) {
            return Optional.empty();
        }
        Box box = new Box(number(row, "x"), number(row, "y"), number(row, "w"), number(row, "h"));
        double[] xy = IntStream.range(0, 2 * POINTS).mapToDouble(k -> number(row, (k % 2 == 0 ? "x" : "y") + k / 2)).toArray();
        boolean known = Arrays.stream(xy).noneMatch(Double::isNaN);
        Optional<Landmarks> points = item.points().isPresent() ? item.points()
                : known ? Optional.of(Landmarks.of(row.get("source"), xy)) : Optional.empty();
        return Optional.of(new Face(picture, box, row.get("source"), points, item.dense(), item.subject(), item.attributes()));
    }

    private static double number(CSVRecord row, String column) {
        String text = row.get(column);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    /**
     * What the run released of an item, after writing and reading it; masked whole if the run masked it.
     *
     * @param method id, as in the tables of the run
     * @param settings in one line, as there
     * @param release the codec, as there
     * @throws UsageInvalid if the run has no such condition or its method does not treat single pictures
     */
    public Image release(String item, String method, String settings, String release) {
        Item of = item(item);
        Image original = of.picture().read();
        Choice codec = experiment.conditions().stream().map(Condition::release).filter(r -> r.toString().equals(release)).findFirst()
                .orElseThrow(() -> new UsageInvalid("the run has no release " + release));
        if (method.equals(Condition.ORIGINAL)) {
            return written(original, codec);
        }
        Condition condition = experiment.conditions().stream().filter(c -> c.release().equals(codec) && c.method().id().equals(method)
                && c.method().settingsText().equals(settings)).findFirst()
                .orElseThrow(() -> new UsageInvalid("the run has no condition " + method + " " + settings));
        if (method.equals(Condition.GIVEN)) {
            return written(of.released().orElseThrow(() -> new DataMissing("there is no release of " + item + " in the data set")).read(),
                    codec);
        }
        return written(treated(of, original, condition.method()), codec);
    }

    private Image treated(Item item, Image original, Choice choice) {
        if (!(catalog.make(Kind.METHOD, choice.id(), Object.class) instanceof ImageMethod)) {
            throw new UsageInvalid(choice.id() + " treats whole sets or clips: only the pictures that the run kept can be shown");
        }
        Optional<Face> face = face(item, original);
        if (face.isPresent()) {
            Bound<ImageMethod<Record>> method = Bound.of(catalog, Kind.METHOD, choice);
            refuseWithoutPoints(method, face.get());
            long seed = new Key().add(experiment.seed()).addAll(List.of("method", choice.toString(), item.id())).seed();
            // as in the run: what cannot be treated is masked whole; its failures.csv has the reason
            Optional<Image> treated = Guard.attempt(() -> method.contribution().apply(face.get(), method.settings(),
                    new RunContext(new SplittableRandom(seed), () -> false)).over(original), reason -> { });
            if (treated.isPresent()) {
                return treated.get();
            }
        }
        return Masked.blackout(original).over(original);
    }

    /** What an estimator found for a method is nowhere in the folder of a run. */
    private static void refuseWithoutPoints(Bound<ImageMethod<Record>> method, Face face) {
        for (Requirement r : method.contribution().requires(method.settings())) {
            if (r.what() == What.POINTS && face.points().isEmpty() || r.what() == What.DENSE_POINTS && face.dense().isEmpty()) {
                throw new UsageInvalid(method.id() + " needs " + r.text() + ", which the run did not keep: only its own pictures can be shown");
            }
        }
    }

    private Image written(Image picture, Choice choice) {
        Bound<Codec<Record>> codec = Bound.of(catalog, Kind.CODEC, choice);
        return codec.contribution().decode(codec.contribution().encode(picture, codec.settings()));
    }
}
