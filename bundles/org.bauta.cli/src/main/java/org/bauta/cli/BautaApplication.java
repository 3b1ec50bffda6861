package org.bauta.cli;

import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.registry.Dropins;
import org.bauta.core.registry.RegistryCatalog;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Starts the command line inside Equinox. */
public final class BautaApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        ConsoleProgress progress = new ConsoleProgress(err, Boolean.getBoolean("bauta.terminal"));
        Interrupts.handle(progress::cancel);
        try {
            Path home = Path.of(System.getProperty("bauta.home", installation().toString()));
            return Bauta.execute(new Session(BautaApplication::catalog, out, err, progress, home, installation()), arguments);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static Catalog catalog() {
        BundleContext framework = FrameworkUtil.getBundle(BautaApplication.class).getBundleContext();
        return RegistryCatalog.read(RegistryFactory.getRegistry(), Dropins.install(framework, installation().resolve("dropins")));
    }

    /** The folder of the product, which holds {@code plugins} and {@code dropins}. */
    private static Path installation() {
        try {
            return Path.of(new java.net.URI(System.getProperty("osgi.install.area").replace(" ", "%20")));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the installation area is no folder: " + e.getMessage(), e);
        }
    }

    @Override
    public void stop() {
        // Ctrl-C asks the command to end: see Interrupts
    }
}
