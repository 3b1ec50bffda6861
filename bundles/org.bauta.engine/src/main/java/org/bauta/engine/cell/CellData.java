package org.bauta.engine.cell;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bauta.core.image.Box;
import org.bauta.core.recognition.Detection;

/**
 * What a finished cell holds. The embeddings stand first, at a place that can be computed, so that they can be mapped
 * into memory without reading the rest.
 *
 * @param embeddings block, item, component; a block is a recogniser, or an attacker and a recogniser, or an estimator; NaN
 *        where there is none
 * @param values item, column; NaN where not scored
 * @param found for each item what the detector found in its release, empty if it was not asked; or no entries at all
 */
record CellData(float[][][] embeddings, double[][] values, List<Trouble> troubles, List<Optional<List<Detection>>> found) {

    static CellData empty(int items, int columns, int[] dimensions) {
        float[][][] embeddings = new float[dimensions.length][items][];
        for (int b = 0; b < dimensions.length; b++) {
            for (int i = 0; i < items; i++) {
                embeddings[b][i] = new float[dimensions[b]];
                java.util.Arrays.fill(embeddings[b][i], Float.NaN);
            }
        }
        double[][] values = new double[items][columns];
        for (double[] row : values) {
            java.util.Arrays.fill(row, Double.NaN);
        }
        return new CellData(embeddings, values, new ArrayList<>(), new ArrayList<>());
    }

    /**
     * Places a row whose length was not known before; a row of length 0 stands for none.
     *
     * @return false if the block has rows of another length already
     */
    boolean place(int block, int item, float[] row) {
        for (float[] other : embeddings[block]) {
            if (other.length > 0 && other.length != row.length) {
                return false;
            }
        }
        embeddings[block][item] = row;
        return true;
    }

    /** Makes all rows of every block equally long. */
    private void square() {
        for (float[][] block : embeddings) {
            int length = java.util.Arrays.stream(block).mapToInt(r -> r.length).max().orElse(0);
            for (int i = 0; i < block.length; i++) {
                if (block[i].length < length) {
                    block[i] = new float[length];
                    java.util.Arrays.fill(block[i], Float.NaN);
                }
            }
        }
    }

    static int dimensions(ByteBuffer content, int block) {
        return content.getInt(Integer.BYTES * (2 + 2 * block));
    }

    /** Bytes before the first embedding of a block: number of blocks, each block's items and dimensions, blocks before. */
    static int offset(ByteBuffer content, int block) {
        int blocks = content.getInt(0);
        int offset = Integer.BYTES * (1 + 2 * blocks);
        for (int b = 0; b < block; b++) {
            offset += Float.BYTES * content.getInt(Integer.BYTES * (1 + 2 * b)) * content.getInt(Integer.BYTES * (2 + 2 * b));
        }
        return offset;
    }

    byte[] encode() {
        square();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(embeddings.length);
            for (float[][] block : embeddings) {
                out.writeInt(block.length);
                out.writeInt(block.length == 0 ? 0 : block[0].length);
            }
            for (float[][] block : embeddings) {
                for (float[] row : block) {
                    ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES * row.length);
                    buffer.asFloatBuffer().put(row);
                    out.write(buffer.array());
                }
            }
            out.writeInt(values.length);
            out.writeInt(values.length == 0 ? 0 : values[0].length);
            for (double[] row : values) {
                for (double v : row) {
                    out.writeDouble(v);
                }
            }
            writeTroubles(out);
            writeFound(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void writeFound(DataOutputStream out) throws IOException {
        out.writeInt(found.size());
        for (Optional<List<Detection>> f : found) {
            out.writeInt(f.map(List::size).orElse(-1));
            for (Detection d : f.orElse(List.of())) {
                for (double v : new double[] {d.box().x(), d.box().y(), d.box().width(), d.box().height(), d.score()}) {
                    out.writeDouble(v);
                }
            }
        }
    }

    /** Without their points. */
    private static List<Optional<List<Detection>>> found(ByteBuffer in) {
        List<Optional<List<Detection>>> all = new ArrayList<>();
        for (int n = in.getInt(); n > 0; n--) {
            int size = in.getInt();
            List<Detection> found = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                Box box = new Box(in.getDouble(), in.getDouble(), in.getDouble(), in.getDouble());
                found.add(new Detection(box, in.getDouble(), Optional.empty()));
            }
            all.add(size < 0 ? Optional.empty() : Optional.of(found));
        }
        return all;
    }

    private void writeTroubles(DataOutputStream out) throws IOException {
        out.writeInt(troubles.size());
        for (Trouble t : troubles) {
            out.writeInt(t.item());
            for (String text : List.of(t.stage(), t.reason(), t.action())) {
                byte[] utf = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf.length);
                out.write(utf);
            }
        }
    }

    /** Values, troubles and detections; the embeddings are left where they are. */
    static CellData decode(byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content);
        in.position(offset(in, in.getInt(0)));
        double[][] values = new double[in.getInt()][];
        int columns = in.getInt();
        for (int i = 0; i < values.length; i++) {
            values[i] = new double[columns];
            for (int c = 0; c < columns; c++) {
                values[i][c] = in.getDouble();
            }
        }
        List<Trouble> troubles = new ArrayList<>();
        for (int n = in.getInt(); n > 0; n--) {
            troubles.add(new Trouble(in.getInt(), text(in), text(in), text(in)));
        }
        return new CellData(new float[0][][], values, troubles, found(in));
    }

    private static String text(ByteBuffer in) {
        byte[] utf = new byte[in.getInt()];
        in.get(utf);
        return new String(utf, StandardCharsets.UTF_8);
    }
}
