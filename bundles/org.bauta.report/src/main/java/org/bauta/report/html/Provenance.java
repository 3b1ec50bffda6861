package org.bauta.report.html;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import org.bauta.report.run.Manifest;

/** Everything that the manifest records, in its own order. */
final class Provenance {
    /** Shown elsewhere in the page. */
    private static final Set<String> ELSEWHERE = Set.of("title", "experiment", "names", "command", "published", "privacy");

    private Provenance() {
    }

    static void write(Manifest manifest, Html html) {
        html.raw("<dl>\n");
        for (Map.Entry<String, JsonElement> e : manifest.entries().entrySet()) {
            if (!ELSEWHERE.contains(e.getKey())) {
                entry(e.getKey(), e.getValue(), html);
            }
        }
        html.raw("</dl>\n");
    }

    private static void entry(String key, JsonElement value, Html html) {
        html.element("dt", key.replace('_', ' ').replace('-', ' ')).raw("<dd>");
        value(value, html);
        html.raw("</dd>\n");
    }

    private static void value(JsonElement value, Html html) {
        if (value instanceof JsonObject o && o.isEmpty() || value instanceof JsonArray a && a.isEmpty()) {
            html.text("none");
        } else if (value instanceof JsonObject o) {
            html.raw("<dl>\n");
            o.entrySet().forEach(e -> entry(e.getKey(), e.getValue(), html));
            html.raw("</dl>");
        } else if (value instanceof JsonArray a) {
            list(a.asList(), html);
        } else {
            html.text(Manifest.plain(value));
        }
    }

    private static void list(List<JsonElement> members, Html html) {
        if (members.stream().allMatch(JsonPrimitive.class::isInstance)) {
            html.text(String.join(", ", members.stream().map(Manifest::plain).toList()));
            return;
        }
        html.raw("<ol>\n");
        for (JsonElement member : members) {
            html.raw("<li>");
            boolean flat = member instanceof JsonObject o && o.asMap().values().stream().allMatch(JsonPrimitive.class::isInstance);
            if (flat) {
                html.text(String.join("; ", member.getAsJsonObject().entrySet().stream()
                        .map(e -> e.getKey() + " " + Manifest.plain(e.getValue())).toList()));
            } else {
                value(member, html);
            }
            html.raw("</li>\n");
        }
        html.raw("</ol>");
    }
}
