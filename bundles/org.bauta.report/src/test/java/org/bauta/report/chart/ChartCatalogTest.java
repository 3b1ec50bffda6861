package org.bauta.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.settings.SettingsType;
import org.bauta.testkit.BundleFolder;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ChartCatalogTest {
    private static String refused(Map<String, String> options) {
        return assertThrows(UsageInvalid.class, () -> Charts.builtIn().check(List.of(options))).getMessage();
    }

    @Test
    void faultsAreNamedBeforeTheRun() {
        Charts.builtIn().check(List.of(Map.of("id", "tradeoff", "x", "psnr", "y", "identity-distance"), Map.of("id", "grid", "items",
                "3")));
        assertTrue(refused(Map.of("id", "tradeof")).contains("did you mean tradeoff?"));
        assertTrue(refused(Map.of("id", "roc", "widht", "page")).contains("did you mean width?"));
        assertTrue(refused(Map.of("id", "grid", "items", "0")).startsWith("chart grid: "));
        assertTrue(refused(Map.of()).contains("there is no chart ''"));
    }

    @Test
    void everyChartDescribesItself() {
        for (ChartContribution c : Charts.builtIn().list()) {
            Chart<?> chart = c.maker().get();
            assertNotNull(chart.getClass().getAnnotation(About.class), c.id());
            SettingsType<?> type = SettingsType.of(chart);
            assertTrue(type.specs().stream().noneMatch(s -> s.isRequired() || s.text().isBlank()), c.id());
            assertNotNull(type.defaults());
        }
    }

    /** The list for plain Java and the registry's are the same. */
    @Test
    void builtInIsWhatThePluginDeclares() throws Exception {
        Path plugin = BundleFolder.of(ChartCatalogTest.class).resolve("plugin.xml");
        var charts = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(plugin.toFile()).getElementsByTagName("chart");
        List<ChartContribution> builtIn = Charts.builtIn().list();
        assertEquals(builtIn.size(), charts.getLength());
        for (int i = 0; i < charts.getLength(); i++) {
            Element e = (Element) charts.item(i);
            assertEquals(builtIn.get(i).id(), e.getAttribute("id"));
            assertEquals(builtIn.get(i).name(), e.getAttribute("name"));
            assertInstanceOf(Class.forName(e.getAttribute("class")), builtIn.get(i).maker().get());
        }
    }

    @Test
    void sourcesResolve() throws Exception {
        String references = Files.readString(BundleFolder.of(ChartCatalogTest.class).resolve("references.bib"));
        for (Class<?> c : List.of(Roc.class, Det.class, Normal.class, org.bauta.report.figure.Palette.class)) {
            String key = c.getAnnotation(Source.class).key();
            assertTrue(references.contains("{" + key + ","), key);
        }
    }

    @Test
    void secondChartOfOneIdIsBroken() {
        ChartCatalog catalog = ChartCatalog.of(List.of(new ChartContribution("roc", "ROC", "a", Roc::new),
                new ChartContribution("roc", "Other", "b", Det::new)), List.of());
        assertEquals(1, catalog.list().size());
        assertEquals("b: chart roc: the id is already taken by a", catalog.broken().getFirst().toString());
    }
}
