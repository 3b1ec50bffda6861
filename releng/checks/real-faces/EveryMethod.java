import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;

import com.sun.management.OperatingSystemMXBean;

import org.bauta.core.estimation.FaceReader;
import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.RunContext;
import org.bauta.core.method.SetMethod;
import org.bauta.core.settings.NoSettings;
import org.bauta.core.settings.SettingsType;
import org.bauta.learning.onnx.OnnxEstimator;
import org.bauta.learning.store.ModelStore;
import org.bauta.learning.store.Nets;
import org.bauta.vision.ImageFile;
import org.bytedeco.opencv.global.opencv_core;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Every method of the four families, with its defaults, on genuine faces: LFW with the boxes and points of its labels, 68 points by
 * the net that ships, and two attributes. For each method: how many failed, how many samples changed where its mask is 0, and how many
 * of a sample were treated otherwise at a second time, alone and in the reverse order (a method of sets: a small set twice).
 *
 * <p>Arguments: the checkout, the folder of the data, how many pictures, how many of them again, a key file, the table to add to
 * (CSV; methods that it has are left out), and the methods in order, default all. Class path: the classes of the plain tests.
 */
public final class EveryMethod {
    private static final OperatingSystemMXBean PROCESS = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final List<String> FAMILIES = List.of("obfuscation", "dppixel", "ksame", "adversarial");
    private final List<Face> faces;
    private final int again;
    private final Map<String, String> given;
    private String reason = "";

    private EveryMethod(List<Face> faces, int again, Map<String, String> given) {
        this.faces = faces;
        this.again = again;
        this.given = given;
    }

    public static void main(String[] a) throws Exception {
        opencv_core.setNumThreads(1);
        Path checkout = Path.of(a[0]).toAbsolutePath();
        System.setProperty("bauta.home", checkout.toString());
        Map<String, String> given = Map.of("keyFile", a[4], "rounds", "1000", "target", checkout.resolve("experiments/classic/files/target.png").toString(),
                "attributes", "Male, Smiling", "small", "merge");
        EveryMethod check = new EveryMethod(faces(Path.of(a[1]), Integer.parseInt(a[2])), Integer.parseInt(a[3]), given);
        Path table = Path.of(a[5]);
        if (!Files.exists(table)) {
            Files.writeString(table, "method,family,pictures,persons,failed,outside,again,different,seconds,reason\n");
        }
        Map<String, String[]> methods = methods(checkout);
        for (String id : a.length > 6 ? List.of(a).subList(6, a.length) : List.copyOf(methods.keySet())) {
            if (Files.readAllLines(table).stream().noneMatch(l -> l.startsWith(id + ","))) {
                check.row(id, methods.get(id), table);
            }
        }
    }

