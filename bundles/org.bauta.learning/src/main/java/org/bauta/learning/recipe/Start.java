package org.bauta.learning.recipe;

import org.bauta.core.catalog.Source;
import org.bauta.learning.loss.ArcFace;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.initializer.XavierInitializer.FactorType;
import ai.djl.training.initializer.XavierInitializer.RandomType;

/** The first weights, drawn by the engine from its seed. */
final class Start {
    private static final float PROTOTYPES = 0.1f;

    private Start() {
    }

    /** Gaussian with variance 2 over the number of inputs. */
    @Source(key = "he2015", where = "eq. 10")
    static void net(Block net, NDManager manager, int size) {
        net(net, manager, new Shape(2, 3, size, size));
    }

    /** The same for a net that reads something else than a picture. */
    static void net(Block net, NDManager manager, Shape input) {
        net.setInitializer(new XavierInitializer(RandomType.GAUSSIAN, FactorType.IN, 2), Parameter.Type.WEIGHT);
        net.initialize(manager, DataType.FLOAT32, input);
    }

    static void prototypes(ArcFace margin, NDManager manager, int dimensions) {
        margin.setInitializer(new NormalInitializer(PROTOTYPES), Parameter.Type.WEIGHT);
        margin.initialize(manager, dimensions);
    }

    /** How many numbers a net has. */
    static long count(Block net) {
        return net.getParameters().values().stream().mapToLong(p -> p.getArray().size()).sum();
    }
}
