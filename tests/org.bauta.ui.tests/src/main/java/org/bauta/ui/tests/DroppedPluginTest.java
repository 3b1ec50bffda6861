package org.bauta.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import org.bauta.ui.Installed;
import org.bauta.ui.results.ResultsView;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A plug-in of one's own that brings a view and a chart through the extension points, dropped into the product. */
@ExtendWith(UiThread.class)
class DroppedPluginTest {
    private static final String VIEW = "org.example.dropped.view";
    private static final String PLUGIN = """
            <?xml version='1.0'?><?eclipse version='3.4'?>
            <plugin>
              <extension point='org.eclipse.ui.views'>
                <view id='org.example.dropped.view' name='Dropped' class='org.bauta.ui.tests.DroppedView'/>
              </extension>
              <extension point='org.bauta.report.charts'>
                <chart id='dropped' name='Dropped chart' class='org.bauta.ui.tests.DroppedChart'/>
              </extension>
            </plugin>
            """;

    private final Faults faults = new Faults();
    private final Path dropped = Installed.dropins().resolve("dropped.jar");

    @BeforeEach
    void drop() throws Exception {
        Files.createDirectories(Installed.dropins());
        jar();
        assertEquals(List.of(), Installed.catalog().broken());
        Window.await("the window knows its view", () -> PlatformUI.getWorkbench().getViewRegistry().find(VIEW) != null);
    }

    @AfterEach
    void takeAway() throws Exception {
        Window.on(() -> {
            var page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
            if (page.findView(VIEW) != null) {
                page.hideView(page.findView(VIEW));
            }
            return null;
        });
        Files.deleteIfExists(dropped);
        Installed.catalog();
        faults.close();
        assertEquals(List.of(), faults.messages());
    }

    @Test
    void itsViewOpensAndItsChartIsOfferedAndDrawn() throws Exception {
        Window.show(VIEW, IViewPart.class);
        Label label = Window.byId(Label.class, "dropped.label");
        assertEquals("From org.example.dropped", Window.on(label::getText));
        assertTrue(Window.on(label::isVisible));
        Path run = SmallRun.finished();
        ResultsView results = Window.show(ResultsView.ID, ResultsView.class);
        Canvas figure = Window.byId(Canvas.class, "results.figure");
        Window.on(() -> {
            figure.setData("drawn", null);
            results.show(run);
            return null;
        });
        Window.await("the run is shown", () -> figure.getData("drawn") != null);
        Combo charts = Window.byId(Combo.class, "results.chart");
        assertTrue(Window.on(() -> Arrays.asList(charts.getItems()).contains("Dropped chart")));
        Window.choose(charts, "Dropped chart");
        Window.await("it is drawn", () -> "dropped".equals(figure.getData("drawn")));
        assertTrue(Window.on(figure::getToolTipText).contains("Caption of a chart that was dropped in."));
        assertFalse(Window.on(() -> Window.byIdNow(Combo.class, "results.x").isEnabled()), "axes are the trade-off's");
        Window.screenshot("dropped-plugin");
    }

    /** The classes are this bundle's own, compiled with it: in their jar they are loaded as the other bundle's. */
    private void jar() throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.example.dropped;singleton:=true");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Require-Bundle", "org.eclipse.ui,org.eclipse.core.runtime,org.bauta.core,org.bauta.report");
        main.putValue("Import-Package", "org.osgi.framework");
        try (OutputStream out = Files.newOutputStream(dropped); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new ZipEntry("plugin.xml"));
            jar.write(PLUGIN.getBytes(StandardCharsets.UTF_8));
            for (Class<?> type : List.of(DroppedView.class, DroppedChart.class, DroppedChart.Settings.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new ZipEntry(name));
                try (InputStream in = type.getResourceAsStream("/" + name)) {
                    in.transferTo(jar);
                }
            }
        }
    }
}
