package org.bauta.learning.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.OutputFailed;

/**
 * All that a training needs to go on as if it had never stopped.
 *
 * @param key what is trained: another recipe does not go on from here
 * @param step how many steps are done
 * @param curve of the epochs that are done
 * @param sums of the losses in the epoch that is not
 * @param arrays parameters, then the optimizers' states
 * @param best the parameters of the best epoch; empty as long as there is none
 */
record Checkpoint(String key, long step, Curve curve, double[] sums, List<float[]> arrays, List<float[]> best) {
    private static final int MAGIC = 0x42415554;

    /** Replaces the file in one move: whatever happens, there is a whole one. */
    void write(Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16))) {
                out.writeInt(MAGIC);
                out.writeUTF(key);
                out.writeLong(step);
                write(out, curve);
                for (double sum : sums) {
                    out.writeDouble(sum);
                }
                write(out, arrays);
                write(out, best);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new OutputFailed("the training cannot be put away as " + file + " (" + e.getMessage() + "): make space there", e);
        }
    }

    /**
     * The checkpoint of this training, if there is one.
     *
     * @throws DataDamaged if the file is none, or one of another training
     */
    static Optional<Checkpoint> read(Path file, String key, Curve empty) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("it is no checkpoint");
            }
            if (!in.readUTF().equals(key)) {
                throw new DataDamaged(file + " is the checkpoint of another recipe or another version of this one: delete it, or choose another folder");
            }
            long step = in.readLong();
            Curve curve = curve(in, empty);
            double[] sums = new double[empty.players().size()];
            for (int i = 0; i < sums.length; i++) {
                sums[i] = in.readDouble();
            }
            return Optional.of(new Checkpoint(key, step, curve, sums, arrays(in), arrays(in)));
        } catch (IOException e) {
            throw new DataDamaged("the checkpoint " + file + " cannot be read (" + e.getMessage() + "): delete it to begin anew", e);
        }
    }

    private static void write(DataOutputStream out, Curve curve) throws IOException {
        out.writeInt(curve.points().size());
        for (Curve.Point p : curve.points()) {
            for (double loss : p.losses()) {
                out.writeDouble(loss);
            }
            out.writeDouble(p.error());
        }
    }

    private static Curve curve(DataInputStream in, Curve empty) throws IOException {
        Curve curve = empty;
        int epochs = in.readInt();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            List<Double> losses = new ArrayList<>();
            for (int i = 0; i < empty.players().size(); i++) {
                losses.add(in.readDouble());
            }
            curve = curve.with(new Curve.Point(epoch, losses, in.readDouble()));
        }
        return curve;
    }

    private static void write(DataOutputStream out, List<float[]> arrays) throws IOException {
        out.writeInt(arrays.size());
        for (float[] array : arrays) {
            ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * array.length);
            bytes.asFloatBuffer().put(array);
            out.writeInt(array.length);
            out.write(bytes.array());
        }
    }

    private static List<float[]> arrays(DataInputStream in) throws IOException {
        List<float[]> out = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            float[] array = new float[in.readInt()];
            byte[] bytes = in.readNBytes(Float.BYTES * array.length);
            if (bytes.length < Float.BYTES * array.length) {
                throw new IOException("it ends too early");
            }
            ByteBuffer.wrap(bytes).asFloatBuffer().get(array);
            out.add(array);
        }
        return out;
    }
}
