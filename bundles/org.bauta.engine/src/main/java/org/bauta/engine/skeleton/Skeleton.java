package org.bauta.engine.skeleton;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.lang.model.SourceVersion;

import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Nearest;
import org.bauta.core.failure.OutputFailed;
import org.bauta.core.failure.UsageInvalid;

/**
 * Writes a plug-in project that builds and passes its tests, from the templates of this bundle.
 *
 * @param kind one of {@link #KINDS}
 * @param id of the contribution, kebab-case
 * @param name for people
 * @param packageName of its Java package, which also names its bundle
 */
public record Skeleton(String kind, String id, String name, String packageName) {
    /** What there is a skeleton for. */
    public static final List<String> KINDS = List.of("method", "metric", "dataset");

    private static final List<String> COMMON = List.of("pom.xml", "META-INF/MANIFEST.MF", "plugin.xml", "references.bib", "README.md");
    private static final String PACKAGE = "[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+";
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ().,+-]{0,39}";

    /** @throws UsageInvalid naming what is wrong */
    public Skeleton {
        if (!KINDS.contains(kind)) {
            throw new UsageInvalid("there is no skeleton for '" + kind + "'" + Nearest.to(kind, KINDS)
                    .map(n -> "; did you mean " + n + "?").orElse("; there is one for " + String.join(", ", KINDS)));
        }
        if (!id.matches(Contribution.ID) || !Character.isLetter(id.charAt(0))) {
            throw new UsageInvalid("the name '" + id + "' has to be in kebab-case and begin with a letter: my-blur");
        }
        if (!name.matches(NAME)) {
            throw new UsageInvalid("the name for people '" + name + "' has to begin with a letter and hold at most 40 letters, digits and spaces: My blur");
        }
        boolean keyword = Arrays.stream(packageName.split("\\.")).anyMatch(SourceVersion::isKeyword);
        if (!packageName.matches(PACKAGE) || keyword || packageName.startsWith("org.bauta.")) {
            throw new UsageInvalid("the package '" + packageName + "' has to be two or more small words with dots, not Java's own "
                    + "and not below org.bauta: org.example.myblur");
        }
    }

    /** With the package and the name that {@code bauta new} gives. */
    public static Skeleton of(String kind, String id) {
        String words = id.isEmpty() ? "none" : id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
        return new Skeleton(kind, id, words, "org.example." + id.replace("-", ""));
    }

    private String className() {
        return Arrays.stream(id.split("-")).map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
                .collect(Collectors.joining());
    }

    /**
     * Writes the project.
     *
     * @param folder that does not exist yet
     * @param home the checkout of Bauta that it is built against
     * @param dropins where Maven's install phase copies it
     * @return what to do next, line by line
     * @throws UsageInvalid if the folder exists
     * @throws OutputFailed if it cannot be written
     */
    public List<String> write(Path folder, Path home, Path dropins) {
        if (Files.exists(folder)) {
            throw new UsageInvalid(folder + " exists already; name a folder that does not");
        }
        Function<String, String> fill = text -> text.replace("@home@", slashes(home)).replace("@dropins@", slashes(dropins));
        try {
            for (String file : COMMON) {
                put(folder.resolve(file), fill.apply(template(file)));
            }
            String path = packageName.replace('.', '/') + "/";
            put(folder.resolve("src/main/java/" + path + className() + ".java"), template(kind + "/Contribution.java"));
            put(folder.resolve("src/test/java/" + path + className() + "Test.java"), template(kind + "/ContributionTest.java"));
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

    private String template(String file) throws IOException {
        try (InputStream in = Skeleton.class.getResourceAsStream("/skeleton/" + file + ".template")) {
            if (in == null) {
                throw new IllegalStateException("the template " + file + " is missing from the bundle");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("@kind@", kind).replace("@id@", id)
                    .replace("@name@", name).replace("@class@", className()).replace("@package@", packageName)
                    .replace("@point@", kind + "s").replace("@family@", kind.equals("method") ? " family=\"obfuscation\"" : "");
        }
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
