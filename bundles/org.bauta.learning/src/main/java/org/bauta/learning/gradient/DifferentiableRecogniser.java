package org.bauta.learning.gradient;

import java.util.List;
import java.util.function.UnaryOperator;

import org.bauta.core.face.Face;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.image.Region;
import org.bauta.core.recognition.RecogniserCard;
import org.bauta.learning.gradient.graph.OnnxNet;
import org.bauta.learning.model.ChannelOrder;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.model.Task;
import org.bauta.learning.store.ModelStore;

import ai.djl.ndarray.types.Shape;

/**
 * A recogniser with gradients: from the pixels of pictures, at their own resolution, through alignment and net to embeddings
 * of unit length, and back. Pixels are floats of 0..255, so that an optimizer may stand between two levels. Safe for use by
 * several threads.
 */
public final class DifferentiableRecogniser implements AutoCloseable {
    private static final int ZIP = 'P' | 'K' << 8;

    private final ModelDescriptor descriptor;
    private final PixelNet net;
    private final double[] template;

    /**
     * @param descriptor of a recogniser
     * @param net takes and gives what the descriptor says; closed with this recogniser
     */
    public DifferentiableRecogniser(ModelDescriptor descriptor, PixelNet net) {
        if (descriptor.task() != Task.RECOGNISER) {
            throw new ModelUnavailable(descriptor.id() + " is no recogniser but for " + descriptor.task().word() + ": name a recogniser");
        }
        this.descriptor = descriptor;
        this.net = net;
        this.template = descriptor.template().orElseThrow(() -> new ModelUnavailable(descriptor.id()
                + " does not align faces by a template: gradients are only known through an alignment; use another recogniser as surrogate")).toArray();
    }

    /**
     * From the store, by id: its file is ONNX or TorchScript.
     *
     * @throws ModelUnavailable if there is no such model, its file is missing or damaged, or something in it has no gradient
     */
    public static DifferentiableRecogniser open(ModelStore store, String id) {
        ModelDescriptor descriptor = store.descriptor(id);
        ModelFile file = ModelFile.of(descriptor, store.file(id));
        return new DifferentiableRecogniser(descriptor, netOf(file));
    }

    /** A net from a file whose first bytes say what it is. */
    public static PixelNet netOf(ModelFile file) {
        byte[] bytes = file.bytes();
        boolean zip = bytes.length > 1 && ((bytes[0] & 0xff) | (bytes[1] & 0xff) << 8) == ZIP;
        return zip ? new TorchScriptNet(file) : new OnnxNet(file);
    }

    public RecogniserCard card() {
        return new RecogniserCard(descriptor.id(), descriptor.sha256(), descriptor.output().orElseThrow().dimensions(), descriptor.licence(),
                descriptor.thresholds(), descriptor.calibratedOn());
    }

    /** How this net sees the pixels of a region of a face's picture. */
    public FaceWarp warp(Face face, Region region) {
        return new FaceWarp(face, region, template, descriptor.input().width(), descriptor.input().height());
    }

    /**
     * Embeddings and the gradient of a function of them.
     *
     * @param embeddings of unit length
     * @param pixels for each face as many as its region has
     */
    public record Gradient(float[][] embeddings, float[][] pixels) {
    }

    /**
     * Embeddings of unit length.
     *
     * @param pixels for each face those of its region, interleaved red, green, blue, 0..255
     * @throws DataDamaged if the net gives something without a direction
     */
    public float[][] embed(List<FaceWarp> faces, float[][] pixels) {
        float[][] raw = PixelGradient.values(net, blob(faces, pixels), shape(faces.size()));
        float[][] out = new float[raw.length][];
        for (int i = 0; i < raw.length; i++) {
            out[i] = unit(raw[i], length(raw[i]));
        }
        return out;
    }

