package org.bauta.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Models come in only if they are what they are said to be, and nothing of the others stays in the store. */
@Execution(ExecutionMode.CONCURRENT)
class ModelTest {
    private static final Bauta BAUTA = Studio.bauta("models");
    private static final Path STORE = BAUTA.folder().resolve("models");

    private static Bauta.Result refused(String file, String... words) {
        Bauta.Result result = BAUTA.run("model", "import", file).refuses(3, words);
        assertFalse(Files.exists(STORE.resolve("tiny-net")), "a refused model is in the store");
        return result;
    }

    @Test
    void filesThatAreNoModelOrAnotherAreRefused() {
        byte[] net = TinyNet.onnx();
        Path folder = BAUTA.folder();
        Studio.write(folder.resolve("picture.onnx"), Studio.png(Studio.landscape()));
        Studio.write(folder.resolve("cut.onnx"), Arrays.copyOf(net, net.length - 40));
        Studio.write(folder.resolve("unknown.onnx"), net);
        Studio.write(folder.resolve("other.onnx"), net);
        Studio.write(folder.resolve("other.yaml"), TinyNet.descriptor(new byte[] {1}, TinyNet.DIMENSIONS));
        Studio.write(folder.resolve("wrong.onnx"), net);
        Studio.write(folder.resolve("wrong.yaml"), TinyNet.descriptor(net, 64));
        refused("picture.onnx", "picture.onnx is a PNG picture, not a model");
        refused("cut.onnx", "cut.onnx", "truncated");
        refused("unknown.onnx", "unknown.onnx is none of the files that Bauta knows", TinyNet.sha256(net));
        refused("other.onnx", "is not the file that the descriptor", TinyNet.sha256(net));
        refused("wrong.onnx", "gives n x 192", "its descriptor says n x 64", "output.dimensions");
        refused("nowhere.onnx", "there is no model file nowhere.onnx");
    }

    @Test
    void aModelThatFitsComesInIsListedAndGuarded() {
        byte[] net = TinyNet.onnx();
        Bauta own = Studio.bauta("models-own");
        Studio.write(own.folder().resolve("net.onnx"), net);
        Studio.write(own.folder().resolve("card.yaml"), TinyNet.descriptor(net, TinyNet.DIMENSIONS));
        own.run("model", "import", "net.onnx", "--descriptor", "card.yaml").succeeds().says("imported: tiny-net");
        Path stored = own.folder().resolve("models/tiny-net/model.onnx");
        assertArrayEquals(net, Studio.bytes(stored));
        own.run("list", "recognisers").succeeds().says("tiny-net", "lbp");
        own.run("model", "verify").succeeds().says("verified: tiny-net");
        Studio.write(stored, Arrays.copyOf(net, net.length - 1));
        own.run("model", "verify", "tiny-net").refuses(3, "tiny-net", "SHA-256");
    }

    @Test
    void theRealOnesComeInWithoutADescriptor() {
        String named = System.getenv("BAUTA_TEST_DATA");
        Path data = named != null ? Path.of(named) : Bauta.checkout().resolve("../shared/data").normalize();
        Path models = data.resolve("models");
        assumeTrue(Files.isDirectory(models), "skipped: there are no real models in " + models + " (set BAUTA_TEST_DATA)");
        Bauta own = Studio.bauta("models-real");
        own.run("model", "import", models.resolve("recogniser/insightface_mobilefacenet_y1.onnx").toString(),
                models.resolve("recogniser/face-reidentification-retail-0095.onnx").toString(),
                models.resolve("detector/face_detection_yunet_2023mar.onnx").toString()).succeeds();
        Bauta.Result verified = own.run("model", "verify", "mobilefacenet-y1", "face-reidentification-retail-0095", "yunet-2023mar").succeeds()
                .says("verified: mobilefacenet-y1", "verified: face-reidentification-retail-0095", "verified: yunet-2023mar");
        assertEquals(3, verified.out().lines().count());
    }
}
