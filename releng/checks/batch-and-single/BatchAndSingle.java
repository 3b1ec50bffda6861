package org.bauta.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.ContributionProvider;
import org.bauta.core.catalog.Kind;
import org.bauta.core.method.SetMethod;
import org.bauta.core.settings.Configurable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Every method of the four classic families by the commands themselves, on made-up portraits: a run of the product over a folder,
 * {@code deidentify} of several of its pictures together, and of one alone. A line for each condition of the run: whether the picture that was
 * treated alone has the very bytes it has in the batch, and how many of the batch have those of the run. See README.md beside this file.
 *
 * <p>Arguments: the checkout, a folder to work in, experiment files. What the folder has is not made again.
 */
public final class BatchAndSingle {
    private static final int BATCH = 6;
    private static final Pattern SETTING = Pattern.compile("(\\w+)=(.*?)(?= \\w+=|$)");

    private final Path checkout;
    private final Path work;
    private final Catalog catalog;

    /** What a command said and returned. */
    private record Said(int code, String last) {
    }

    /** What deidentify released, by name, and why it released nothing or a flat color. */
    private record Released(Said said, Map<String, Path> files, String reason) {
    }

    private BatchAndSingle(Path checkout, Path work) throws Exception {
        this.checkout = checkout;
        this.work = work;
        this.catalog = catalog(checkout);
    }

    public static void main(String[] a) throws Exception {
        org.bytedeco.opencv.global.opencv_core.setNumThreads(1);
        System.setProperty("bauta.home", Path.of(a[0]).toAbsolutePath().toString());
        BatchAndSingle check = new BatchAndSingle(Path.of(a[0]).toAbsolutePath(), Files.createDirectories(Path.of(a[1])).toAbsolutePath());
        check.pictures();
        System.out.println("| method | treats | alone | as in the run | |\n|---|---|---|---|---|");
        for (String experiment : List.of(a).subList(2, a.length)) {
            for (Map.Entry<List<String>, Map<String, Path>> e : check.run(Path.of(experiment)).entrySet()) {
                System.out.println(check.row(e.getKey(), e.getValue()));
            }
        }
    }

    /** Portraits in a folder for each person; and a few in one folder, where a picture has the same name in batch and alone. */
    private void pictures() throws IOException {
        if (!Files.exists(work.resolve("batch"))) {
            bauta("dataset", "export", "synthetic", "--param", "identities=10", "--param", "images=2", "--param", "size=128", "--param", "yaw=12",
                    "--param", "expression=0.4", "--param", "light=0.3", "--param", "restyle=0.1", "--out", work.resolve("export").toString());
            Files.createDirectories(work.resolve("batch"));
            for (Path file : files(faces()).values().stream().limit(BATCH).toList()) {
                Files.copy(file, work.resolve("batch").resolve(file.getFileName()));
            }
        }
    }

    private Path faces() {
        return work.resolve("export/images");
    }

    /** The releases of the experiment over the folder of faces: by method, settings and codec, by picture. */
    private Map<List<String>, Map<String, Path>> run(Path experiment) throws IOException, InterruptedException {
        Path out = work.resolve(experiment.getFileName().toString().replace(".yaml", ""));
        if (!Files.exists(out.resolve("summary.csv"))) {
            List<String> words = List.of(checkout.resolve("bauta").toString(), "run", experiment.toString(), "--set",
                    "dataset={id: folder, root: " + faces() + "}", "--set", "evaluation.samples=1000", "--no-report", "--resume", "--out", out.toString());
            Process run = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(Path.of(out + ".log").toFile()).start();
            System.err.println(experiment + ": exit code " + run.waitFor());
        }
        Map<List<String>, Map<String, Path>> released = new LinkedHashMap<>();
        for (CSVRecord r : csv(out.resolve("samples/index.csv"))) {
            if (!r.get("method").equals("original")) {
                released.computeIfAbsent(List.of(r.get("method"), r.get("settings"), r.get("release")), k -> new LinkedHashMap<>())
                        .put(r.get("item").replaceAll(".*/", ""), out.resolve(r.get("file")));
            }
        }
        return released;
    }

