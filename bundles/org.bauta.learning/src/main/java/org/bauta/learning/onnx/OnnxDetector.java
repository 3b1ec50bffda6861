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
import org.bauta.learning.model.NetSource;

/** A detector from a model file whose outputs are decoded here: UltraFace (boxes) or SCRFD (boxes and five points). */
@About("A face detector from an imported model file: UltraFace, small and fast, or SCRFD, which also finds five points.")
@Source(key = "guo2022scrfd")
@Source(key = "linzaer2019")
public final class OnnxDetector implements Detector<OnnxDetector.Settings> {
    private final ModelDescriptor model;
    private final Path file;
    private final NetSource nets;

    /**
     * @param file which need not exist before {@link #open}
     * @param nets runs the file
     */
    public OnnxDetector(ModelDescriptor model, Path file, NetSource nets) {
        this.model = model;
        this.file = file;
        this.nets = nets;
    }

    /** When a face counts as found. */
    public record Settings(
            @Setting(value = "0.6", min = .01, max = 1, text = "Score from which on a face counts.") double threshold,
            @Setting(value = "0.4", min = .01, max = 1, text = "Overlap (intersection over union) from which on two finds are one face.")
            double overlap) {
    }

    /** True if nets of this architecture can be decoded. */
    public static boolean knows(String architecture) {
        return BoxDecoder.BY_ARCHITECTURE.containsKey(architecture);
    }

    @Override
    public FaceFinder open(Settings settings) {
        return finder(model, ModelFile.of(model, file), nets, settings);
    }

    /** @throws ModelUnavailable if the net cannot be loaded */
    static FaceFinder finder(ModelDescriptor model, ModelFile file, NetSource nets, Settings settings) {
        return new OnnxFinder(model, nets.open(model, file), BoxDecoder.BY_ARCHITECTURE.get(model.architecture()), settings);
    }

    @Override
    public boolean findsPoints() {
        return BoxDecoder.BY_ARCHITECTURE.get(model.architecture()).points();
    }
}
