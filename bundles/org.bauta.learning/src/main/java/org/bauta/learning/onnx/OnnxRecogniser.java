package org.bauta.learning.onnx;

import java.nio.file.Path;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.recognition.Embedder;
import org.bauta.core.recognition.Recogniser;
import org.bauta.core.recognition.RecogniserCard;
import org.bauta.core.settings.NoSettings;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.model.NetSource;
import org.bauta.learning.model.PictureNet;


/** A recogniser from an ONNX file; what it wants and gives stands in its descriptor. Safe for use by several threads. */
@About("A face recogniser from an imported ONNX file: aligns a face by five points to the net's template and compares embeddings by their cosine.")
@Source(key = "deng2019arcface", where = "Sec. 3.1: alignment by five points, cosine of embeddings")
public final class OnnxRecogniser implements Recogniser<NoSettings> {
    private final ModelDescriptor descriptor;
    private final Path file;
    private final NetSource nets;

    /**
     * @param file which need not exist before {@link #open}
     * @param nets runs the file; may be shared with whoever else uses it
     */
    public OnnxRecogniser(ModelDescriptor descriptor, Path file, NetSource nets) {
        this.descriptor = descriptor;
        this.file = file;
        this.nets = nets;
    }

    @Override
    public RecogniserCard card() {
        return new RecogniserCard(descriptor.id(), descriptor.sha256(), descriptor.output().orElseThrow().dimensions(), descriptor.licence(),
                descriptor.thresholds(), descriptor.calibratedOn());
    }

    @Override
    public Embedder open(NoSettings settings) {
        ModelFile content = ModelFile.of(descriptor, file);
        PictureNet net = nets.open(descriptor, content);
        try {
            return new OnnxEmbedder(descriptor, new EmbeddingNet(net, descriptor, OnnxEmbedder.BATCH));
        } catch (ModelUnavailable e) {
            net.close();
            throw e;
        }
    }
}