    private void row(String id, String[] familyAndClass, Path table) throws Exception {
        long begin = PROCESS.getProcessCpuTime();
        reason = "";
        Object method = make(familyAndClass[1]);
        long[] counts = method instanceof SetMethod<?> set ? ofSets(set, (SetMethod<?>) make(familyAndClass[1]))
                : one((ImageMethod<?>) method, (ImageMethod<?>) make(familyAndClass[1]));
        long persons = faces.stream().map(Face::subject).distinct().count();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(table, StandardOpenOption.APPEND))) {
            out.printf(Locale.ROOT, "%s,%s,%d,%d,%d,%d,%d,%d,%.0f,%s%n", id, familyAndClass[0], faces.size(), persons, counts[0], counts[1],
                    again, counts[2], (PROCESS.getProcessCpuTime() - begin) / 1e9, reason.replace(',', ';'));
        }
    }

    /** Failed, changed outside, different at the second time. */
    private <S extends Record> long[] one(ImageMethod<S> method, ImageMethod<?> other) {
        long[] counts = new long[3];
        Masked[] results = new Masked[faces.size()];
        for (int i = 0; i < results.length; i++) {
            results[i] = treat(method, i);
            counts[0] += results[i] == null ? 1 : 0;
            counts[1] += results[i] == null ? 0 : outside(faces.get(i), results[i]);
        }
        for (int n = again - 1; n >= 0; n--) {
            int i = n * (results.length / again);
            counts[2] += results[i] != null && same(results[i], treat(other, i)) ? 0 : 1;
        }
        return counts;
    }

    private <S extends Record> Masked treat(ImageMethod<S> method, int i) {
        try {
            return method.apply(faces.get(i), settings(SettingsType.of(method)), RunContext.seeded(i));
        } catch (RuntimeException e) {
            reason = e.toString();
            return null;
        }
    }

    private long[] ofSets(SetMethod<?> method, SetMethod<?> other) {
        long[] counts = new long[3];
        List<Masked> results = treat(method, faces);
        counts[0] = faces.size() - results.size();
        for (int i = 0; i < results.size(); i++) {
            counts[1] += outside(faces.get(i), results.get(i));
        }
        List<Face> few = faces.subList(0, again);
        List<Masked> first = treat(method, few);
        List<Masked> second = treat(other, few);
        counts[2] = first.size() < again || second.size() < again ? again
                : IntStream.range(0, again).filter(i -> !same(first.get(i), second.get(i))).count();
        return counts;
    }

    private <S extends Record> List<Masked> treat(SetMethod<S> method, List<Face> set) {
        try {
            return method.apply(set, settings(SettingsType.of(method)), RunContext.seeded(1));
        } catch (RuntimeException e) {
            reason = e.toString();
            return List.of();
        }
    }

    private <S extends Record> S settings(SettingsType<S> type) {
        Map<String, String> values = new LinkedHashMap<>(given);
        values.keySet().retainAll(type.specs().stream().map(s -> s.name()).toList());
        return type.bind(values);
    }

    /** Samples of the picture that changed although they lie outside the region or where the mask is 0. */
    private static long outside(Face face, Masked m) {
        Image before = face.image();
        Image after = m.over(before);
        long changed = 0;
        for (int p = 0; p < before.width() * before.height(); p++) {
            int x = p % before.width() - m.region().x();
            int y = p / before.width() - m.region().y();
            boolean free = x < 0 || y < 0 || x >= m.region().width() || y >= m.region().height() || m.mask().alpha(x, y) == 0;
            for (int c = 0; free && c < 3; c++) {
                changed += before.samples()[3 * p + c] == after.samples()[3 * p + c] ? 0 : 1;
            }
        }
        return changed;
    }

    private static boolean same(Masked a, Masked b) {
        return b != null && a.region().equals(b.region()) && a.pixels().equals(b.pixels()) && Arrays.equals(a.mask().values(), b.mask().values())
                && Arrays.equals(a.carried().orElse(new byte[0]), b.carried().orElse(new byte[0]));
    }

    private static Object make(String name) throws ReflectiveOperationException {
        return Class.forName(name).getConstructor().newInstance();
    }

    /** Family and class by id, as the bundles declare them. */
    private static Map<String, String[]> methods(Path checkout) throws Exception {
        Map<String, String[]> found = new LinkedHashMap<>();
        for (String family : FAMILIES) {
            NodeList nodes = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(checkout.resolve("bundles/org.bauta.method." + family + "/plugin.xml").toFile()).getElementsByTagName("method");
            for (int i = 0; i < nodes.getLength(); i++) {
                Element e = (Element) nodes.item(i);
                found.put(e.getAttribute("id"), new String[] {family, e.getAttribute("class")});
            }
        }
        return found;
    }

    /** The first so many pictures, by name, whose person's sex is known. */
    private static List<Face> faces(Path data, int count) throws Exception {
        List<String[]> rows = Files.readAllLines(data.resolve("faces/lfw-a.labels.csv")).stream().skip(1).map(l -> l.split(",", -1))
                .filter(w -> !w[2].isEmpty()).sorted((v, w) -> v[1].compareTo(w[1])).limit(count).toList();
        List<Face> out = new ArrayList<>();
        ModelStore store = ModelStore.standard();
        try (FaceReader reader = new OnnxEstimator(store.descriptor("bauta-points-68"), store.file("bauta-points-68"), new Nets()).open(new NoSettings())) {
            for (String[] w : rows) {
                double[] v = IntStream.range(4, 18).mapToDouble(i -> Double.parseDouble(w[i])).toArray();
                Face face = new Face(ImageFile.read(data.resolve("faces/lfw-a").resolve(w[0]).resolve(w[1])), new Box(v[0], v[1], v[2], v[3]), "labels",
                        Optional.of(Landmarks.of("labels", Arrays.copyOfRange(v, 4, 14))), Optional.empty(), w[0],
                        Map.of("Male", w[2].equals("male") ? "1" : "-1", "Smiling", w[3].equals("happiness") ? "1" : "-1"));
                float[] xy = reader.read(List.of(face))[0];
                double[] dense = IntStream.range(0, xy.length).mapToDouble(i -> xy[i]).toArray();
                out.add(new Face(face.image(), face.box(), face.boxSource(), face.points(), Optional.of(Landmarks.of("bauta-points-68", dense)),
                        face.subject(), face.attributes()));
            }
        }
        return out;
    }
}
