package org.bauta.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.bauta.core.catalog.Contribution;
import org.bauta.core.failure.OutputFailed;
import org.bauta.core.failure.UsageInvalid;

/** Writes a plug-in project from the templates of this bundle. */
final class Skeleton {
    static final List<String> KINDS = List.of("method", "metric", "dataset");

    private static final List<String> COMMON = List.of("pom.xml", "META-INF/MANIFEST.MF", "plugin.xml", "references.bib", "README.md");

    private final String kind;
    private final String id;
    private final String className;
    private final String packageName;
    private final Path home;
    private final Path dropins;

    /** @param id kebab-case @throws UsageInvalid if it is not */
    Skeleton(String kind, String id, Path home, Path dropins) {
        if (!id.matches(Contribution.ID) || !Character.isLetter(id.charAt(0))) {
            throw new UsageInvalid("the name '" + id + "' has to be in kebab-case and begin with a letter: my-blur");
        }
        this.kind = kind;
        this.id = id;
        this.home = home;
        this.dropins = dropins;
        this.className = Arrays.stream(id.split("-")).map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
                .collect(Collectors.joining());
        this.packageName = "org.example." + id.replace("-", "");
    }

    /** @return what to do next, line by line */
    List<String> write(Path folder) {
        if (Files.exists(folder)) {
            throw new UsageInvalid(folder + " exists already; name a folder that does not");
        }
        try {
            for (String file : COMMON) {
                put(folder.resolve(file), template(file));
            }
            String path = packageName.replace('.', '/') + "/";
            put(folder.resolve("src/main/java/" + path + className + ".java"), template(kind + "/Contribution.java"));
            put(folder.resolve("src/test/java/" + path + className + "Test.java"), template(kind + "/ContributionTest.java"));
            put(folder.resolve("src/test/java/" + path + "ContributionTest.java"), template("ContractTest.java"));
        } catch (IOException e) {
            throw new OutputFailed(folder + " cannot be written: " + e.getMessage(), e);
        }
        return List.of("build and test:  cd " + folder + " && mvn package",
                "install:         mvn install copies it to " + dropins,
                "see it:          bauta describe " + id);
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String template(String name) throws IOException {
        try (InputStream in = Skeleton.class.getResourceAsStream("/skeleton/" + name + ".template")) {
            if (in == null) {
                throw new IllegalStateException("the template " + name + " is missing from the bundle");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("@kind@", kind).replace("@id@", id)
                    .replace("@class@", className).replace("@package@", packageName).replace("@point@", kind + "s")
                    .replace("@family@", kind.equals("method") ? " family=\"obfuscation\"" : "")
                    .replace("@home@", slashes(home)).replace("@dropins@", slashes(dropins));
        }
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
