package org.bauta.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Kind;
import org.bauta.core.catalog.Nearest;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.engine.file.ExperimentFolder;

import com.google.gson.GsonBuilder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is installed. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists what is installed.")
final class ListCommand implements Runnable {
    private static final List<String> OTHERS = List.of("charts", "models", "experiments");

    private final Session session;

    @Parameters(paramLabel = "WHAT",
            description = "methods, metrics, datasets, detectors, recognisers, estimators, attackers, protocols, codecs, charts, models or experiments")
    private String what;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    ListCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<Map<String, String>> rows = rows();
        if (json) {
            session.out().println(new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(rows));
        } else if (rows.isEmpty()) {
            session.err().println("there are no " + what + (what.equals("models") || what.equals("recognisers")
                    ? " yet; bring one in with: bauta model import FILE" : ""));
        } else {
            print(rows);
        }
    }

    private List<Map<String, String>> rows() {
        Optional<Kind> kind = Arrays.stream(Kind.values()).filter(k -> k.plural().equals(what)).findFirst();
        if (kind.isPresent()) {
            Catalog catalog = session.catalog();
            return catalog.list(kind.get()).stream().map(ListCommand::row).toList();
        }
        return switch (what) {
            case "charts" -> ChartRows.list(session);
            case "models" -> ModelRows.list();
            case "experiments" -> experiments();
            default -> throw unknown();
        };
    }

    private UsageInvalid unknown() {
        List<String> known = Stream.concat(Arrays.stream(Kind.values()).map(Kind::plural), OTHERS.stream()).toList();
        return new UsageInvalid("there is nothing to list under '" + what + "'"
                + Nearest.to(what, known).map(n -> "; did you mean " + n + "?").orElse("; known are " + String.join(", ", known)));
    }

    private static Map<String, String> row(Contribution c) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", c.id());
        row.put("name", c.name());
        if (c.kind() == Kind.METHOD) {
            row.put("family", c.family());
        }
        row.put("bundle", c.bundle());
        return row;
    }

    private List<Map<String, String>> experiments() {
        Path folder = session.home().resolve("experiments");
        return ExperimentFolder.files(folder).stream().map(f -> experiment(folder.getParent(), f)).toList();
    }

    private static Map<String, String> experiment(Path home, Path file) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("file", home.relativize(file).toString().replace('\\', '/'));
        try (Stream<String> lines = Files.lines(file)) {
            row.put("title", lines.filter(l -> l.startsWith("title:")).map(l -> l.substring(6).strip()).findFirst().orElse(""));
        } catch (IOException e) {
            row.put("title", "(cannot be read)");
        }
        return row;
    }

    private void print(List<Map<String, String>> rows) {
        List<String> columns = new ArrayList<>(rows.get(0).keySet());
        Map<String, Integer> widths = columns.stream().collect(Collectors.toMap(c -> c,
                c -> rows.stream().mapToInt(r -> r.get(c).length()).max().orElse(0)));
        for (Map<String, String> row : rows) {
            String line = columns.stream().map(c -> row.get(c) + " ".repeat(widths.get(c) - row.get(c).length()))
                    .collect(Collectors.joining("  "));
            session.out().println(line.stripTrailing());
        }
    }
}
