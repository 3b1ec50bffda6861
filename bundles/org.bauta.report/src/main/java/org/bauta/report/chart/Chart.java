package org.bauta.report.chart;

import java.util.List;

import org.bauta.core.settings.Configurable;
import org.bauta.report.figure.Figure;
import org.bauta.report.run.Run;

/**
 * Draws figures from a finished run. A contribution to {@code org.bauta.report.charts} has a public constructor without arguments;
 * its settings record is what may stand beside its id in an experiment file.
 *
 * @param <S> the options
 */
public interface Chart<S extends Record> extends Configurable<S> {
    /**
     * @return one figure or several, at least one; nothing is drawn before it is asked to
     * @throws org.bauta.core.failure.DataMissing if the run does not have what the chart shows; the sentence stands in the report
     * @throws org.bauta.core.failure.UsageInvalid if an option names something that the run does not have
     */
    List<Figure> draw(Run run, S settings);
}
