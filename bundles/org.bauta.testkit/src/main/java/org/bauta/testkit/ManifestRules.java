package org.bauta.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Which room of the house may know which. Arrows point one way: ui, cli to report, engine to core; method, metric, dataset,
 * attack, protocol, recogniser to vision, learning to core. Contributions know neither each other nor the engine, nor OSGi.
 */
public final class ManifestRules {
    private static final Set<String> CONTRIBUTION = Set.of("core", "vision", "learning", "faces3d", "lib");
    private static final Set<String> APPLICATION = Set.of("core", "engine", "report", "vision", "learning", "lib", "osgi");
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("core", Set.of("osgi")), Map.entry("engine", Set.of("core")), Map.entry("lib", Set.of("lib")),
            Map.entry("vision", Set.of("core", "lib")), Map.entry("learning", Set.of("core", "vision", "lib")), Map.entry("faces3d", Set.of("core")),
            Map.entry("report", Set.of("core", "engine", "lib", "osgi")), Map.entry("testkit", Set.of("core")),
            Map.entry("method", CONTRIBUTION), Map.entry("metric", CONTRIBUTION), Map.entry("dataset", CONTRIBUTION),
            Map.entry("attack", CONTRIBUTION), Map.entry("recogniser", CONTRIBUTION), Map.entry("protocol", CONTRIBUTION),
            Map.entry("cli", APPLICATION), Map.entry("ui", APPLICATION));

    private ManifestRules() {
    }

    /** Every edge between bundles that the house forbids, in words; empty if there is none. */
    public static List<String> violations(Path bundles) throws IOException {
        List<String> out = new ArrayList<>();
        try (Stream<Path> files = Files.walk(bundles, 4)) {
            for (Path file : files.filter(f -> f.endsWith("META-INF/MANIFEST.MF"))
                    .filter(f -> !bundles.relativize(f).toString().contains("target")).sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    out.addAll(violations(new Manifest(in).getMainAttributes()));
                }
            }
        }
        return out;
    }

    static List<String> violations(Attributes manifest) {
        String bundle = names(manifest.getValue("Bundle-SymbolicName")).get(0);
        String room = room(bundle);
        if (bundle.endsWith(".tests")) {
            return List.of();
        }
        Set<String> allowed = MAY_KNOW.get(room);
        if (allowed == null) {
            return List.of(bundle + ": the house has no room '" + room + "'");
        }
        return Stream.of("Require-Bundle", "Import-Package", "Fragment-Host").flatMap(h -> names(manifest.getValue(h)).stream())
                .filter(n -> !room(n).isEmpty() && !allowed.contains(room(n)))
                .map(n -> bundle + " must not know " + n).toList();
    }

    /** The word after org.bauta; {@code osgi} for Eclipse and OSGi; empty for third-party libraries, which are free. */
    private static String room(String name) {
        if (name.startsWith("org.eclipse.") || name.startsWith("org.osgi.")) {
            return "osgi";
        }
        return name.startsWith("org.bauta.") ? name.split("\\.")[2] : "";
    }

    /** The names in a header, without directives and attributes. */
    private static List<String> names(String header) {
        String plain = header == null ? "" : header.replaceAll("\"[^\"]*\"", "");
        return Arrays.stream(plain.split(",")).map(n -> n.split(";")[0].strip()).toList();
    }
}