    /**
     * One pass forwards and one back for a whole batch.
     *
     * @param loss from the embeddings to the gradient of a function with respect to them
     * @param noise what happens to the features on the way
     */
    public Gradient gradient(List<FaceWarp> faces, float[][] pixels, UnaryOperator<float[][]> loss, FeatureNoise noise) {
        float[][] embeddings = new float[faces.size()][];
        PixelGradient g = PixelGradient.of(net, blob(faces, pixels), shape(faces.size()), raw -> {
            double[] lengths = new double[raw.length];
            for (int i = 0; i < raw.length; i++) {
                lengths[i] = length(raw[i]);
                embeddings[i] = unit(raw[i], lengths[i]);
            }
            return throughUnit(embeddings, lengths, loss.apply(embeddings));
        }, noise);
        return new Gradient(embeddings, pull(faces, g.pixels()));
    }

    /** Back through {@code e = z / |z|}: {@code (c - <c, e> e) / |z|}. */
    private static float[][] throughUnit(float[][] unit, double[] lengths, float[][] cotangents) {
        float[][] out = new float[unit.length][];
        for (int i = 0; i < unit.length; i++) {
            double along = 0;
            for (int k = 0; k < unit[i].length; k++) {
                along += (double) cotangents[i][k] * unit[i][k];
            }
            out[i] = new float[unit[i].length];
            for (int k = 0; k < out[i].length; k++) {
                out[i][k] = (float) ((cotangents[i][k] - along * unit[i][k]) / lengths[i]);
            }
        }
        return out;
    }

    private double length(float[] row) {
        double square = 0;
        for (float v : row) {
            square += (double) v * v;
        }
        if (!(square > 0) || !Double.isFinite(square)) {
            throw new DataDamaged("the recogniser " + descriptor.id() + " gives no usable embedding (zero or not finite) for this face: leave the "
                    + "picture out, or check the model with 'bauta model verify " + descriptor.id() + "'");
        }
        return Math.sqrt(square);
    }

    private static float[] unit(float[] row, double length) {
        float[] out = new float[row.length];
        for (int k = 0; k < out.length; k++) {
            out[k] = (float) (row[k] / length);
        }
        return out;
    }

    private Shape shape(int faces) {
        return new Shape(faces, 3, descriptor.input().height(), descriptor.input().width());
    }

    private int plane() {
        return descriptor.input().width() * descriptor.input().height();
    }

    /** Channel of the picture, 0 red, that the net takes as its channel c. */
    private int channel(int c) {
        return descriptor.input().color() == ChannelOrder.BGR ? 2 - c : c;
    }

    private float[] blob(List<FaceWarp> faces, float[][] pixels) {
        int plane = plane();
        float[] out = new float[faces.size() * 3 * plane];
        float[] rgb = new float[3 * plane];
        for (int i = 0; i < faces.size(); i++) {
            faces.get(i).align(pixels[i], rgb, 0);
            for (int c = 0; c < 3; c++) {
                float mean = descriptor.input().mean().get(c).floatValue();
                float scale = descriptor.input().scale().get(c).floatValue();
                int from = channel(c) * plane;
                int to = (3 * i + c) * plane;
                for (int p = 0; p < plane; p++) {
                    out[to + p] = (rgb[from + p] - mean) * scale;
                }
            }
        }
        return out;
    }

    private float[][] pull(List<FaceWarp> faces, float[] blob) {
        int plane = plane();
        float[][] out = new float[faces.size()][];
        float[] rgb = new float[3 * plane];
        for (int i = 0; i < out.length; i++) {
            for (int c = 0; c < 3; c++) {
                float scale = descriptor.input().scale().get(c).floatValue();
                int from = (3 * i + c) * plane;
                int to = channel(c) * plane;
                for (int p = 0; p < plane; p++) {
                    rgb[to + p] = blob[from + p] * scale;
                }
            }
            out[i] = faces.get(i).pull(rgb, 0);
        }
        return out;
    }

    @Override
    public void close() {
        net.close();
    }
}
