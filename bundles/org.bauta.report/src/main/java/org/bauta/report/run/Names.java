package org.bauta.report.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * What people call the things in a run. A name that the manifest gives (under {@code names}, or beside an id in one of its lists) wins;
 * else it is made from the id. Settings are shortened to those in which the rows of one method differ; where there is one row
 * alone, to the first that says how strong it is.
 */
public final class Names {
    private static final Map<String, String> GREEK = Map.ofEntries(Map.entry("sigma", "σ"), Map.entry("epsilon", "ε"),
            Map.entry("lambda", "λ"), Map.entry("alpha", "α"), Map.entry("beta", "β"), Map.entry("gamma", "γ"), Map.entry("delta", "δ"),
            Map.entry("eta", "η"), Map.entry("theta", "θ"), Map.entry("mu", "μ"), Map.entry("tau", "τ"), Map.entry("rho", "ρ"));
    private static final Map<String, String> FIELD = Map.of("decidability", "d′", "accuracy", "Accuracy", "original", "Original");

    private final Map<String, String> given = new HashMap<>();
    private final Map<Treatment, String> settings = new HashMap<>();
    private final Map<String, String> releases = new HashMap<>();
    private final boolean releasesDiffer;
    private final boolean originalsDiffer;

    public Names(Run run) {
        collect(run.manifest());
        List<Treatment> all = run.treatments();
        all.stream().collect(Collectors.groupingBy(Treatment::method, LinkedHashMap::new, Collectors.toList()))
                .values().forEach(this::shorten);
        all.stream().map(Treatment::release).distinct().collect(Collectors.groupingBy(Names::codec, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::shortenReleases);
        originalsDiffer = all.stream().filter(Treatment::isOriginal).map(Treatment::release).distinct().count() > 1;
        releasesDiffer = all.stream().filter(t -> !t.isOriginal()).map(Treatment::release).distinct().count() > 1;
    }

    private void collect(Manifest manifest) {
        for (JsonElement e : manifest.entries().values()) {
            for (JsonElement member : e.isJsonArray() ? e.getAsJsonArray().asList() : List.of(e)) {
                if (member instanceof JsonObject o && o.has("id") && o.has("name")) {
                    given.put(Manifest.plain(o.get("id")), Manifest.plain(o.get("name")));
                }
            }
        }
        manifest.at("names").filter(JsonElement::isJsonObject)
                .ifPresent(n -> n.getAsJsonObject().entrySet().forEach(e -> given.put(e.getKey(), Manifest.plain(e.getValue()))));
    }

    private void shorten(List<Treatment> sameMethod) {
        List<String> each = shortest(sameMethod.stream().map(Treatment::settings).toList());
        IntStream.range(0, each.size()).forEach(i -> settings.put(sameMethod.get(i), each.get(i)));
    }

    private static String codec(String release) {
        return release.split(" ")[0];
    }

    private void shortenReleases(String codec, List<String> sameCodec) {
        List<String> each = shortest(sameCodec.stream().map(r -> r.substring(codec.length())).toList());
        IntStream.range(0, each.size()).forEach(i -> releases.put(sameCodec.get(i), (of(codec) + " " + each.get(i)).strip()));
    }

    /** Lines of settings without what is the same in all; a single one keeps the first that says how strong it is. */
    private static List<String> shortest(List<String> lines) {
        List<Map<String, String>> maps = lines.stream().map(Names::parse).toList();
        List<String> out = new ArrayList<>();
        for (Map<String, String> map : maps) {
            List<String> parts = new ArrayList<>();
            for (Map.Entry<String, String> e : map.entrySet()) {
                boolean varies = maps.stream().anyMatch(m -> !e.getValue().equals(m.get(e.getKey())));
                boolean alone = maps.size() == 1 && parts.isEmpty() && isStrength(e);
                if (varies || alone) {
                    parts.add(symbol(e.getKey()) + "=" + e.getValue());
                }
            }
            out.add(String.join(" ", parts));
        }
        return out;
    }

    /**
     * Not a net or a file that the method works with, nor what it is after, nor how small a file without loss is: they say little
     * of how strong it is.
     */
    private static boolean isStrength(Map.Entry<String, String> setting) {
        return !Set.of("surrogate", "model", "goal", "norm", "compression").contains(setting.getKey()) && !setting.getValue().contains("/");
    }

    /** The settings of a line such as {@code sigma=8% border=reflect}; a word without = belongs to the value before it. */
    public static Map<String, String> parse(String line) {
        Map<String, String> map = new LinkedHashMap<>();
        String key = "";
        for (String part : line.strip().split("\\s+")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                key = part.substring(0, equals);
                map.put(key, part.substring(equals + 1));
            } else if (!part.isEmpty()) {
                map.merge(key, part, (a, b) -> a + " " + b);
            }
        }
        return map;
    }

