package org.bauta.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bauta.core.catalog.Broken;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
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
        for (IConfigurationElement e : registry.getConfigurationElementsFor(POINT)) {
            String bundle = e.getContributor().getName();
            try {
                if (!e.getName().equals("chart")) {
                    throw new IllegalArgumentException("the element <" + e.getName() + "> is unknown here; it has to be <chart>");
                }
                required(e, "class");
                charts.add(new ChartContribution(required(e, "id"), required(e, "name"), bundle, () -> make(e)));
            } catch (RuntimeException fault) {
                String what = "chart " + Optional.ofNullable(e.getAttribute("id")).orElse("(without id)");
                broken.add(new Broken(bundle, what, String.valueOf(fault.getMessage())));
            }
        }
        return ChartCatalog.of(charts, broken);
    }

    private static String required(IConfigurationElement element, String attribute) {
        String value = element.getAttribute(attribute);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("the attribute '" + attribute + "' is missing in its plugin.xml");
        }
        return value;
    }

    private static Chart<?> make(IConfigurationElement element) {
        try {
            return (Chart<?>) element.createExecutableExtension("class");
        } catch (CoreException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
