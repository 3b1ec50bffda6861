package org.bauta.core.cache;

import java.nio.file.Path;
import java.util.Map;

/** Where what can be computed again is kept between runs. Whoever deletes it loses time only. */
public final class CacheFolder {
    private CacheFolder() {
    }

    /** {@code $BAUTA_CACHE}, else {@code $XDG_CACHE_HOME/bauta}, else {@code ~/.cache/bauta}. */
    public static Path standard() {
        return standard(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    static Path standard(Map<String, String> environment, Path home) {
        String own = environment.getOrDefault("BAUTA_CACHE", "");
        if (!own.isBlank()) {
            return Path.of(own);
        }
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (xdg.isBlank() ? home.resolve(".cache") : Path.of(xdg)).resolve("bauta");
    }
}
