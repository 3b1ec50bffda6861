package org.bauta.learning.loss;

import org.bauta.core.catalog.Source;
import org.bauta.learning.array.Numbers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/**
 * The additive angular margin loss: embeddings and one prototype for each person have unit length, theta is the angle between
 * them, and for a picture of person y
 * {@code L = -log( e^(s cos(theta_y + m)) / (e^(s cos(theta_y + m)) + sum over j != y of e^(s cos(theta_j))) )},
 * averaged over the batch. Where theta_y + m exceeds pi, {@code cos(theta_y) - m sin(m)} stands for the cosine, as in the
 * published code, so that the loss keeps falling with the angle.
 */
@Source(key = "deng2019arcface", where = "eq. 3")
public final class ArcFace extends AbstractBlock {
    private static final float TINY = 1e-7f;

    private final int classes;
    private final float scale;
    private final float margin;
    private final Parameter prototypes;

    /**
     * @param scale s
     * @param margin m in radians
     */
    public ArcFace(int classes, double scale, double margin) {
        super((byte) 1);
        this.classes = classes;
        this.scale = (float) scale;
        this.margin = (float) margin;
        prototypes = addParameter(Parameter.builder().setName("prototypes").setType(Parameter.Type.WEIGHT).build());
    }

    @Override
    protected void prepare(Shape[] in) {
        prototypes.setShape(new Shape(classes, in[0].get(1)));
    }

    /** @param in embeddings, {@code n x dimensions}; the cosines of their angles with the prototypes come out, {@code n x classes} */
    @Override
    protected NDList forwardInternal(ParameterStore store, NDList in, boolean training, PairList<String, Object> options) {
        NDArray x = in.head();
        NDArray w = store.getValue(prototypes, x.getDevice(), training);
        // what is computed has to belong to the batch, and a product belongs to its first factor
        NDArray scoped = x.getManager().ones(new Shape(1)).mul(w);
        return new NDList(Vectors.unit(x).matMul(Vectors.unit(scoped).transpose()));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] in) {
        return new Shape[] {new Shape(in[0].get(0), classes)};
    }

    /**
     * One number.
     *
     * @param embeddings {@code n x dimensions}, of any length but zero
     * @param labels {@code n}, numbers of the persons
     */
    public NDArray loss(ParameterStore store, NDArray embeddings, NDArray labels) {
        NDArray cosines = forward(store, new NDList(embeddings), true).head();
        return loss(cosines, labels, scale, margin);
    }

    /** The same of given cosines, {@code n x classes}. */
    public static NDArray loss(NDArray cosines, NDArray labels, float scale, float margin) {
        NDArray own = labels.toType(DataType.INT64, false).oneHot((int) cosines.getShape().get(1)).toType(DataType.FLOAT32, false);
        NDArray target = Numbers.atMost(Numbers.atLeast(cosines.mul(own).sum(new int[] {1}, true), -1 + TINY), 1 - TINY);
        NDArray sine = target.square().neg().add(1).sqrt();
        NDArray moved = Numbers.times(target, Math.cos(margin)).sub(Numbers.times(sine, Math.sin(margin)));
        NDArray beyond = target.sub((float) (margin * Math.sin(margin)));
        NDArray inside = target.gt((float) Math.cos(Math.PI - margin)).toType(DataType.FLOAT32, false);
        NDArray with = moved.mul(inside).add(beyond.mul(inside.neg().add(1)));
        NDArray logits = Numbers.times(cosines.add(own.mul(with.sub(target))), scale);
        return logits.logSoftmax(1).mul(own).sum(new int[] {1}).mean().neg();
    }

    /** Initializes the prototypes at random. */
    public void initialize(NDManager manager, int dimensions) {
        initialize(manager, DataType.FLOAT32, new Shape(1, dimensions));
    }
}
