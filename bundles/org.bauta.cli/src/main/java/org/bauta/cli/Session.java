package org.bauta.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Supplier;

import org.bauta.core.catalog.Catalog;

/**
 * What a command works with.
 *
 * @param catalogs reads the catalogue; only commands that need it ask
 * @param out for results
 * @param err for progress and complaints
 * @param home the checkout or the folder that holds {@code experiments}
 * @param installation the product's folder
 */
record Session(Supplier<Catalog> catalogs, PrintWriter out, PrintWriter err, ConsoleProgress progress, Path home, Path installation) {
    /** The catalogue; broken contributions are named on the error stream. */
    Catalog catalog() {
        Catalog catalog = catalogs.get();
        catalog.broken().forEach(b -> err.println("warning: " + b));
        return catalog;
    }
}
