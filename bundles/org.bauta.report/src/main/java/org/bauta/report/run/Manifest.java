package org.bauta.report.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** What a run says about itself: {@code manifest.json}. Keys that are not there read as empty. */
public final class Manifest {
    private final JsonObject json;

    public Manifest(JsonObject json) {
        this.json = json;
    }

    /** The value at a path of keys as text; empty if it is not there or no single value. */
    public String text(String... path) {
        return at(path).map(Manifest::plain).orElse("");
    }

    /** The element at a path of keys. */
    public Optional<JsonElement> at(String... path) {
        JsonElement here = json;
        for (String key : path) {
            if (here == null || !here.isJsonObject()) {
                return Optional.empty();
            }
            here = here.getAsJsonObject().get(key);
        }
        return Optional.ofNullable(here).filter(e -> !e.isJsonNull());
    }

    /** The members of a list; a single value counts as a list of one. */
    public List<JsonElement> list(String... path) {
        return at(path).map(e -> e.isJsonArray() ? e.getAsJsonArray().asList() : List.of(e)).orElse(List.of());
    }

    /** The charts that the experiment asks for, each with its options as text. */
    public List<Map<String, String>> charts() {
        List<Map<String, String>> charts = new ArrayList<>();
        for (JsonElement chart : list("charts")) {
            Map<String, String> options = new LinkedHashMap<>();
            if (chart.isJsonObject()) {
                chart.getAsJsonObject().entrySet().forEach(e -> options.put(e.getKey(), plain(e.getValue())));
            } else {
                options.put("id", plain(chart));
            }
            charts.add(options);
        }
        return charts;
    }

    /** Every single value by its dotted path, in the order of the file. */
    public Map<String, String> flat() {
        Map<String, String> out = new LinkedHashMap<>();
        flatten("", json, out);
        return out;
    }

    private static void flatten(String path, JsonElement element, Map<String, String> out) {
        String dot = path.isEmpty() ? "" : path + ".";
        if (element instanceof JsonObject o) {
            o.entrySet().forEach(e -> flatten(dot + e.getKey(), e.getValue(), out));
        } else if (element instanceof JsonArray a) {
            for (int i = 0; i < a.size(); i++) {
                flatten(dot + i, a.get(i), out);
            }
        } else {
            out.put(path, plain(element));
        }
    }

    /** The text of a single value; whole numbers without a point. JSON for anything else. */
    public static String plain(JsonElement element) {
        return element instanceof JsonPrimitive p ? p.getAsString() : element.isJsonNull() ? "" : element.toString();
    }

    /** The top-level entries in the order of the file. */
    public Map<String, JsonElement> entries() {
        return json.asMap();
    }
}
