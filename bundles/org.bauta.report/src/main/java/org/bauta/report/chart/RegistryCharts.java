package org.bauta.report.chart;

import java.util.ArrayList;
import java.util.List;

import org.bauta.core.catalog.Broken;
import org.bauta.core.registry.Declaration;
import org.eclipse.core.runtime.IExtensionRegistry;

/** Reads the extension point {@code org.bauta.report.charts}: the only code that does. */
public final class RegistryCharts {
    /** The extension point. */
    public static final String POINT = "org.bauta.report.charts";

    private RegistryCharts() {
    }

    /** Every chart that is installed; one that cannot be read is reported as broken and does not keep the others from working. */
    public static ChartCatalog read(IExtensionRegistry registry) {
        List<ChartContribution> charts = new ArrayList<>();
        List<Broken> broken = new ArrayList<>();
        for (Declaration declared : Declaration.of(registry, POINT)) {
            try {
                if (!declared.name().equals("chart")) {
                    throw new IllegalArgumentException("the element <" + declared.name() + "> is unknown here; it has to be <chart>");
                }
                declared.required("class");
                charts.add(new ChartContribution(declared.required("id"), declared.required("name"), declared.bundle(),
                        () -> (Chart<?>) declared.make()));
            } catch (RuntimeException fault) {
                broken.add(new Broken(declared.bundle(), "chart " + declared.attribute("id").orElse("(without id)"), Declaration.reason(fault)));
            }
        }
        return ChartCatalog.of(charts, broken);
    }
}
