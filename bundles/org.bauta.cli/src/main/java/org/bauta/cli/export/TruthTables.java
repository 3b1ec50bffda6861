package org.bauta.cli.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bauta.core.dataset.GroundTruth;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;
import org.bauta.engine.folder.AtomicFile;
import org.bauta.engine.folder.CsvFile;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** Ground truth in two forms with the same numbers: a table, and a JSON object on each line. Row by row, never all in memory. */
final class TruthTables implements AutoCloseable {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final ExportFolder folder;
    private final String prefix;
    private final List<String> keyNames;
    private final BufferedWriter json;
    private CsvFile csv;

    /**
     * @param prefix of the two files: empty or a folder with its slash
     * @param keyNames what tells a row from others
     */
    TruthTables(ExportFolder folder, String prefix, List<String> keyNames) {
        this.folder = folder;
        this.prefix = prefix;
        this.keyNames = keyNames;
        try {
            json = folder.lines(prefix + "ground-truth.jsonl");
        } catch (IOException e) {
            throw AtomicFile.failed(folder.file(prefix + "ground-truth.jsonl"), e);
        }
    }

    /** @param key as many as there are key names */
    void add(List<?> key, GroundTruth truth) {
        if (csv == null) {
            csv = folder.table(prefix + "ground-truth.csv", header(truth));
        }
        csv.row(cells(key, truth).toArray());
        try {
            json.write(GSON.toJson(object(key, truth)));
            json.write('\n');
        } catch (IOException e) {
            throw AtomicFile.failed(folder.file(prefix + "ground-truth.jsonl"), e);
        }
    }

    private List<String> header(GroundTruth truth) {
        List<String> header = new ArrayList<>(keyNames);
        header.addAll(boxNames());
        header.addAll(pointNames("point", 5));
        header.addAll(pointNames("landmark", 68));
        truth.values().values().forEach(group -> header.addAll(group.keySet()));
        return header;
    }

    private static List<Object> cells(List<?> key, GroundTruth truth) {
        List<Object> cells = new ArrayList<>(key);
        cells.addAll(numbers(truth.box()));
        cells.addAll(numbers(truth.points()));
        cells.addAll(numbers(truth.dense()));
        truth.values().values().forEach(group -> cells.addAll(group.values()));
        return cells;
    }

    private Map<String, Object> object(List<?> key, GroundTruth truth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keyNames.size(); i++) {
            object.put(keyNames.get(i), key.get(i));
        }
        object.put("box", numbers(truth.box()));
        object.put("points", pairs(truth.points()));
        object.put("landmarks68", pairs(truth.dense()));
        object.putAll(truth.values());
        return object;
    }

    static List<String> boxNames() {
        return List.of("box-x", "box-y", "box-width", "box-height");
    }

    static List<String> pointNames(String name, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.addAll(List.of(name + i + "-x", name + i + "-y"));
        }
        return names;
    }

    static List<Double> numbers(Box box) {
        return List.of(box.x(), box.y(), box.width(), box.height());
    }

    static List<Double> numbers(Landmarks points) {
        return Arrays.stream(points.toArray()).boxed().toList();
    }

    private static List<List<Double>> pairs(Landmarks points) {
        List<List<Double>> pairs = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            pairs.add(List.of(points.x(i), points.y(i)));
        }
        return pairs;
    }

    void finish() {
        try {
            json.close();
        } catch (IOException e) {
            throw AtomicFile.failed(folder.file(prefix + "ground-truth.jsonl"), e);
        }
        if (csv != null) {
            csv.finish();
        }
    }

    @Override
    public void close() {
        try {
            json.close();
        } catch (IOException e) {
            // finish() has reported it, or an exception is under way already
        }
        if (csv != null) {
            csv.close();
        }
    }
}
