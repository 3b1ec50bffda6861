package org.bauta.learning.onnx;

import java.util.List;

import org.bauta.core.face.Face;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.recognition.Embedder;
import org.bauta.learning.model.ModelDescriptor;

/** Aligns, runs the net, brings to unit length. */
final class OnnxEmbedder implements Embedder {
    /**
     * Pictures in one run. Measured in one thread with nets of 128 and 112 pixels: 1 and 4 pictures at a time are equally
     * fast, 8 lose 1 to 8 %, 32 lose 10 to 16 %, because the intermediate results no longer fit the processor's cache.
     */
    static final int BATCH = 4;

    private final ModelDescriptor descriptor;
    private final EmbeddingNet net;
    private final FaceInput input;
    private boolean closed;

    /** @param net closed with this one */
    OnnxEmbedder(ModelDescriptor descriptor, EmbeddingNet net) {
        this.descriptor = descriptor;
        this.net = net;
        this.input = new FaceInput(descriptor);
    }

    /** @throws DataDamaged if the net gives something for a face that has no direction: not finite, or zero */
    @Override
    public float[][] embed(List<Face> faces) {
        if (closed) {
            throw new IllegalStateException("the embedder of " + descriptor.id() + " is closed");
        }
        float[][] out = new float[faces.size()][];
        for (int from = 0; from < out.length; from += net.largestBatch()) {
            List<Face> batch = faces.subList(from, Math.min(out.length, from + net.largestBatch()));
            float[][] rows = net.run(input.blob(batch));
            for (int i = 0; i < rows.length; i++) {
                Face face = batch.get(i);
                out[from + i] = UnitLength.of(rows[i]).orElseThrow(() -> unusable(face));
            }
        }
        return out;
    }

    private DataDamaged unusable(Face face) {
        return new DataDamaged("the recogniser " + descriptor.id() + " gives no usable embedding (zero or not finite) for the face at "
                + face.box() + " of a picture of " + face.image().width() + " x " + face.image().height()
                + ": leave the picture out, or check the model with 'bauta model verify " + descriptor.id() + "'");
    }

    @Override
    public void close() {
        closed = true;
        net.close();
    }
}
