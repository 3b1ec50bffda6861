import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;

import com.sun.management.OperatingSystemMXBean;

import org.bauta.core.face.Face;
import org.bauta.core.failure.BautaException;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.SettingsType;
import org.bytedeco.opencv.global.opencv_core;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * How many 256 x 256 pictures, all face, a method treats in a second of processor time on one thread: every image method of the
 * product's plug-ins, with its defaults. The time is that of the whole process, with garbage collection; time in which other processes
 * had the core does not count. Arguments: the plug-ins folder, a 256 x 256 PPM file (P6), a key file, where to write the table (CSV),
 * which families, and which methods (regular expressions).
 */
public final class MethodThroughput {
    private static final double SECONDS = 1;
    private static final double WARM = 2;
    /** Nanoseconds. */
    private static final long TURN = 20_000_000;
    private static final OperatingSystemMXBean PROCESS = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    public static void main(String[] arguments) throws Exception {
        opencv_core.setNumThreads(1);
        Face whole = Face.whole(ppm(Path.of(arguments[1])));
        Face rimmed = Face.of(whole.image(), new Box(4, 4, 248, 248), "rimmed"); // for inpainting, which asks for surroundings
        Map<String, Double> rates = new TreeMap<>();
        for (Map.Entry<String, String> m : methods(Path.of(arguments[0]), arguments[4]).entrySet()) {
            if (!m.getKey().matches(arguments[5])) {
                continue;
            }
            Object method = Class.forName(m.getValue()).getConstructor().newInstance();
            if (method instanceof ImageMethod<?> image) {
                try {
                    rates.put(m.getKey(), rate(image, m.getKey().equals("inpainting") ? rimmed : whole, arguments[2]));
                } catch (BautaException e) {
                    System.err.println(m.getKey() + " is left out: " + e.getMessage());
                }
            }
        }
        StringBuilder table = new StringBuilder("method,bauta\n");
        rates.forEach((id, rate) -> table.append(String.format(Locale.ROOT, "%s,%.1f%n", id, rate)));
        Files.writeString(Path.of(arguments[3]), table);
    }

    private static <S extends Record> double rate(ImageMethod<S> method, Face face, String key) {
        SettingsType<S> type = SettingsType.of(method);
        boolean locked = type.specs().stream().anyMatch(s -> s.name().equals("keyFile"));
        // one round of key derivation is what is measured otherwise: it is slow on purpose
        S settings = locked ? type.bind(Map.of("keyFile", key, "rounds", "1000")) : type.defaults();
        run(method, face, settings, WARM); // compiling counts as well: it has to be over
        return run(method, face, settings, SECONDS);
    }

    private static <S extends Record> double run(ImageMethod<S> method, Face face, S settings, double seconds) {
        double begin = cpuSeconds();
        int n = 0;
        do {
            // asking for the processor's time is slow
            long turn = System.nanoTime();
            do {
                method.apply(face, settings, RunContext.seeded(n++));
            } while (System.nanoTime() - turn < TURN);
        } while (cpuSeconds() - begin < seconds);
        return n / (cpuSeconds() - begin);
    }

    private static double cpuSeconds() {
        return PROCESS.getProcessCpuTime() / 1e9;
    }

    private static Map<String, String> methods(Path plugins, String families) throws Exception {
        List<Path> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(plugins)) {
            files.filter(f -> f.getFileName().toString().matches("org\\.bauta\\.method\\.(" + families + ")_.*\\.jar")).sorted().forEach(jars::add);
        }
        Map<String, String> found = new TreeMap<>();
        for (Path jar : jars) {
            try (JarFile file = new JarFile(jar.toFile()); InputStream in = file.getInputStream(file.getEntry("plugin.xml"))) {
                NodeList nodes = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getElementsByTagName("method");
                for (int i = 0; i < nodes.getLength(); i++) {
                    Element e = (Element) nodes.item(i);
                    found.put(e.getAttribute("id"), e.getAttribute("class"));
                }
            }
        }
        return found;
    }

    private static Image ppm(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        int size = 3 * 256 * 256;
        byte[] rgb = new byte[size];
        System.arraycopy(bytes, bytes.length - size, rgb, 0, size);
        return Image.ofRgb(256, 256, rgb);
    }
}
