package org.bauta.engine.plan;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A hash of the compiled code that a class belongs to: all classes of its jar; where it lies in a folder, those of its
 * package and below. It changes whenever a result might.
 */
public final class CodeVersion {
    /** Folders of a bundle that hold its classes, in the order they are tried. */
    private static final List<String> ROOTS = List.of("", "target/classes", "bin");
    /** Once for each class: its code cannot change while it is loaded. */
    private static final ClassValue<String> KNOWN = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return compute(type);
        }
    };

    private CodeVersion() {
    }

    public static String of(Class<?> type) {
        return KNOWN.get(type);
    }

    private static String compute(Class<?> type) {
        try {
            Path place = place(type);
            if (Files.isRegularFile(place)) {
                return jar(place);
            }
            String folder = type.getPackageName().replace('.', '/');
            for (String root : ROOTS) {
                Path classes = place.resolve(root).resolve(folder);
                if (Files.isDirectory(classes)) {
                    return folder(classes);
                }
            }
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            // a place that cannot be read: the class itself can
        }
        return single(type);
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IllegalArgumentException("no code source");
        }
        return Path.of(source.getLocation().toURI());
    }

    private static String jar(Path file) throws IOException {
        Map<String, Long> entries = new TreeMap<>();
        try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry e : Collections.list(jar.entries())) {
                if (e.getName().endsWith(".class")) {
                    entries.put(e.getName(), e.getCrc());
                }
            }
        }
        Key key = new Key();
        entries.forEach((name, crc) -> key.add(name).add(crc));
        return key.hex();
    }

    private static String folder(Path classes) throws IOException {
        Key key = new Key();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path f : files.filter(p -> p.toString().endsWith(".class")).sorted().toList()) {
                key.add(classes.relativize(f).toString().replace('\\', '/')).add(Files.readAllBytes(f));
            }
        }
        return key.hex();
    }

    private static String single(Class<?> type) {
        String resource = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getResourceAsStream(resource)) {
            return new Key().add(type.getName()).add(in == null ? new byte[0] : in.readAllBytes()).hex();
        } catch (IOException e) {
            return new Key().add(type.getName()).hex();
        }
    }
}
