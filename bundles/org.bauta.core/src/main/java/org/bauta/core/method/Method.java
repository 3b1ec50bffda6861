package org.bauta.core.method;

import java.util.List;
import java.util.Set;

import org.bauta.core.settings.Configurable;

/**
 * A way to de-identify. Which kind it is says what it sees: one face ({@link ImageMethod}), a closed set of faces
 * ({@link SetMethod}) or a clip ({@link ClipMethod}). Methods are stateless and safe for use by several threads.
 */
public sealed interface Method<S extends Record> extends Configurable<S> permits ImageMethod, SetMethod, ClipMethod {
    /** What has to be there before a run starts; the planner refuses a cell that could not run. */
    default List<Requirement> requires(S settings) {
        return List.of();
    }

    /**
     * SHA-256 of the weights of every recogniser that the method optimises against. A judge with the same weights is
     * marked white-box and left out of means.
     */
    default Set<String> surrogates(S settings) {
        return Set.of();
    }
}
