package org.bauta.learning.gradient.graph;

import java.util.List;
import java.util.Map;

import org.bauta.learning.array.Numbers;
import org.bauta.learning.gradient.graph.Call.Operator;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;

/** Convolution, pooling, products and normalization. */
final class Layers {
    private static final Shape NO_BORDER = new Shape(0, 0);

    private Layers() {
    }

    static void addTo(Map<String, Operator> operators) {
        operators.put("Conv", c -> List.of(convolution(c)));
        operators.put("MaxPool", c -> List.of(maxPool(c)));
        operators.put("AveragePool", c -> List.of(averagePool(c)));
        operators.put("GlobalAveragePool", c -> List.of(Reductions.mean(c.x(), beyondChannels(c), true)));
        operators.put("GlobalMaxPool", c -> List.of(Reductions.extreme(c.x(), beyondChannels(c), true, true)));
        operators.put("BatchNormalization", c -> List.of(batchNormalization(c)));
        operators.put("InstanceNormalization", c -> List.of(instanceNormalization(c)));
        operators.put("LpNormalization", c -> List.of(lpNormalization(c)));
        operators.put("Gemm", c -> List.of(gemm(c)));
        operators.put("MatMul", c -> List.of(c.x().matMul(c.value(1))));
        operators.put("Softmax", c -> List.of(softmax(c)));
    }

    private static NDArray convolution(Call c) {
        NDArray weights = c.value(1);
        Window w = Window.of(c, c.node().wholes("kernel_shape", weights.getShape().slice(2).getShape()));
        NDArray x = w.symmetric() ? c.x() : w.pad(c.x(), 0);
        return Conv2d.conv2d(x, weights, c.has(2) ? c.value(2) : null, w.stride(), w.symmetric() ? w.border() : NO_BORDER, w.dilation(),
                (int) c.node().whole("group", 1)).head();
    }

    private static NDArray maxPool(Call c) {
        Window w = window(c);
        boolean ceil = c.node().whole("ceil_mode", 0) == 1;
        return Pool.maxPool2d(w.pad(c.x(), -Float.MAX_VALUE), w.kernelShape(), w.stride(), NO_BORDER, ceil);
    }

    /** A border that does not count is divided out: the mean of the padded picture over the mean of a padded one of ones. */
    private static NDArray averagePool(Call c) {
        Window w = window(c);
        boolean ceil = c.node().whole("ceil_mode", 0) == 1;
        NDArray mean = Pool.avgPool2d(w.pad(c.x(), 0), w.kernelShape(), w.stride(), NO_BORDER, ceil, false);
        if (!w.padded() || c.node().whole("count_include_pad", 0) == 1) {
            return mean;
        }
        Shape one = new Shape(1, 1, c.x().getShape().get(2), c.x().getShape().get(3));
        NDArray ones = c.manager().ones(one);
        return mean.div(Pool.avgPool2d(w.pad(ones, 0), w.kernelShape(), w.stride(), NO_BORDER, ceil, false));
    }

    private static Window window(Call c) {
        Window w = Window.of(c, c.node().wholes("kernel_shape"));
        if (w.dilated()) {
            throw new UnsupportedOperationException("with dilations");
        }
        return w;
    }

    private static int[] beyondChannels(Call c) {
        int[] axes = new int[c.rank() - 2];
        for (int i = 0; i < axes.length; i++) {
            axes[i] = 2 + i;
        }
        return axes;
    }

    private static NDArray batchNormalization(Call c) {
        return BatchNorm.batchNorm(c.x(), c.value(3), c.value(4), c.value(1), c.value(2), 1, .9f, c.node().real("epsilon", 1e-5f), false).head();
    }

    private static NDArray instanceNormalization(Call c) {
        int[] axes = beyondChannels(c);
        NDArray centered = c.x().sub(Reductions.mean(c.x(), axes, true));
        NDArray deviation = Reductions.mean(centered.mul(centered), axes, true).add(c.node().real("epsilon", 1e-5f)).sqrt();
        long[] channels = new long[c.rank()];
        java.util.Arrays.fill(channels, 1);
        channels[1] = -1;
        return centered.div(deviation).mul(c.value(1).reshape(channels)).add(c.value(2).reshape(channels));
    }

    private static NDArray lpNormalization(Call c) {
        int[] axis = {c.axis(c.node().whole("axis", -1))};
        boolean absolute = c.node().whole("p", 2) == 1;
        NDArray length = absolute ? c.x().abs().sum(axis, true) : c.x().mul(c.x()).sum(axis, true).sqrt();
        return c.x().div(length);
    }

    private static NDArray gemm(Call c) {
        NDArray a = c.node().whole("transA", 0) == 1 ? c.x().transpose() : c.x();
        NDArray b = c.node().whole("transB", 0) == 1 ? c.value(1).transpose() : c.value(1);
        float alpha = c.node().real("alpha", 1);
        float beta = c.node().real("beta", 1);
        NDArray product = a.matMul(b);
        NDArray scaled = alpha == 1 ? product : Numbers.times(product, alpha);
        return c.has(2) ? scaled.add(beta == 1 ? c.value(2) : Numbers.times(c.value(2), beta)) : scaled;
    }

    /** Before version 13 all axes from the given one on were one. */
    private static NDArray softmax(Call c) {
        if (c.opset() >= 13) {
            return c.x().softmax(c.axis(c.node().whole("axis", -1)));
        }
        Shape shape = c.x().getShape();
        int axis = c.axis(c.node().whole("axis", 1));
        return c.x().reshape(shape.slice(0, axis).size(), -1).softmax(1).reshape(shape);
    }
}
