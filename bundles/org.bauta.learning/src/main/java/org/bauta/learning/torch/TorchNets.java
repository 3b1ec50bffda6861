package org.bauta.learning.torch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.model.ModelFormat;
import org.bauta.learning.model.NetSource;
import org.bauta.learning.model.PictureNet;

/** Loads TorchScript, and parameters of DJL's for nets that are known by name. */
public final class TorchNets implements NetSource {
    private final ModelFormat format;
    private final Function<String, Optional<Architecture>> architectures;

    /**
     * @param format {@link ModelFormat#TORCHSCRIPT} or {@link ModelFormat#DJL}
     * @param architectures by name, needed for the latter
     */
    public TorchNets(ModelFormat format, Function<String, Optional<Architecture>> architectures) {
        this.format = format;
        this.architectures = architectures;
    }

    @Override
    public PictureNet open(ModelDescriptor descriptor, ModelFile file) {
        Architecture architecture = format == ModelFormat.DJL ? architecture(descriptor, file) : null;
        PyTorch.engine();
        Model model = Model.newInstance(descriptor.id(), Device.cpu(), "PyTorch");
        try {
            if (architecture != null) {
                model.setBlock(architecture.block(descriptor));
            }
            model.load(new ByteArrayInputStream(file.bytes()));
            return new TorchNet(model, descriptor);
        } catch (IOException | MalformedModelException | EngineException | IllegalArgumentException | IllegalStateException e) {
            model.close();
            throw new ModelUnavailable(file.path() + " cannot be loaded by PyTorch " + PyTorch.engine().getVersion() + " as " + format.words() + " ("
                    + PyTorch.firstLine(e) + "): " + (architecture == null ? "export it with this version or an older one"
                    : "check architecture and sizes in its descriptor, or get the file again"), e);
        }
    }

    private Architecture architecture(ModelDescriptor descriptor, ModelFile file) {
        return architectures.apply(descriptor.architecture()).orElseThrow(() -> new ModelUnavailable(file.path()
                + " holds DJL parameters of the architecture '" + descriptor.architecture() + "', which Bauta cannot build (it can build "
                + String.join(" and ", Architectures.NAMES) + "): export the net to ONNX or TorchScript"));
    }
}
