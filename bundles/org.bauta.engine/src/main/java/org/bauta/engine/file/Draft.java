package org.bauta.engine.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bauta.core.catalog.Catalog;
import org.bauta.engine.Experiment;
import org.bauta.engine.file.YamlMap.Entry;

/**
 * An experiment that a command puts together from its options, held to the same rules as a file; faults name the option:
 *
 * <pre>
 * Experiment e = new Draft("deidentify")
 *         .one("dataset", "INPUT", "folder", Map.of("root", input.toString()))
 *         .add("methods", "--method", id, params)        // faults of a setting name "--param sigma=9"
 *         .read(catalog);
 * </pre>
 */
public final class Draft {
    private final Path base = Path.of("");
    private final Place whole;
    private final Faults faults = new Faults();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, List<YamlNode>> lists = new LinkedHashMap<>();

    /** @param name of the experiment, which is also what faults of no option are named after */
    public Draft(String name) {
        this.whole = Place.option(name, base);
        entries.put("experiment", new Entry(whole, YamlScalar.of(whole, name)));
        lists.put("methods", new ArrayList<>());
    }

    /** A key with one value: {@code seed}, {@code title}. */
    public Draft set(String key, String option, String value) {
        Place place = Place.option(option + " " + value, base);
        entries.put(key, new Entry(place, YamlText.option(value, place, faults)));
        return this;
    }

    /** The title, which is for people and taken as it stands. */
    public Draft title(String text) {
        entries.put("title", new Entry(whole, YamlScalar.of(whole, text)));
        return this;
    }

    /** A key with one contribution: {@code dataset}, {@code detector}. Its settings are taken as they stand. */
    public Draft one(String key, String option, String id, Map<String, String> settings) {
        Place place = Place.option(option, base);
        Map<String, Entry> values = id(place, id);
        settings.forEach((name, value) -> values.put(name, new Entry(place, YamlScalar.of(place, value))));
        entries.put(key, new Entry(place, YamlMap.of(place, values)));
        return this;
    }

    /** One more contribution of a key with a list: {@code methods}, {@code release}, {@code metrics}, ...; lists of values sweep. */
    public Draft add(String key, String option, String id, Map<String, String> settings) {
        Place place = Place.option(option + " " + id, base);
        Map<String, Entry> values = id(place, id);
        String prefix = key.equals("methods") ? "--param " : option + " " + id + " ";
        settings.forEach((name, value) -> put(values, prefix + name + "=" + value, name, value));
        lists.computeIfAbsent(key, k -> new ArrayList<>()).add(YamlMap.of(place, values));
        return this;
    }

    /** Decisions of the evaluation by name. */
    public Draft evaluation(Map<String, String> decisions) {
        Map<String, Entry> values = new LinkedHashMap<>();
        decisions.forEach((key, value) -> put(values, "evaluation " + key + "=" + value, key, value));
        entries.put("evaluation", new Entry(whole, YamlMap.of(whole, values)));
        return this;
    }

    /** @throws org.bauta.core.failure.UsageInvalid naming everything that is wrong, one a line */
    public Experiment read(Catalog catalog) {
        Map<String, Entry> all = new LinkedHashMap<>(entries);
        lists.forEach((key, values) -> all.put(key, new Entry(whole, new YamlList(whole, values))));
        return new ExperimentReader(YamlMap.of(whole, all), catalog, faults).read();
    }

    private static Map<String, Entry> id(Place place, String id) {
        Map<String, Entry> values = new LinkedHashMap<>();
        values.put("id", new Entry(place, YamlScalar.of(place, id)));
        return values;
    }

    private void put(Map<String, Entry> values, String option, String key, String value) {
        Place place = Place.option(option, base);
        values.put(key, new Entry(place, YamlText.option(value, place, faults)));
    }
}
