package org.bauta.learning.gradient;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.bauta.learning.model.ModelFile;

/** A TorchScript archive with one parameter: {@code flatten(tanh(conv(x, w, stride 2)))}. */
final class TinyTorchScript {
    private static final String CODE = """
            class Tiny(Module):
              __parameters__ = ["w", ]
              __buffers__ = []
              w : Tensor
              training : bool
              def forward(self: __torch__.Tiny,
                x: Tensor) -> Tensor:
                w = self.w
                y = torch.conv2d(x, w, None, [2, 2], [0, 0], [1, 1], 1)
                return torch.flatten(torch.tanh(y), 1)
            """;

    private TinyTorchScript() {
    }

    static ModelFile write(float[] weights, int... shape) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            put(zip, "tiny/data.pkl", pickle(weights.length, shape));
            put(zip, "tiny/code/__torch__.py", CODE.getBytes(StandardCharsets.UTF_8));
            ByteBuffer raw = ByteBuffer.allocate(4 * weights.length).order(ByteOrder.LITTLE_ENDIAN);
            raw.asFloatBuffer().put(weights);
            put(zip, "tiny/data/0", raw.array());
            put(zip, "tiny/constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'});
            put(zip, "tiny/version", "3\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelFile(Path.of("tiny.pt"), file.toByteArray());
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** The module's state in Python's pickle format: its tensor and whether it is in training mode (it says yes). */
    private static byte[] pickle(int count, int... shape) {
        Pickle p = new Pickle();
        p.code(0x80, 2).global("__torch__", "Tiny").code(')', 0x81, '}', '(').text("training").code(0x88).text("w");
        p.global("torch._utils", "_rebuild_tensor_v2").code('(', '(').text("storage").global("torch", "FloatStorage").text("0").text("cpu");
        p.number(count).code('t', 'Q').number(0).code('(');
        for (int side : shape) {
            p.number(side);
        }
        p.code('t', '(');
        int stride = count;
        for (int side : shape) {
            stride /= side;
            p.number(stride);
        }
        p.code('t', 0x88).global("collections", "OrderedDict").code(')', 'R', 't', 'R', 'u', 'b', '.');
        return p.out.toByteArray();
    }

    private static final class Pickle {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        private Pickle code(int... codes) {
            for (int c : codes) {
                out.write(c);
            }
            return this;
        }

        private Pickle global(String module, String name) {
            out.writeBytes(('c' + module + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII));
            return this;
        }

        private Pickle text(String text) {
            code('X').whole(text.length());
            out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
            return this;
        }

        private Pickle number(int value) {
            return code('J').whole(value);
        }

        private Pickle whole(int value) {
            return code(value, value >> 8, value >> 16, value >> 24);
        }
    }
}
