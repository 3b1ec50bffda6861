package org.bauta.learning.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Where the installation lies. */
final class Installation {
    private Installation() {
    }

    /** The folder of shipped models: in {@code bauta.home} where that has one, else beside the product's plug-ins. */
    static Path models(Properties system) {
        Optional<Path> home = Optional.ofNullable(system.getProperty("bauta.home")).map(h -> Path.of(h).resolve("models"));
        return home.filter(Files::isDirectory).or(() -> product(system).map(p -> p.resolve("models"))).or(() -> home)
                .orElse(Path.of("models-of-no-installation"));
    }

    private static Optional<Path> product(Properties system) {
        try {
            String area = system.getProperty("osgi.install.area");
            return area == null ? Optional.empty() : Optional.of(Path.of(new URI(area.replace(" ", "%20"))));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the installation area is no folder: " + e.getMessage(), e);
        }
    }
}