    private String row(List<String> condition, Map<String, Path> ofRun) throws IOException {
        boolean set = catalog.make(Kind.METHOD, condition.get(0), Object.class) instanceof SetMethod;
        List<Path> few = List.copyOf(files(work.resolve("batch")).values());
        Path last = few.get(few.size() - 1);
        Released alone = deidentify(last, "alone", condition, 1);
        Released batch = deidentify(set ? faces() : work.resolve("batch"), "batch", condition, 1);
        long equal = batch.files().entrySet().stream().filter(e -> same(e.getValue(), ofRun.get(e.getKey()))).count();
        String name = last.getFileName().toString().replaceAll("\\.\\w+$", "");
        String single = alone.said().code() != 0 ? "refused" : same(alone.files().get(name), batch.files().get(name)) ? "the same bytes" : "DIFFERENT";
        String why = batch.reason().isEmpty() ? alone.reason() : batch.reason();
        if (!set && why.isEmpty() && equal < batch.files().size()) {
            Released other = deidentify(last, "other", condition, 2);
            why = same(other.files().get(name), alone.files().get(name)) ? "" : "drawn by chance, and a run draws by a seed of its own";
        }
        return "| " + String.join(" | ", condition.get(0), set ? "sets" : "pictures", single, equal + " of " + batch.files().size(), why) + " |";
    }

    private Released deidentify(Path source, String name, List<String> condition, int seed) throws IOException {
        Path out = work.resolve("cli").resolve(name);
        if (Files.exists(out)) {
            try (Stream<Path> all = Files.walk(out)) {
                for (Path p : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(p);
                }
            }
        }
        List<String> words = new ArrayList<>(List.of("deidentify", source.toString(), "--method", condition.get(0), "--release",
                condition.get(2).split(" ")[0], "--seed", Integer.toString(seed), "--out", out.toString()));
        SETTING.matcher(condition.get(1)).results().forEach(m -> words.addAll(List.of("--param", m.group())));
        Said said = bauta(words.toArray(String[]::new));
        Path failures = out.resolve("failures.csv");
        List<CSVRecord> failed = Files.exists(failures) ? csv(failures) : List.of();
        String reason = !failed.isEmpty() ? failed.get(0).get("reason") : said.code() != 0 ? said.last() : "";
        return new Released(said, Files.exists(out) ? files(out) : Map.of(), reason);
    }

    private static boolean same(Path a, Path b) {
        try {
            return a != null && b != null && Arrays.equals(Files.readAllBytes(a), Files.readAllBytes(b));
        } catch (IOException e) {
            return false;
        }
    }

    /** Pictures below a folder, by their name without folder and ending. */
    private static Map<String, Path> files(Path folder) throws IOException {
        Map<String, Path> out = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(p -> p.toString().matches(".*\\.(png|jpg)")).forEach(p -> out.put(p.getFileName().toString().replaceAll("\\.\\w+$", ""), p));
        }
        return out;
    }

    private static List<CSVRecord> csv(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
        }
    }

    private Said bauta(String... words) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        ConsoleProgress none = new ConsoleProgress(new PrintWriter(StringWriter.nullWriter()), false);
        int code = Bauta.execute(new Session(() -> catalog, out, out, none, checkout, checkout), words);
        out.flush();
        return new Said(code, said.toString().strip().replaceAll("(?s).*\n", ""));
    }

    /** What all bundles declare, as the registry has it. */
    private static Catalog catalog(Path checkout) throws Exception {
        List<Contribution> all = new ArrayList<>();
        try (Stream<Path> bundles = Files.list(checkout.resolve("bundles"))) {
            for (Path plugin : bundles.map(b -> b.resolve("plugin.xml")).filter(Files::exists).sorted().toList()) {
                Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(plugin.toFile()).getDocumentElement();
                for (Kind kind : Kind.values()) {
                    add(root, kind, plugin.getParent().getFileName().toString(), all);
                }
            }
        }
        return Catalog.of(all, List.of());
    }

    private static void add(Element root, Kind kind, String bundle, List<Contribution> all) throws ReflectiveOperationException {
        NodeList extensions = root.getElementsByTagName("extension");
        for (int i = 0; i < extensions.getLength(); i++) {
            Element extension = (Element) extensions.item(i);
            NodeList entries = extension.getElementsByTagName("*");
            for (int j = 0; extension.getAttribute("point").equals("org.bauta.core." + kind.plural()) && j < entries.getLength(); j++) {
                Element e = (Element) entries.item(j);
                if (e.getTagName().equals("provider")) {
                    all.addAll(((ContributionProvider) make(e)).contributions());
                } else {
                    all.add(new Contribution(kind, e.getAttribute("id"), e.getAttribute("name"), e.getAttribute("family"), bundle, () -> {
                        try {
                            return (Configurable<?>) make(e);
                        } catch (ReflectiveOperationException x) {
                            throw new IllegalStateException(x);
                        }
                    }));
                }
            }
        }
    }

    private static Object make(Element e) throws ReflectiveOperationException {
        return Class.forName(e.getAttribute("class")).getConstructor().newInstance();
    }
}
