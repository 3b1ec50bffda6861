package org.bauta.engine.cell;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Image;
import org.bauta.core.image.Mask;
import org.bauta.core.image.Masked;
import org.bauta.core.image.Region;

/** Results of methods as bytes and back, without loss. */
final class MaskedBytes {
    private static final int HEAD = 4 * Integer.BYTES;

    private MaskedBytes() {
    }

    static byte[] encode(Masked masked) {
        Region r = masked.region();
        ByteBuffer raw = ByteBuffer.allocate(HEAD + 4 * r.width() * r.height());
        raw.putInt(r.x()).putInt(r.y()).putInt(r.width()).putInt(r.height()).put(masked.pixels().samples()).put(masked.mask().values());
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(raw.array());
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(raw.capacity()).array());
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** @throws DataDamaged if these bytes are none of {@link #encode} */
    static Masked decode(byte[] bytes) {
        byte[] raw = new byte[ByteBuffer.wrap(bytes).getInt()];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, Integer.BYTES, bytes.length - Integer.BYTES);
            for (int at = 0; at < raw.length;) {
                int read = inflater.inflate(raw, at, raw.length - at);
                if (read == 0) {
                    throw new DataDamaged("a result of a set method is cut off; go on with --resume");
                }
                at += read;
            }
        } catch (DataFormatException e) {
            throw new DataDamaged("a result of a set method is damaged; go on with --resume", e);
        } finally {
            inflater.end();
        }
        ByteBuffer in = ByteBuffer.wrap(raw);
        Region r = new Region(in.getInt(), in.getInt(), in.getInt(), in.getInt());
        byte[] rgb = new byte[3 * r.width() * r.height()];
        byte[] mask = new byte[r.width() * r.height()];
        in.get(rgb).get(mask);
        return new Masked(r, Image.ofRgb(r.width(), r.height(), rgb), Mask.of(r.width(), r.height(), mask));
    }
}