    /** A Greek letter where the setting is called by its name. */
    public static String symbol(String setting) {
        return GREEK.getOrDefault(setting, setting);
    }

    /** A method, recogniser, attacker or protocol. */
    public String of(String id) {
        return given.getOrDefault(id, FIELD.getOrDefault(id, words(id)));
    }

    /** A recogniser, attacker or protocol: the name if there is one, else the id as it stands. */
    public String exact(String id) {
        return given.getOrDefault(id, id);
    }

    /** A codec, and what distinguishes its releases: {@code PNG}, {@code JPEG quality=90}. */
    public String release(String release) {
        return releases.getOrDefault(release, release);
    }

    /** What distinguishes this treatment from the others of its method. */
    public String settings(Treatment treatment) {
        String s = settings.getOrDefault(treatment, treatment.settings());
        String release = (treatment.isOriginal() ? originalsDiffer : releasesDiffer) ? release(treatment.release()) : "";
        return s.isEmpty() ? release : release.isEmpty() ? s : s + ", " + release;
    }

    /** Method and short settings. */
    public String of(Treatment treatment) {
        String s = settings(treatment);
        return s.isEmpty() ? of(treatment.method()) : of(treatment.method()) + " " + s;
    }

    /**
     * A measure for a column head or an axis, without its unit: {@code SSIM}, {@code TAR at FAR 0.1 %}, {@code Protection
     * rate at FAR 0.1 %}, {@code FID, Inception}.
     */
    public String of(Measure measure) {
        String name = of(measure.name());
        String read = measure.estimator().isEmpty() ? "" : ", " + exact(measure.estimator());
        return (measure.variant().matches("far[0-9.eE-]+") ? name + " at FAR " + percent(measure.variant().substring(3)) : name) + read;
    }

    /** With the unit in parentheses if there is one that has to be said. */
    public String withUnit(Measure measure) {
        return measure.unit().isEmpty() || measure.unit().equals("fraction") ? of(measure) : of(measure) + " (" + measure.unit() + ")";
    }

    /** Recogniser and attacker; empty for nobody. */
    public String of(Judge judge) {
        if (judge.isNobody()) {
            return "";
        }
        return judge.attacker().isEmpty() ? exact(judge.recogniser()) : exact(judge.recogniser()) + ", " + exact(judge.attacker())
                + " attacker";
    }

    static String percent(String fraction) {
        return new java.math.BigDecimal(fraction).movePointRight(2).stripTrailingZeros().toPlainString() + "\u00a0%";
    }

    /** {@code gaussian-noise} to Gaussian noise, {@code ssim} to SSIM, {@code k-same-m} as it is. */
    private static String words(String id) {
        if (id.matches("[a-z]{2,4}")) {
            return id.toUpperCase(Locale.ROOT);
        }
        String[] parts = id.split("-");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                out.append(parts[i].length() == 1 || parts[i - 1].length() == 1 ? '-' : ' ');
            }
            boolean capital = i == 0 && parts[i].length() > 1;
            out.append(capital ? Character.toUpperCase(parts[i].charAt(0)) + parts[i].substring(1) : parts[i]);
        }
        return out.toString();
    }
}
