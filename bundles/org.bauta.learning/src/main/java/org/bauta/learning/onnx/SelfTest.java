package org.bauta.learning.onnx;

import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.model.NetSource;

/** Whether a file does what its descriptor says; run at every import and at {@code bauta model verify}. */
public interface SelfTest {
    /**
     * @param nets runs the file
     * @throws org.bauta.core.failure.ModelUnavailable with what does not fit, and which line of the descriptor to correct
     */
    void run(ModelDescriptor descriptor, ModelFile file, NetSource nets);

    /** The test for nets of a descriptor's task. */
    static SelfTest of(ModelDescriptor descriptor) {
        return switch (descriptor.task()) {
            case RECOGNISER -> new RecogniserSelfTest();
            case DETECTOR -> new DetectorSelfTest();
            case GENERATOR -> new GeneratorSelfTest();
            case RECONSTRUCTION, PERTURBATION -> new PictureSelfTest();
            default -> new EstimatorSelfTest();
        };
    }
}
