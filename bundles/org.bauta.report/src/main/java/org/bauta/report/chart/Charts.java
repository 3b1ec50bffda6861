package org.bauta.report.chart;

import java.util.List;

/** The charts of this bundle without a registry, for plain Java and tests. */
public final class Charts {
    private Charts() {
    }

    /** The same as this bundle's {@code plugin.xml} declares. */
    public static ChartCatalog builtIn() {
        String bundle = "org.bauta.report";
        return ChartCatalog.of(List.of(new ChartContribution("tradeoff", "Privacy-utility trade-off", bundle, Tradeoff::new),
                new ChartContribution("roc", "ROC with logarithmic false accept rate", bundle, Roc::new),
                new ChartContribution("det", "DET on normal deviates", bundle, Det::new),
                new ChartContribution("histogram", "Identity distances", bundle, Histogram::new),
                new ChartContribution("bound", "Re-identification against k", bundle, Bound::new),
                new ChartContribution("sweep", "A measure along a setting", bundle, Sweep::new),
                new ChartContribution("grid", "Before and after", bundle, Grid::new)), List.of());
    }
}
