package org.bauta.core.catalog;

import java.util.List;

/**
 * Contributes entries that are not known when a bundle is written: recognisers and detectors from imported model files.
 * Declared as {@code <provider class="..."/>} in any of the extension points; asked once per catalogue, and must be
 * cheap: it reads descriptors, never weights.
 */
public interface ContributionProvider {
    List<Contribution> contributions();
}
