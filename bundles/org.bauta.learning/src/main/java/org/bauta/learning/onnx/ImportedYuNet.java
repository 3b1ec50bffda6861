package org.bauta.learning.onnx;

import java.nio.file.Path;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.recognition.Detector;
import org.bauta.core.recognition.FaceFinder;
import org.bauta.core.settings.Setting;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;

/** YuNet from an imported file, run by OpenCV at the size of each picture. */
@About("The YuNet face detector from an imported ONNX file: boxes and five points, small and fast.")
@Source(key = "wu2023yunet")
public final class ImportedYuNet implements Detector<ImportedYuNet.Settings> {
    /** The architecture in descriptors of its files. */
    public static final String ARCHITECTURE = "yunet";

    private final ModelDescriptor descriptor;
    private final Path file;

    /** @param file which need not exist before {@link #open} */
    public ImportedYuNet(ModelDescriptor descriptor, Path file) {
        this.descriptor = descriptor;
        this.file = file;
    }

    /** When a face counts as found. */
    public record Settings(
            @Setting(value = "0.6", min = 0, max = 1, text = "Smallest score of a face.") double threshold,
            @Setting(value = "0.3", min = 0, max = 1, text = "Two boxes that overlap by more than this (intersection over union) are one face.")
            double nms) {
    }

    @Override
    public FaceFinder open(Settings settings) {
        return finder(descriptor, ModelFile.of(descriptor, file), settings);
    }

    /** @throws ModelUnavailable if OpenCV cannot load it */
    static FaceFinder finder(ModelDescriptor descriptor, ModelFile file, Settings settings) {
        try {
            return new YuNetFinder(descriptor, file, settings);
        } catch (RuntimeException e) {
            // what OpenCV throws in C++ arrives as plain RuntimeException
            throw new ModelUnavailable(file.path() + " cannot be loaded by OpenCV: " + e.getMessage().lines().findFirst().orElse(""), e);
        }
    }

    @Override
    public boolean findsPoints() {
        return true;
    }
}
