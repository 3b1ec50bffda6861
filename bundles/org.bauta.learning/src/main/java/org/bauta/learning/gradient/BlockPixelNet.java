package org.bauta.learning.gradient;

import org.bauta.core.failure.ModelUnavailable;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;

/** A DJL block, as training leaves it, in inference mode. */
public final class BlockPixelNet implements PixelNet {
    private final Block block;
    private final NDManager manager;
    private final ParameterStore parameters;

    /**
     * @param block initialized; its parameters are frozen, since only pixels are asked for their gradient
     * @param manager owner of its parameters; closed with this net
     */
    public BlockPixelNet(Block block, NDManager manager) {
        this.block = block;
        this.manager = manager;
        this.parameters = new ParameterStore(manager, false);
        block.freezeParameters(true);
    }

    @Override
    public NDArray forward(NDArray input, FeatureNoise noise) {
        if (noise != FeatureNoise.NONE) {
            throw new ModelUnavailable("the features of a DJL block cannot be reached: export the net to ONNX to attack it through its features");
        }
        return block.forward(parameters, new NDList(input), false).head();
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
