package org.bauta.ui.wizard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.bauta.core.catalog.Broken;
import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Kind;
import org.bauta.core.failure.BautaException;
import org.bauta.report.chart.ChartCatalog;
import org.bauta.report.chart.RegistryCharts;
import org.bauta.ui.Installed;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * A plug-in.
 *
 * @param contributes in words: {@code methods gaussian-blur, mask}
 * @param broken what does not work and why; empty if all does
 */
record PluginRow(String bundle, String version, String contributes, String broken) {
    /** Bauta's own plug-ins and all others that contribute to it, those with faults first. Not for the UI thread. */
    static List<PluginRow> all() {
        Catalog catalog = Installed.catalog();
        List<Contribution> entries = Arrays.stream(Kind.values()).flatMap(k -> catalog.list(k).stream()).filter(e -> works(catalog, e)).toList();
        ChartCatalog charts = RegistryCharts.read(Platform.getExtensionRegistry());
        List<Broken> broken = new ArrayList<>(catalog.broken());
        broken.addAll(charts.broken());
        Map<String, Bundle> installed = new LinkedHashMap<>();
        Arrays.stream(FrameworkUtil.getBundle(PluginRow.class).getBundleContext().getBundles())
                .forEach(b -> installed.put(String.valueOf(b.getSymbolicName()), b));
        Set<String> names = new TreeSet<>(installed.keySet().stream().filter(n -> n.startsWith("org.bauta.")).toList());
        entries.forEach(e -> names.add(e.bundle()));
        broken.forEach(b -> names.add(b.bundle()));
        return names.stream().filter(n -> !n.isEmpty()).map(n -> new PluginRow(n, version(installed.get(n)), contributes(n, entries, charts),
                broken.stream().filter(b -> b.bundle().equals(n)).map(b -> b.what() + ": " + b.reason()).collect(Collectors.joining("\n"))))
                .sorted(Comparator.comparing((PluginRow r) -> r.broken().isEmpty())).toList();
    }

    private static boolean works(Catalog catalog, Contribution entry) {
        try {
            catalog.make(entry);
            return true;
        } catch (BautaException e) {
            return false; // it is in the catalogue's list of what is broken now
        }
    }

    private static String version(Bundle bundle) {
        return bundle == null ? "not installed" : bundle.getVersion().toString();
    }

    private static String contributes(String bundle, List<Contribution> entries, ChartCatalog charts) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        entries.stream().filter(e -> e.bundle().equals(bundle)).forEach(e -> kinds.computeIfAbsent(
                e.kind() == Kind.DATASET ? "data sets" : e.kind().plural(), k -> new ArrayList<>()).add(e.id()));
        List<String> drawn = charts.list().stream().filter(c -> c.bundle().equals(bundle)).map(c -> c.id()).toList();
        if (!drawn.isEmpty()) {
            kinds.put("charts", drawn);
        }
        return kinds.entrySet().stream().map(e -> e.getKey() + " " + String.join(", ", e.getValue())).collect(Collectors.joining("; "));
    }
}
