package org.bauta.core.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bauta.core.method.Reversible;
import org.bauta.core.metric.Metric;
import org.bauta.core.protocol.Protocol;
import org.bauta.core.recognition.Detector;
import org.bauta.core.recognition.Recogniser;
import org.bauta.core.settings.Configurable;
import org.bauta.core.settings.SettingSpec;
import org.bauta.core.settings.SettingsType;

/**
 * The page of a contribution, made from its declaration, its annotations and its settings record: nothing in it is written
 * twice.
 *
 * @param entries in the order they are shown; values are strings, numbers, or lists of maps
 */
public record ContributionPage(Map<String, Object> entries) {

    public static ContributionPage of(Contribution entry, Configurable<?> instance) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("id", entry.id());
        page.put("kind", entry.kind().singular());
        page.put("name", entry.name());
        if (!entry.family().isEmpty()) {
            page.put("family", entry.family());
        }
        About about = instance.getClass().getAnnotation(About.class);
        page.put("about", about == null ? "" : about.value());
        page.putAll(properties(instance));
        page.put("settings", SettingsType.of(instance).specs().stream().map(ContributionPage::setting).toList());
        page.put("sources", sources(instance));
        page.put("class", instance.getClass().getName());
        page.put("bundle", entry.bundle());
        return new ContributionPage(page);
    }

    private static Map<String, Object> properties(Configurable<?> instance) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (instance instanceof Metric<?> m) {
            properties.put("aim", word(m.aim()));
            properties.put("direction", word(m.direction()));
            properties.put("unit", m.unit());
        } else if (instance instanceof Recogniser<?> r) {
            properties.put("sha256", r.card().sha256());
            properties.put("dimensions", r.card().dimensions());
            properties.put("licence", r.card().licence());
            properties.put("thresholds", r.card().thresholds().toString());
            properties.put("calibration", r.card().calibration());
        } else if (instance instanceof Detector<?> d) {
            properties.put("finds five points", d.findsPoints());
        } else if (instance instanceof Protocol<?> p) {
            properties.put("version", p.version());
        } else if (instance instanceof Reversible<?>) {
            properties.put("reversible", true);
        }
        return properties;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static Map<String, Object> setting(SettingSpec spec) {
        Map<String, Object> setting = new LinkedHashMap<>();
        setting.put("name", spec.name());
        setting.put("type", spec.type().getSimpleName());
        setting.put("default", spec.defaultText().orElse("(required)"));
        setting.put("range", spec.range());
        setting.put("unit", spec.unit());
        setting.put("symbol", spec.symbol());
        setting.put("text", spec.text());
        return setting;
    }

    private static List<Map<String, String>> sources(Configurable<?> instance) {
        return Arrays.stream(instance.getClass().getAnnotationsByType(Source.class)).map(s -> {
            Map<String, String> source = new LinkedHashMap<>();
            source.put("key", s.key());
            source.put("where", s.where());
            return source;
        }).toList();
    }

    /** The page for people to read. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(entries.get("name") + "  (" + entries.get("kind") + " " + entries.get("id") + ")");
        lines.add(entries.get("about").toString());
        lines.add("");
        entries.forEach((key, value) -> {
            if (!(value instanceof List) && !List.of("id", "kind", "name", "about").contains(key) && !value.toString().isEmpty()) {
                lines.add("  " + key + ": " + value);
            }
        });
        append(lines, "settings", entries.get("settings"));
        append(lines, "sources", entries.get("sources"));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static void append(List<String> lines, String title, Object rows) {
        List<?> list = (List<?>) rows;
        if (list.isEmpty()) {
            return;
        }
        lines.add("  " + title + ":");
        for (Object row : list) {
            Map<?, ?> r = (Map<?, ?>) row;
            lines.add(title.equals("sources") ? "    " + r.get("key") + (r.get("where").equals("") ? "" : ", " + r.get("where")) : settingLine(r));
        }
    }

    private static String settingLine(Map<?, ?> r) {
        StringBuilder line = new StringBuilder("    ").append(r.get("name")).append(" = ").append(r.get("default"));
        List<String> notes = new ArrayList<>();
        for (String key : List.of("range", "unit")) {
            if (!r.get(key).equals("")) {
                notes.add(r.get(key).toString());
            }
        }
        if (!r.get("symbol").equals("")) {
            notes.add("in the paper: " + r.get("symbol"));
        }
        if (!notes.isEmpty()) {
            line.append("  (").append(String.join("; ", notes)).append(')');
        }
        return line.append(System.lineSeparator()).append("        ").append(r.get("text")).toString();
    }
}
