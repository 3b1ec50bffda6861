package org.bauta.core.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.bauta.core.catalog.Broken;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

/** Bundles that a user dropped into the product's {@code dropins} folder: installed at the start, gone when removed. */
public final class Dropins {
    private static final String MARK = "bauta-dropin:";

    private final BundleContext framework;
    private final List<Broken> broken = new ArrayList<>();

    private Dropins(BundleContext framework) {
        this.framework = framework;
    }

    /**
     * Brings the installed bundles in line with the folder.
     *
     * @return what could not be installed or resolved, in words
     */
    public static List<Broken> install(BundleContext framework, Path folder) {
        Dropins dropins = new Dropins(framework);
        dropins.synchronise(folder);
        return List.copyOf(dropins.broken);
    }

    private void synchronise(Path folder) {
        Set<String> wanted = new HashSet<>();
        List<Bundle> changed = new ArrayList<>();
        List<Bundle> present = new ArrayList<>();
        for (Path jar : jars(folder)) {
            String location = MARK + jar.toUri() + "?" + modified(jar);
            wanted.add(location);
            Bundle bundle = framework.getBundle(location);
            if (bundle == null) {
                bundle = install(jar, location);
                if (bundle != null) {
                    changed.add(bundle);
                }
            }
            if (bundle != null) {
                present.add(bundle);
            }
        }
        for (Bundle bundle : framework.getBundles()) {
            if (bundle.getLocation().startsWith(MARK) && !wanted.contains(bundle.getLocation())) {
                uninstall(bundle);
                changed.add(bundle);
            }
        }
        FrameworkWiring wiring = framework.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        present.forEach(b -> wiring.resolveBundles(List.of(b)));
        present.stream().filter(b -> b.getState() == Bundle.INSTALLED).forEach(this::explain);
    }

    private static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static long modified(Path jar) {
        try {
            return Files.getLastModifiedTime(jar).toMillis() + Files.size(jar);
        } catch (IOException e) {
            return 0;
        }
    }

    private Bundle install(Path jar, String location) {
        try (var in = Files.newInputStream(jar)) {
            // a second version of a bundle takes the place of the one that came from the same folder before
            return framework.installBundle(location, in);
        } catch (BundleException | IOException e) {
            broken.add(new Broken(jar.getFileName().toString(), "bundle", "it cannot be installed: "
                    + (e.getCause() == null ? e : e.getCause()).getMessage()));
            return null;
        }
    }

    private void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException | IllegalStateException e) {
            broken.add(new Broken(bundle.getSymbolicName(), "bundle", "it cannot be removed: " + e.getMessage()));
        }
    }

    private void explain(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
        } catch (BundleException e) {
            String reason = e.getMessage().replaceAll("\\s+", " ");
            broken.add(new Broken(bundle.getSymbolicName(), "bundle", "it does not resolve: " + reason));
        }
    }
}
