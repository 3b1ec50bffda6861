package org.bauta.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bauta.core.catalog.Source;

/** The classes that a bundle's source files declare, and the publications they name. */
final class BundleClasses {
    private static final Pattern ENTRY = Pattern.compile("@\\w+\\s*\\{\\s*([^,\\s]+)\\s*,");

    private BundleClasses() {
    }

    /**
     * Every class with a source file below {@code src/main/java} ({@code src} in a project of another layout), and its
     * member classes. Loaded, not initialised.
     */
    static List<Class<?>> in(Path bundle, ClassLoader loader) {
        Path maven = bundle.resolve("src/main/java");
        Path root = Files.isDirectory(maven) ? maven : bundle.resolve("src");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(".java")).map(f -> name(root.relativize(f)))
                    .filter(n -> !n.endsWith("package-info") && !n.endsWith("module-info")).sorted()
                    .map(n -> load(n, loader)).flatMap(BundleClasses::withMembers).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        String path = file.toString().replace(file.getFileSystem().getSeparator(), ".");
        return path.substring(0, path.length() - ".java".length());
    }

    /** @throws IllegalStateException naming the class if it is not there or cannot be linked */
    static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalStateException("the class " + name + " cannot be loaded: " + e, e);
        }
    }

    private static Stream<Class<?>> withMembers(Class<?> c) {
        return Stream.concat(Stream.of(c), Arrays.stream(c.getDeclaredClasses()).flatMap(BundleClasses::withMembers));
    }

    /** The keys of all {@link Source} annotations on these classes, their fields and their methods. */
    static Set<String> sources(List<Class<?>> classes) {
        return classes.stream().flatMap(BundleClasses::annotated)
                .flatMap(e -> Arrays.stream(e.getAnnotationsByType(Source.class))).map(Source::key).collect(Collectors.toSet());
    }

    private static Stream<AnnotatedElement> annotated(Class<?> c) {
        Stream<AnnotatedElement> members = Stream.concat(Arrays.stream(c.getDeclaredFields()), Arrays.stream(c.getDeclaredMethods()));
        return Stream.concat(Stream.of(c), members);
    }

    /** The keys of {@code references.bib}; empty if there is none. */
    static Set<String> references(Path bundle) {
        Path file = bundle.resolve("references.bib");
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            return ENTRY.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
