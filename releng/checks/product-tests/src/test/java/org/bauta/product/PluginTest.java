package org.bauta.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A stranger's bundle: made, built, dropped in, used, taken out again; and one that is broken. */
@Isolated("what lies in dropins is in every other test's product too")
class PluginTest {
    private static final Bauta BAUTA = Studio.bauta("plugin");
    private static final String EXPERIMENT = """
            experiment: stranger
            dataset: {id: my-colors, subjects: 3}
            detector: opencv-cascade
            methods: [{id: my-blur, strength: [0.5, 1]}]
            metrics: [my-change]
            """;

    /** The product is shared with all other tests. */
    @AfterEach
    void takeOut() {
        Stream.of("org.example.myblur-1.0.0.jar", "org.example.mychange-1.0.0.jar", "org.example.mycolors-1.0.0.jar", "broken.jar",
                "text.jar")
                .forEach(name -> Studio.remove(dropins().resolve(name)));
    }

    private static Path dropins() {
        Path products = Bauta.checkout().resolve("releng/org.bauta.product/target/products/org.bauta.product");
        try (Stream<Path> below = Files.walk(products, 5)) {
            return below.filter(p -> p.endsWith("dropins")).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new AssertionError("there is no product in " + products, e);
        }
    }

    @Test
    void isMadeBuiltDroppedInUsedAndTakenOut() {
        install("method", "my-blur");
        install("metric", "my-change");
        install("dataset", "my-colors");
        BAUTA.run("list", "methods").succeeds().says("my-blur", "gaussian-blur");
        BAUTA.run("describe", "my-blur").succeeds().says("strength", "0.8", "org.example.myblur");
        Studio.write(BAUTA.folder().resolve("stranger.yaml"), EXPERIMENT);
        // plain colors have no face: everything is masked whole, listed and counted
        BAUTA.run("run", "stranger.yaml", "--out", "run").ends(1).says("0 failed", "failures: 6");
        Path summary = BAUTA.folder().resolve("run/summary.csv");
        Map<String, String> row = Csv.row(summary, "method", "my-blur", "settings", "strength=0.5", "metric", "my-change@crop");
        assertEquals("6", row.get("n_total"));
        takeOut();
        BAUTA.run("describe", "my-blur").refuses(2, "nothing is called 'my-blur'");
        assertFalse(BAUTA.run("list", "datasets").succeeds().out().contains("my-colors"));
    }

    private static void install(String kind, String id) {
        BAUTA.run("new", kind, id, "--out", id).succeeds().says("mvn package", "bauta describe " + id);
        BAUTA.run("new", kind, id, "--out", id).refuses(2, id + " exists already");
        Bauta.Result built = BAUTA.run("maven", "-q", "-f", id, "install");
        assertEquals(0, built.code(), built::toString);
        Path reports = BAUTA.folder().resolve(id + "/target/surefire-reports");
        assertTrue(Files.isDirectory(reports), "its tests did not run");
    }

    @Test
    void aBrokenOneIsNamedAndTheRestWorks() throws IOException {
        Studio.write(dropins().resolve("text.jar"), "not a jar");
        jar(dropins().resolve("broken.jar"), """
                Manifest-Version: 1.0
                Bundle-ManifestVersion: 2
                Bundle-SymbolicName: org.example.broken;singleton:=true
                Bundle-Version: 1.0.0
                Require-Bundle: org.bauta.core
                """, """
                <plugin><extension point="org.bauta.core.methods">
                  <method id="lost" name="Lost" family="obfuscation" class="org.example.Lost"/>
                  <method name="Nameless" family="obfuscation" class="org.example.Nameless"/>
                  <metod id="misspelt"/>
                </extension></plugin>
                """);
        Bauta.Result list = BAUTA.run("list", "methods").succeeds().says("gaussian-blur");
        assertTrue(list.err().contains("text.jar"), list::toString);
        assertTrue(list.err().contains("org.example.broken") && list.err().contains("'id' is missing"), list::toString);
        assertTrue(list.err().contains("<metod>"), list::toString);
        BAUTA.run("describe", "lost").refuses(3, "installed but broken", "org.example.Lost", "org.example.broken");
        BAUTA.run("describe", "gaussian-blur").succeeds();
    }

    private static void jar(Path file, String manifest, String plugin) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out)) {
            for (Map.Entry<String, String> entry : Map.of("META-INF/MANIFEST.MF", manifest, "plugin.xml", plugin).entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        }
    }
}
