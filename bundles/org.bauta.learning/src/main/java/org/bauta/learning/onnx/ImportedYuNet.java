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
import org.bauta.vision.YuNetDetector;

/** YuNet from an imported file: {@link YuNetDetector} that needs no path, because the model store knows it. */
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
            @Setting(value = "0.6", min = .01, max = 1, text = "Score from which on a face counts.") double threshold,
            @Setting(value = "0.3", min = .01, max = 1, text = "Overlap (intersection over union) from which on two finds are one face.")
            double overlap) {
    }

    @Override
    public FaceFinder open(Settings settings) {
        return finder(ModelFile.of(descriptor, file), settings);
    }

    /** @throws ModelUnavailable if OpenCV cannot work with it */
    static FaceFinder finder(ModelFile file, Settings settings) {
        return YuNetDetector.finder(file.path(), settings.threshold(), settings.overlap(), YuNetDetector.TOP);
    }

    @Override
    public boolean findsPoints() {
        return true;
    }
}
