package org.bauta.learning.gradient;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.model.ModelFile;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;

/** A TorchScript module of one input and one output, in evaluation mode. */
public final class TorchScriptNet implements PixelNet {
    private final NDManager manager = TorchLock.newManager();
    private final PtSymbolBlock module;
    private final String file;

    /** @throws ModelUnavailable if PyTorch cannot read the file */
    public TorchScriptNet(ModelFile file) {
        this.file = String.valueOf(file.path());
        try {
            this.module = JniUtils.loadModule((PtNDManager) manager, new ByteArrayInputStream(file.bytes()), false, false);
            JniUtils.enableInferenceMode(module);
        } catch (IOException | EngineException e) {
            manager.close();
            throw new ModelUnavailable(this.file + " is no TorchScript module that PyTorch can load: " + sentence(e), e);
        }
    }

    @Override
    public NDArray forward(NDArray input, FeatureNoise noise) {
        if (noise != FeatureNoise.NONE) {
            throw new ModelUnavailable("the features of a TorchScript module cannot be reached: use an ONNX file of " + file
                    + " to attack it through its features");
        }
        try {
            return IValueUtils.forward(module, new NDList(input), true).head();
        } catch (EngineException e) {
            throw new ModelUnavailable(file + " cannot be run: " + sentence(e), e);
        }
    }

    private static String sentence(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public NDManager manager() {
        return manager;
    }

    @Override
    public void close() {
        manager.close();
    }
}
