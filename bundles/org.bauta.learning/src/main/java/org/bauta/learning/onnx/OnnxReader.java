package org.bauta.learning.onnx;

import java.util.List;

import org.bauta.core.estimation.FaceReader;
import org.bauta.core.face.Face;
import org.bauta.core.failure.DataDamaged;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.PictureNet;
import org.bauta.learning.model.Tensor;

/** Aligns or crops, runs the net, interprets what it gives. */
final class OnnxReader implements FaceReader {
    private final ModelDescriptor model;
    private final PictureNet net;
    private final Decoder decoder;
    private final FaceInput input;
    private final int batch;
    private boolean closed;

    /** @param net closed with this one */
    OnnxReader(ModelDescriptor model, PictureNet net, Decoder decoder) {
        this.model = model;
        this.net = net;
        this.decoder = decoder;
        this.input = new FaceInput(model);
        this.batch = Math.min(OnnxEmbedder.BATCH, net.largestBatch());
    }

    /** @throws DataDamaged if the net gives something for a face that is not finite */
    @Override
    public float[][] read(List<Face> faces) {
        if (closed) {
            throw new IllegalStateException("the reader of " + model.id() + " is closed");
        }
        float[][] out = new float[faces.size()][];
        for (int from = 0; from < out.length; from += batch) {
            List<Face> some = faces.subList(from, Math.min(out.length, from + batch));
            List<Placement> placements = input.placements(some);
            List<Tensor> outputs = net.run(input.blob(some));
            for (int i = 0; i < some.size(); i++) {
                out[from + i] = finite(decoder.decode(outputs, i, placements.get(i)), some.get(i));
            }
        }
        return out;
    }

    private float[] finite(float[] values, Face face) {
        for (float v : values) {
            if (!Float.isFinite(v)) {
                throw new DataDamaged("the estimator " + model.id() + " gives something that is not finite for the face at " + face.box()
                        + " of a picture of " + face.image().width() + " x " + face.image().height()
                        + ": leave the picture out, or check the model with 'bauta model verify " + model.id() + "'");
            }
        }
        return values;
    }

    @Override
    public void close() {
        closed = true;
        net.close();
    }
}
