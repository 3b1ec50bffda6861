package org.bauta.core.catalog;

import org.bauta.core.attack.Attacker;
import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.estimation.Estimator;
import org.bauta.core.image.Codec;
import org.bauta.core.method.Method;
import org.bauta.core.metric.Metric;
import org.bauta.core.protocol.Protocol;
import org.bauta.core.recognition.Detector;
import org.bauta.core.recognition.Recogniser;
import org.bauta.core.settings.Configurable;

/** What can be contributed: each kind is an extension point {@code org.bauta.core.<plural>} with elements {@code <singular>}. */
public enum Kind {
    METHOD("method", "methods", Method.class),
    METRIC("metric", "metrics", Metric.class),
    DATASET("dataset", "datasets", DataSetLoader.class),
    DETECTOR("detector", "detectors", Detector.class),
    RECOGNISER("recogniser", "recognisers", Recogniser.class),
    ESTIMATOR("estimator", "estimators", Estimator.class),
    ATTACKER("attacker", "attackers", Attacker.class),
    PROTOCOL("protocol", "protocols", Protocol.class),
    CODEC("codec", "codecs", Codec.class);

    private final String singular;
    private final String plural;
    private final Class<?> type;

    Kind(String singular, String plural, Class<?> type) {
        this.singular = singular;
        this.plural = plural;
        this.type = type;
    }

    public String singular() {
        return singular;
    }

    public String plural() {
        return plural;
    }

    /** The interface that a contribution of this kind implements; each is a {@link Configurable}. */
    public Class<?> type() {
        return type;
    }
}
