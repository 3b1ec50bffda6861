package org.bauta.learning.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bauta.core.dataset.GroundTruth;
import org.bauta.core.image.Box;

/**
 * How a drawn picture lies in a file: a header (its length, width, height, the names of the values), then records of equal
 * length: samples, labels, and as 32-bit floats the box, five points, 68 points, values. Everything little-endian.
 */
record DrawnRecord(int width, int height, List<String> names) {
    /** Counts up when records change: part of the key of a file. */
    static final int VERSION = 2;
    private static final int FIXED = 4 + 10 + 136;

    static DrawnRecord of(GroundTruth truth) {
        List<String> names = new ArrayList<>();
        truth.values().values().forEach(group -> names.addAll(group.keySet()));
        return new DrawnRecord(truth.image().width(), truth.image().height(), List.copyOf(names));
    }

    static DrawnRecord read(FileChannel file) throws IOException {
        ByteBuffer size = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        file.read(size, 0);
        ByteBuffer head = ByteBuffer.allocate(Math.clamp(size.getInt(0), 0, 1 << 20)).order(ByteOrder.LITTLE_ENDIAN);
        file.read(head, 4);
        if (head.hasRemaining() || head.capacity() < 8) {
            throw new IOException("its header is not complete");
        }
        String names = new String(head.array(), 8, head.capacity() - 8, StandardCharsets.UTF_8);
        return new DrawnRecord(head.getInt(0), head.getInt(4), List.of(names.split("\n")));
    }

    byte[] header() {
        byte[] text = String.join("\n", names).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(12 + text.length).order(ByteOrder.LITTLE_ENDIAN).putInt(8 + text.length).putInt(width).putInt(height)
                .put(text).array();
    }

    /** Length of one record in bytes. */
    int length() {
        return 4 * width * height + Float.BYTES * (FIXED + names.size());
    }

    /** Where a record begins. */
    long position(int index) {
        return header().length + (long) length() * index;
    }

    byte[] encode(GroundTruth t) {
        ByteBuffer out = ByteBuffer.allocate(length()).order(ByteOrder.LITTLE_ENDIAN);
        out.put(t.image().samples());
        out.put(t.parsing().labels());
        put(out, t.box().x(), t.box().y(), t.box().width(), t.box().height());
        put(out, t.points().toArray());
        put(out, t.dense().toArray());
        for (Map<String, Double> group : t.values().values()) {
            group.values().forEach(v -> out.putFloat(v.floatValue()));
        }
        return out.array();
    }

    private static void put(ByteBuffer out, double... values) {
        for (double v : values) {
            out.putFloat((float) v);
        }
    }

    DrawnFace decode(ByteBuffer in) {
        in.order(ByteOrder.LITTLE_ENDIAN);
        byte[] rgb = new byte[3 * width * height];
        byte[] labels = new byte[width * height];
        in.get(rgb).get(labels);
        Box box = new Box(in.getFloat(), in.getFloat(), in.getFloat(), in.getFloat());
        double[] points = doubles(in, 10);
        double[] dense = doubles(in, 136);
        float[] values = new float[names.size()];
        in.asFloatBuffer().get(values);
        return new DrawnFace(width, height, rgb, labels, box, points, dense, values);
    }

    private static double[] doubles(ByteBuffer in, int count) {
        double[] out = new double[count];
        for (int i = 0; i < count; i++) {
            out[i] = in.getFloat();
        }
        return out;
    }
}
