package org.bauta.engine.file;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Kind;
import org.bauta.core.estimation.Trait;
import org.bauta.core.settings.Configurable;
import org.bauta.engine.Experiment;
import org.bauta.engine.toys.ToyEstimators;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every file in experiments/ is right: its ids exist in some plugin.xml and its settings are what their classes declare. */
class ShippedExperimentsTest {
    /** Models lie in models/ or are imported by users, so that no plugin.xml names them. */
    private static final List<Contribution> IMPORTED = List.of(estimator("bauta-points-68", Trait.DENSE_POINTS),
            estimator("bauta-pose", Trait.POSE), estimator("bauta-action-units", Trait.ACTION_UNITS),
            estimator("bauta-attributes", Trait.ATTRIBUTES), estimator("bauta-features", Trait.FEATURES),
            estimator("bauta-perception", Trait.PERCEPTION), Contribution.of(Kind.RECOGNISER, "bauta-judge", TinyCatalog.Net::new),
            Contribution.of(Kind.RECOGNISER, "bauta-surrogate", TinyCatalog.Net::new),
            Contribution.of(Kind.DETECTOR, "yunet-2023mar", TinyCatalog.Finder::new),
            Contribution.of(Kind.RECOGNISER, "face-reidentification-retail-0095", TinyCatalog.Net::new),
            Contribution.of(Kind.RECOGNISER, "mobilefacenet-y1", TinyCatalog.Net::new));

    private static Contribution estimator(String id, Trait trait) {
        return Contribution.of(Kind.ESTIMATOR, id, () -> new ToyEstimators.Color(id, trait, new AtomicInteger()));
    }

    @TestFactory
    Stream<DynamicTest> everyExperimentReadsAndReadsBack() throws IOException {
        assumeTrue(System.getProperty("bauta.bundles") != null, "needs the classes of all bundles, which only the plain tests have");
        Path bundles = Path.of(System.getProperty("bauta.bundles")).toAbsolutePath().normalize();
        List<Contribution> all = new ArrayList<>(IMPORTED);
        declared(bundles).forEach(all::add);
        Catalog catalog = Catalog.of(all, List.of());
        List<Path> yaml = ExperimentFolder.files(bundles.resolveSibling("experiments"));
        assertFalse(yaml.isEmpty(), "there are experiments");
        return yaml.stream().map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f, catalog)));
    }

    /** Nobody adds a method to the classic families and forgets to show that it runs. */
    @Test
    void everyClassicMethodIsTriedSomewhere() throws IOException {
        assumeTrue(System.getProperty("bauta.bundles") != null, "needs the plugin.xml of all bundles");
        Path bundles = Path.of(System.getProperty("bauta.bundles")).toAbsolutePath().normalize();
        Set<String> declared = new TreeSet<>();
        for (String family : List.of("obfuscation", "dppixel", "ksame", "adversarial")) {
            elements(bundles.resolve("org.bauta.method." + family).resolve("plugin.xml")).map(Contribution::id).forEach(declared::add);
        }
        Set<String> tried = new TreeSet<>();
        for (String name : List.of("all-methods", "jpeg-transmorphing")) {
            Matcher id = Pattern.compile("^ *- \\{id: ([a-z0-9-]+)", Pattern.MULTILINE)
                    .matcher(Files.readString(bundles.resolveSibling("experiments").resolve("classic").resolve(name + ".yaml")));
            id.results().map(m -> m.group(1)).filter(m -> !m.equals("sweep") && !m.equals("tradeoff") && !m.equals("grid")).forEach(tried::add);
        }
        assertEquals(declared, tried);
    }

    private static void check(Path file, Catalog catalog) {
        for (Kind kind : Kind.values()) {
            assumeTrue(!catalog.ids(kind).isEmpty(), () -> "no bundle here contributes " + kind.plural());
        }
        Experiment e = assertDoesNotThrow(() -> ExperimentFile.read(file, Map.of(), catalog));
        assertEquals(e, ExperimentFile.read(e.resolved(), "resolved", Path.of("elsewhere").toAbsolutePath(), Map.of(), catalog));
    }

    private static Stream<Contribution> declared(Path bundles) throws IOException {
        try (Stream<Path> folders = Files.list(bundles)) {
            return folders.map(f -> f.resolve("plugin.xml")).filter(Files::isRegularFile).sorted().toList().stream()
                    .flatMap(ShippedExperimentsTest::elements);
        }
    }

    private static Stream<Contribution> elements(Path plugin) {
        try {
            var document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(plugin.toFile());
            List<Contribution> found = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                NodeList elements = document.getElementsByTagName(kind.singular());
                for (int i = 0; i < elements.getLength(); i++) {
                    Element e = (Element) elements.item(i);
                    found.add(Contribution.of(kind, e.getAttribute("id"), () -> instance(e.getAttribute("class"))));
                }
            }
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
            throw new IllegalStateException(plugin + " cannot be read", e);
        }
    }

    private static Configurable<?> instance(String name) {
        try {
            return (Configurable<?>) Class.forName(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no class " + name, e);
        }
    }
}
