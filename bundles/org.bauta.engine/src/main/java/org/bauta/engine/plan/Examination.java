package org.bauta.engine.plan;

import org.bauta.core.protocol.Protocol;
import org.bauta.core.protocol.Trials;

/** A protocol with the pairs it asks for. */
public record Examination(Bound<Protocol<Record>> protocol, Trials trials) {
    /** Of protocol, settings and every pair. */
    public String key() {
        Key key = new Key().add(protocol.choice()).add(protocol.contribution().version()).add(protocol.code()).add(trials.source())
                .add(trials.folds());
        for (Trials.Trial t : trials.pairs()) {
            key.add(t.first()).add(t.second()).add(t.same()).add(t.fold());
        }
        return key.hex();
    }
}
