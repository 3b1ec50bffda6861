package org.bauta.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bauta.core.failure.UsageInvalid;
import org.bauta.testkit.BundleFolder;
import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real extension registry, without a framework around it. */
class RegistryChartsTest {
    private final Object key = new Object();
    private final List<IStatus> logged = new ArrayList<>();
    private IExtensionRegistry registry;

    @BeforeEach
    void own() throws Exception {
        registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null) {
            @Override
            public void log(IStatus status) {
                logged.add(status);
            }
        }, key, key);
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

    @Test
    void whatWasRemovedIsRefusedInASentenceAndNotLogged() {
        contribute(new ByteArrayInputStream("""
                <plugin><extension id="gone" point="org.bauta.report.charts">
                  <chart id="gone" name="Gone" class="org.example.Gone"/>
                </extension></plugin>""".getBytes(StandardCharsets.UTF_8)), "org.example");
        ChartCatalog catalog = RegistryCharts.read(registry);
        assertTrue(registry.removeExtension(registry.getExtension("org.example.gone"), key));
        String message = assertThrows(UsageInvalid.class, () -> catalog.make(Map.of("id", "gone"))).getMessage();
        assertTrue(message.endsWith("its plug-in was removed"), message);
        assertEquals(List.of(), logged);
        assertEquals(Charts.builtIn().ids(), RegistryCharts.read(registry).ids());
    }
}
