package org.bauta.learning.onnx;

import java.util.List;
import java.util.Map;

import org.bauta.core.image.Box;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.Tensor;

/** From the outputs of a detection net to boxes; which outputs there are depends on the architecture. */
interface BoxDecoder {
    /** By the name of the architecture in a descriptor. */
    Map<String, BoxDecoder> BY_ARCHITECTURE = Map.of("ultraface", new UltraFaceDecoder(), "scrfd", new ScrfdDecoder());

    /**
     * A find in pixels of the input.
     *
     * @param points x0, y0, ... of five points; empty if the net finds none
     */
    record Found(Box box, double score, double[] points) {
    }

    /** True if the net finds five points. */
    boolean points();

    /** True if a picture keeps its proportions, black where it does not fill the input; false if it is stretched. */
    boolean proportional();

    /**
     * All finds from a score on, overlapping ones too.
     *
     * @throws org.bauta.core.failure.ModelUnavailable if the outputs are not those of the architecture
     */
    List<Found> decode(ModelDescriptor model, List<Tensor> outputs, double threshold);
}
