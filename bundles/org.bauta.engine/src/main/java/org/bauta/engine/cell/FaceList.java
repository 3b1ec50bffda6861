package org.bauta.engine.cell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;
import org.bauta.core.recognition.Detection;

/** Frozen faces as bytes and back. */
final class FaceList {
    private FaceList() {
    }

    static byte[] encode(List<FrozenFace> faces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(faces.size());
            for (FrozenFace f : faces) {
                box(out, f.box());
                points(out, f.points());
                out.writeUTF(f.source());
                out.writeInt(f.faces());
                for (Detection d : f.found().orElse(List.of())) {
                    box(out, Optional.of(d.box()));
                    out.writeDouble(d.score());
                    points(out, d.points());
                }
                out.writeUTF(f.stage());
                out.writeUTF(f.reason());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<FrozenFace> decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int size = in.readInt();
            List<FrozenFace> faces = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                faces.add(new FrozenFace(box(in), points(in), in.readUTF(), found(in), in.readUTF(), in.readUTF()));
            }
            return faces;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<List<Detection>> found(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0) {
            return Optional.empty();
        }
        List<Detection> found = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            found.add(new Detection(box(in).orElseThrow(), in.readDouble(), points(in)));
        }
        return Optional.of(found);
    }

    private static void box(DataOutputStream out, Optional<Box> box) throws IOException {
        out.writeBoolean(box.isPresent());
        if (box.isPresent()) {
            for (double v : new double[] {box.get().x(), box.get().y(), box.get().width(), box.get().height()}) {
                out.writeDouble(v);
            }
        }
    }

    private static Optional<Box> box(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(new Box(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()))
                : Optional.empty();
    }

    private static void points(DataOutputStream out, Optional<Landmarks> points) throws IOException {
        double[] xy = points.map(Landmarks::toArray).orElse(new double[0]);
        out.writeInt(xy.length);
        for (double v : xy) {
            out.writeDouble(v);
        }
        out.writeUTF(points.map(Landmarks::source).orElse(""));
    }

    private static Optional<Landmarks> points(DataInputStream in) throws IOException {
        double[] xy = new double[in.readInt()];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = in.readDouble();
        }
        String source = in.readUTF();
        return xy.length == 0 ? Optional.empty() : Optional.of(Landmarks.of(source, xy));
    }
}
