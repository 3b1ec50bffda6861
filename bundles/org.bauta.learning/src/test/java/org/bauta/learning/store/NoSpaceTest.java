package org.bauta.learning.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.bauta.core.failure.BautaException;
import org.bauta.learning.test.BlockNet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a file system of 4 kB that is mounted for a second JVM alone; skipped where the system does not let us mount one. */
class NoSpaceTest {
    @TempDir
    private Path folder;

    @Test
    void saysThatThereIsNoSpace() throws IOException, InterruptedException {
        byte[] net = BlockNet.onnx(-1);
        BlockNet.write(folder.resolve("net.onnx"), net);
        BlockNet.write(folder.resolve("net.yaml"), (BlockNet.yaml(net) + "# x".repeat(2000)).getBytes(StandardCharsets.UTF_8));
        Path tiny = Files.createDirectories(folder.resolve("tiny"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        // ONNX Runtime's telemetry, where it is not switched off, does not survive a command line of more than 4 kB
        String padding = "-Dpadding=" + "x".repeat(6000);
        String mount = "mount -t tmpfs -o size=4k none \"$0\" || exit 77; exec \"$@\"";
        Process process = start("unshare", "-rm", "sh", "-c", mount, tiny.toString(), java, "--enable-native-access=ALL-UNNAMED", padding,
                "-cp", classes, NoSpaceTest.class.getName(), folder.resolve("net.onnx").toString(), tiny.toString());
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        assumeTrue(exit != 77 && exit != 127, "skipped: no small file system can be mounted here");
        assertTrue(said.contains("there is no space") && said.contains("BAUTA_MODELS"), "exit code " + exit + ": " + said);
        assertTrue(said.contains("imported: false"), said);
        assertEquals(3, exit);
    }

    private static Process start(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            assumeTrue(false, "skipped: there is no unshare here");
            throw e;
        }
    }

    /** In the second JVM: file, store. */
    public static void main(String[] args) {
        ModelStore store = new ModelStore(Path.of(args[1]));
        try {
            store.importFile(Path.of(args[0]), Optional.empty());
        } catch (BautaException e) {
            System.out.println(e.getMessage());
            System.out.println("imported: " + store.isImported("block-net"));
            System.exit(e.exitCode());
        }
    }
}
