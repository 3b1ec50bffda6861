package org.bauta.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;

import org.bauta.core.failure.UsageInvalid;
import org.bauta.testkit.BundleFolder;
import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real extension registry, without a framework around it. */
class RegistryChartsTest {
    private final Object key = new Object();
    private IExtensionRegistry registry;

    @BeforeEach
    void own() throws Exception {
        registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null), key, key);
        try (InputStream plugin = Files.newInputStream(BundleFolder.of(RegistryChartsTest.class).resolve("plugin.xml"))) {
            contribute(plugin, "org.bauta.report");
        }
    }

    @AfterEach
    void stop() {
        registry.stop(key);
    }

    private void contribute(InputStream plugin, String bundle) {
        assertTrue(registry.addContribution(plugin, ContributorFactorySimple.createContributor(bundle), false, null, null, key));
    }

    @Test
    void findsEveryBuiltInChart() {
        ChartCatalog catalog = RegistryCharts.read(registry);
        assertEquals(Charts.builtIn().ids(), catalog.ids());
        assertEquals(0, catalog.broken().size());
        assertInstanceOf(Roc.class, catalog.make(Map.of("id", "roc")));
    }

    @Test
    void brokenContributionsAreReportedAndTheRestWorks() {
        contribute(new ByteArrayInputStream("""
                <plugin><extension point="org.bauta.report.charts">
                  <chart id="Bad_Id" name="x" class="a.B"/>
                  <chart id="nameless" class="a.B"/>
                  <graph id="other"/>
                  <chart id="absent" name="Absent" class="org.example.Absent"/>
                </extension></plugin>""".getBytes(StandardCharsets.UTF_8)), "org.example");
        ChartCatalog catalog = RegistryCharts.read(registry);
        assertEquals(3, catalog.broken().size(), () -> catalog.broken().toString());
        assertTrue(catalog.broken().stream().allMatch(b -> b.bundle().equals("org.example")));
        assertTrue(catalog.ids().containsAll(Charts.builtIn().ids()));
        String message = assertThrows(UsageInvalid.class, () -> catalog.make(Map.of("id", "absent"))).getMessage();
        assertTrue(message.contains("org.example is installed but broken") && message.contains("org.example.Absent"), message);
        assertTrue(assertThrows(UsageInvalid.class, () -> catalog.make(Map.of("id",
                "nameless"))).getMessage().contains("'name' is missing"));
    }
}
