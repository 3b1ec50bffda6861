package org.bauta.learning.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.bauta.learning.model.DescriptorReader;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;

/**
 * A "recogniser" whose embedding can be computed by hand: pictures of 32 x 32, means of 8 x 8 blocks for each channel, in
 * the order channel, row, column: 48 numbers.
 */
public final class BlockNet {
    public static final int SIDE = 32;
    public static final int BLOCK = 8;
    public static final int DIMENSIONS = 48;
    private static final Map<String, Object> FLATTEN = Map.of("axis", 1L);

    private BlockNet() {
    }

    /** @param batch -1 for a free one */
    public static byte[] onnx(long batch) {
        return blocks(batch).then("Flatten", FLATTEN).output(batch, DIMENSIONS);
    }

    private static OnnxGraph blocks(long batch) {
        return OnnxGraph.input(batch, 3, SIDE, SIDE)
                .then("AveragePool", Map.of("kernel_shape", new long[] {BLOCK, BLOCK}, "strides", new long[] {BLOCK, BLOCK}));
    }

    /** The same with an operator of one input behind it. */
    public static byte[] onnxThen(String operator, Map<String, Object> attributes) {
        return blocks(-1).then("Flatten", FLATTEN).then(operator, attributes).output(-1, DIMENSIONS);
    }

    /** A descriptor that fits; the five points are those of {@link #points}. */
    public static String yaml(byte[] onnx) {
        return """
                id: block-net
                name: Means of blocks
                task: recogniser
                architecture: blocks
                file: block-net.onnx
                sha256: %s
                licence: EPL-2.0
                source: a test
                input: {width: 32, height: 32, colour: rgb, mean: 0, scale: 1}
                template: [[8, 8], [24, 8], [16, 16], [10, 24], [22, 24]]
                output: {dimensions: 48, normalised: false}
                similarity: cosine
                thresholds: {0.1: 0.5, 1e-3: 0.75}
                calibrated-on: nothing
                """.formatted(new ModelFile(Path.of("memory"), onnx).sha256());
    }

    public static ModelDescriptor descriptor(byte[] onnx) {
        return DescriptorReader.parse(yaml(onnx), "block-net.yaml").descriptor();
    }

    /** Of the template: a face with these points in a picture of 32 x 32 is aligned as it is. */
    public static double[] points() {
        return new double[] {8, 8, 24, 8, 16, 16, 10, 24, 22, 24};
    }

    public static Path write(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
