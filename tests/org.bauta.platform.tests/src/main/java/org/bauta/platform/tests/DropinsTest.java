package org.bauta.platform.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import org.bauta.core.catalog.Broken;
import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Kind;
import org.bauta.core.registry.Dropins;
import org.bauta.core.registry.RegistryCatalog;
import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

class DropinsTest {
    private final BundleContext framework = FrameworkUtil.getBundle(DropinsTest.class).getBundleContext();

    @Test
    void aDroppedBundleIsListedAndGoneWhenItIsRemoved(@TempDir Path folder) throws Exception {
        Path jar = jar(folder.resolve("dropped.jar"), "org.example.dropped", "org.bauta.core");
        assertEquals(List.of(), Dropins.install(framework, folder));
        assertTrue(catalog(true).has(Kind.METHOD, "dropped"));
        Files.delete(jar);
        assertEquals(List.of(), Dropins.install(framework, folder));
        assertFalse(catalog(false).has(Kind.METHOD, "dropped"));
    }

    @Test
    void whatDoesNotResolveIsExplained(@TempDir Path folder) throws Exception {
        jar(folder.resolve("needy.jar"), "org.example.needy", "org.example.nowhere");
        Files.writeString(folder.resolve("text.jar"), "no bundle at all");
        List<Broken> broken = Dropins.install(framework, folder);
        assertEquals(2, broken.size(), broken.toString());
        assertTrue(broken.stream().anyMatch(b -> b.bundle().equals("org.example.needy") && b.reason().contains("org.example.nowhere")), broken.toString());
        assertTrue(broken.stream().anyMatch(b -> b.bundle().equals("text.jar")), broken.toString());
        try (var files = Files.list(folder)) {
            for (Path f : files.toList()) {
                Files.delete(f);
            }
        }
        Dropins.install(framework, folder);
    }

    /** The registry hears of bundles from another thread: wait for it. */
    private static Catalog catalog(boolean present) throws InterruptedException {
        Catalog catalog = RegistryCatalog.read(RegistryFactory.getRegistry(), List.of());
        for (int i = 0; i < 200 && catalog.has(Kind.METHOD, "dropped") != present; i++) {
            Thread.sleep(10);
            catalog = RegistryCatalog.read(RegistryFactory.getRegistry(), List.of());
        }
        return catalog;
    }

    private static Path jar(Path file, String name, String requires) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name + ";singleton:=true");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Require-Bundle", requires);
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new ZipEntry("plugin.xml"));
            jar.write(("<?xml version='1.0'?><?eclipse version='3.4'?><plugin><extension point='org.bauta.core.methods'>"
                    + "<method id='dropped' name='Dropped' family='obfuscation' class='org.example.Dropped'/></extension></plugin>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
