package org.bauta.learning.torch;

import java.util.ArrayList;
import java.util.List;

import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.array.Owned;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.PictureNet;
import org.bauta.learning.model.Reading;
import org.bauta.learning.model.Tensor;

/** A net of DJL's. Its outputs are called as the net calls them, or 0, 1, ... */
final class TorchNet implements PictureNet {
    private final Model model;
    private final ModelDescriptor descriptor;
    private final List<String> wanted;

    /** @param model loaded; closed with this net */
    TorchNet(Model model, ModelDescriptor descriptor) {
        this.model = model;
        this.descriptor = descriptor;
        this.wanted = descriptor.reading().map(Reading::tensors).orElse(List.of());
    }

    @Override
    public int largestBatch() {
        return Integer.MAX_VALUE;
    }

    @Override
    public List<long[]> outputs() {
        return List.of();
    }

    @Override
    public List<Tensor> run(float[] blob) {
        ModelDescriptor.Input in = descriptor.input();
        Shape shape = new Shape(blob.length / (3L * in.width() * in.height()), 3, in.height(), in.width());
        try (NDManager manager = model.getNDManager().newSubManager()) {
            NDList result = model.getBlock().forward(new ParameterStore(manager, true), new NDList(Owned.array(manager, blob, shape)), false);
            result.attach(manager);
            return chosen(result).stream().map(array -> tensor(array, shape.get(0))).toList();
        } catch (EngineException | IllegalArgumentException | IllegalStateException | UnsupportedOperationException e) {
            throw new ModelUnavailable("PyTorch cannot run " + descriptor.id() + " on pictures of n x 3 x " + in.height() + " x " + in.width()
                    + " (" + PyTorch.firstLine(e) + "): check input in the descriptor", e);
        }
    }

    private List<NDArray> chosen(NDList result) {
        if (wanted.isEmpty()) {
            return result;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < result.size(); i++) {
            names.add(result.get(i).getName() == null ? String.valueOf(i) : result.get(i).getName());
        }
        return wanted.stream().map(w -> {
            if (!names.contains(w)) {
                throw new ModelUnavailable("the file of " + descriptor.id() + " has no output '" + w + "' (it has " + String.join(", ", names)
                        + "): correct output.tensors in the descriptor");
            }
            return result.get(names.indexOf(w));
        }).toList();
    }

    private Tensor tensor(NDArray array, long pictures) {
        long[] shape = array.getShape().getShape();
        if (array.getDataType() != DataType.FLOAT32 || shape.length == 0 || shape[0] != pictures) {
            throw new ModelUnavailable("the file of " + descriptor.id() + " gives " + array.getDataType() + " " + array.getShape() + " for " + pictures
                    + " pictures: it has to give 32-bit floats, and the first size has to be the number of pictures");
        }
        return new Tensor(shape, array.toFloatArray());
    }

    @Override
    public void close() {
        model.close();
    }
}
