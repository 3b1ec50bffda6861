package org.bauta.engine.skeleton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.bauta.core.failure.UsageInvalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkeletonTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"method", "metric", "dataset"})
    void everyKindIsAProjectWithNothingLeftToFillIn(String kind) throws IOException {
        Path project = folder.resolve(kind);
        List<String> next = new Skeleton(kind, "my-blur", "My blur", "org.me.blur").write(project, Path.of("/bauta"), Path.of("/dropins"));
        assertTrue(next.get(0).endsWith("cd " + project + " && mvn package"), next.get(0));
        assertTrue(Files.readString(project.resolve("plugin.xml")).contains(
                "id=\"my-blur\" name=\"My blur\"" + (kind.equals("method") ? " family=\"obfuscation\"" : "") + " class=\"org.me.blur.MyBlur\""));
        assertTrue(Files.readString(project.resolve("src/main/java/org/me/blur/MyBlur.java")).startsWith("package org.me.blur;"));
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file).matches("(?s).*@(kind|id|name|class|package|point|family|home|dropins)@.*"), file.toString());
            }
        }
    }

    @Test
    void aFolderThatExistsIsLeftAlone() {
        Skeleton skeleton = Skeleton.of("metric", "my-metric");
        assertEquals("org.example.mymetric", skeleton.packageName());
        assertThrows(UsageInvalid.class, () -> skeleton.write(folder, Path.of("/bauta"), Path.of("/dropins")));
    }

    @ParameterizedTest
    @CsvSource({"methd, a, A, org.a, method", "method, My-blur, A, org.a, kebab", "method, 1a, A, org.a, letter", "method, '', A, org.a, kebab",
        "method, a, '', org.a, people", "method, a, 'A \"b\"', org.a, people", "method, a, A, a, package", "method, a, A, org.class, package",
        "method, a, A, org.bauta.mine, package", "method, a, A, Org.A, package", "method, a, A, org..a, package", "method, a, A, ../a.b, package"})
    void whatCannotBuildIsRefusedInWords(String kind, String id, String name, String packageName, String word) {
        String message = assertThrows(UsageInvalid.class, () -> new Skeleton(kind, id, name, packageName)).getMessage();
        assertTrue(message.contains(word), message);
    }
}
