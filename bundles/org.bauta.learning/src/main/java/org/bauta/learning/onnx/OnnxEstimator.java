package org.bauta.learning.onnx;

import java.nio.file.Path;
import java.util.List;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.estimation.Estimator;
import org.bauta.core.estimation.EstimatorCard;
import org.bauta.core.estimation.FaceReader;
import org.bauta.core.estimation.Trait;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.settings.NoSettings;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.model.NetSource;
import org.bauta.learning.model.PictureNet;
import org.bauta.learning.model.Reading;

/**
 * An estimator from a model file; how a face comes into the net and what its numbers mean stands in its descriptor. Safe
 * for use by several threads.
 */
@About("Reads landmarks, pose, expression, attributes or features from a face with a net of the model store.")
@Source(key = "deng2019arcface", where = "Sec. 3.1: alignment by five points, for nets that align")
public final class OnnxEstimator implements Estimator<NoSettings> {
    private final ModelDescriptor model;
    private final Path file;
    private final NetSource nets;

    /**
     * @param file which need not exist before {@link #open}
     * @param nets runs the file; may be shared with whoever else uses it
     */
    public OnnxEstimator(ModelDescriptor model, Path file, NetSource nets) {
        this.model = model;
        this.file = file;
        this.nets = nets;
    }

    @Override
    public EstimatorCard card() {
        Trait trait = model.task().trait().orElseThrow();
        List<String> names = trait == Trait.POSE ? List.of("yaw", "pitch", "roll") : model.reading().map(Reading::read).orElse(List.of());
        return new EstimatorCard(model.id(), trait, model.sha256(), names, model.licence(), model.checked());
    }

    @Override
    public FaceReader open(NoSettings settings) {
        ModelFile content = ModelFile.of(model, file);
        PictureNet net = nets.open(model, content);
        try {
            return new OnnxReader(model, net, Decoder.of(model, file.toAbsolutePath().getParent()));
        } catch (ModelUnavailable e) {
            net.close();
            throw e;
        }
    }
}
