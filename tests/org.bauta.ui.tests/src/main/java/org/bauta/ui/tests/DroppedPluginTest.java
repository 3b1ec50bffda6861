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
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import org.bauta.report.chart.RegistryCharts;
import org.bauta.ui.Installed;
import org.bauta.ui.results.ResultsView;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A plug-in of one's own that brings a view and a chart through the extension points, dropped into the product. */
@ExtendWith({UiThread.class, Faults.class})
class DroppedPluginTest {
    private static final String PLUGIN = """
            <?xml version='1.0'?><?eclipse version='3.4'?>
            <plugin>
              <extension point='org.eclipse.ui.views'>
                <view id='org.example.dropped.view' name='Dropped' class='org.bauta.ui.tests.DroppedView'/>
              </extension>
              <extension point='org.eclipse.ui.perspectiveExtensions'>
                <perspectiveExtension targetID='org.bauta.ui.perspective'>
                  <view id='org.example.dropped.view' relationship='bottom' relative='org.bauta.ui.page' ratio='0.5'/>
                </perspectiveExtension>
              </extension>
              <extension point='org.bauta.report.charts'>
                <chart id='dropped' name='Dropped chart' class='org.bauta.ui.tests.DroppedChart'/>
              </extension>
            </plugin>
            """;

    @TempDir
    Path folder;

    @Test
    void itsViewIsInTheWindowAtTheNextStart() throws Exception {
        Files.createDirectories(folder.resolve("dropins"));
        jar(folder.resolve("dropins/dropped.jar"));
        Path said = folder.resolve("said.txt");
        Process window = window(said);
        try {
            assertTrue(window.waitFor(10, TimeUnit.MINUTES), "the other window did not close");
        } finally {
            window.destroyForcibly();
        }
        String log = Files.readString(folder.resolve("console.txt"));
        assertTrue(Files.isRegularFile(said), log);
        assertEquals(List.of("Dropped from org.example.dropped",
                "[org.bauta.ui.explorer, org.bauta.ui.page, org.bauta.ui.welcome, org.example.dropped.view]"), Files.readAllLines(said),
                "its words, and the views that a first start makes: those in front");
        assertFalse(log.contains("!STACK"), log);
    }

    /** The same bundles as this one's, in an installation of its own: plug-ins are dropped beside it. */
    private Process window(Path said) throws Exception {
        Path configuration = Files.createDirectories(folder.resolve("configuration"));
        String ini = Files.readString(Path.of(new java.net.URI(System.getProperty("osgi.configuration.area"))).resolve("config.ini"));
        Files.writeString(configuration.resolve("config.ini"), ini.replaceAll("(?m)^osgi\\.install\\.area=.*$", ""));
        List<String> words = List.of(ProcessHandle.current().info().command().orElseThrow(), "-Ddropped.file=" + said,
                "-Dbauta.home=" + System.getProperty("bauta.home"), "-Dbauta.runs=" + folder.resolve("runs"), "-jar",
                System.getProperty("java.class.path"), "-consoleLog", "-nosplash", "-data", folder.resolve("workspace").toString(), "-install",
                folder.toString(), "-configuration", configuration.toString(), "-application", "org.bauta.ui.workbench", "-product",
                "org.bauta.ui.product");
        return new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(folder.resolve("console.txt").toFile()).start();
    }

    @Test
    void itsChartIsOfferedAndDrawn() throws Exception {
        Files.createDirectories(Installed.dropins());
        Path dropped = Installed.dropins().resolve("dropped.jar");
        jar(dropped);
        try {
            assertEquals(List.of(), Installed.catalog().broken());
            Path run = SmallRun.finished();
            ResultsView results = Window.show(ResultsView.ID, ResultsView.class);
            Canvas figure = Window.byId(Canvas.class, "results.figure");
            Combo charts = Window.byId(Combo.class, "results.chart");
            for (int i = 0; i < 200 && !RegistryCharts.read(Platform.getExtensionRegistry()).ids().contains("dropped"); i++) {
                Thread.sleep(100); // the registry hears of bundles from another thread
            }
            Window.on(() -> {
                figure.setData("drawn", null);
                results.show(run);
                return null;
            });
            Window.await("the run is shown", () -> figure.getData("drawn") != null);
            assertTrue(Window.on(() -> Arrays.asList(charts.getItems()).contains("Dropped chart")));
            Window.choose(charts, "Dropped chart");
            Window.await("it is drawn", () -> "dropped".equals(figure.getData("drawn")));
            assertTrue(Window.on(figure::getToolTipText).contains("Caption of a chart that was dropped in."));
            assertFalse(Window.on(() -> Window.byIdNow(Combo.class, "results.x").isEnabled()), "axes are the trade-off's");
            Window.screenshot("dropped-chart");
        } finally {
            Files.deleteIfExists(dropped);
            Installed.catalog();
        }
    }

    /** The classes are this bundle's own, compiled with it: in their jar they are loaded as the other bundle's. */
    private static void jar(Path dropped) throws IOException {
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
