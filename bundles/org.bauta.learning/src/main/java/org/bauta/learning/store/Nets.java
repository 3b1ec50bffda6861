package org.bauta.learning.store;

import org.bauta.learning.model.ModelContent;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.model.ModelFormat;
import org.bauta.learning.model.NetSource;
import org.bauta.learning.model.PictureNet;
import org.bauta.learning.onnx.Sessions;
import org.bauta.learning.torch.Architectures;
import org.bauta.learning.torch.TorchNets;

/** Runs a model with what its format needs. */
public final class Nets implements NetSource {
    private final NetSource onnx = new Sessions();
    private final NetSource script = new TorchNets(ModelFormat.TORCHSCRIPT, Architectures::named);
    private final NetSource parameters = new TorchNets(ModelFormat.DJL, Architectures::named);

    @Override
    public PictureNet open(ModelDescriptor descriptor, ModelFile file) {
        return switch (ModelContent.format(file)) {
            case ONNX -> onnx.open(descriptor, file);
            case TORCHSCRIPT -> script.open(descriptor, file);
            case DJL -> parameters.open(descriptor, file);
        };
    }
}
