package org.bauta.ui;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

import org.bauta.core.catalog.Broken;
import org.bauta.core.catalog.Catalog;
import org.bauta.core.registry.Dropins;
import org.bauta.core.registry.RegistryCatalog;
import org.bauta.ui.preferences.Preferences;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;

/** What this installation holds: bundled contributions, plug-ins that were dropped in, and the folder of experiments. */
public final class Installed {
    private Installed() {
    }

    /** The catalogue as it is now. Reads descriptors of models from disk: not for the UI thread. */
    public static synchronized Catalog catalog() {
        return RegistryCatalog.read(Platform.getExtensionRegistry(), installDropins());
    }

    /** Installs what lies in the dropins folder for as long as the product runs; what cannot be installed is named. */
    static synchronized List<Broken> installDropins() {
        return Dropins.install(FrameworkUtil.getBundle(Installed.class).getBundleContext(), dropins());
    }

    /** The checkout or folder that holds {@code experiments} and {@code runs}. */
    public static Path home() {
        return Path.of(System.getProperty("bauta.home", product().toString())).toAbsolutePath().normalize();
    }

    public static Path experiments() {
        return home().resolve("experiments");
    }

    /** Where runs go that are started in the window; the same folder that {@code bauta run} uses when it is called in {@link #home}. */
    public static Path runs() {
        return Preferences.runs().orElseGet(Installed::standardRuns);
    }

    /** Where runs go if the user has not said otherwise. */
    public static Path standardRuns() {
        return Path.of(System.getProperty("bauta.runs", home().resolve("runs").toString()));
    }

    /** Where plug-ins are put to be installed at the next start. */
    public static Path dropins() {
        return product().resolve("dropins");
    }

    private static Path product() {
        try {
            return Path.of(new URI(System.getProperty("osgi.install.area").replace(" ", "%20")));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the installation area is no folder: " + e.getMessage(), e);
        }
    }
}
