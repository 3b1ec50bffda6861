package org.bauta.learning.onnx;

import java.util.List;
import java.util.Set;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.image.Image;
import org.bauta.core.recognition.Detection;
import org.bauta.core.recognition.FaceFinder;
import org.bauta.core.settings.SettingsType;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.model.NetSource;

import ai.onnxruntime.OrtSession;

/** Looks whether the outputs are those of the architecture, then lets the detector look at a blank picture. */
final class DetectorSelfTest implements SelfTest {
    /** What OpenCV reads from a YuNet, without the stride that each ends in; it does not check that they are there. */
    private static final List<String> HEADS = List.of("cls", "obj", "bbox", "kps");
    private static final List<Integer> STRIDES = List.of(8, 16, 32);

    @Override
    public void run(ModelDescriptor descriptor, ModelFile file, NetSource nets) {
        if (descriptor.architecture().equals(ImportedYuNet.ARCHITECTURE)) {
            requireHeads(descriptor, file);
            try (FaceFinder finder = ImportedYuNet.finder(file, SettingsType.of(ImportedYuNet.Settings.class).defaults())) {
                requireNothing(descriptor, finder);
            }
        } else if (OnnxDetector.knows(descriptor.architecture())) {
            try (FaceFinder finder = OnnxDetector.finder(descriptor, file, nets, SettingsType.of(OnnxDetector.Settings.class).defaults())) {
                requireNothing(descriptor, finder);
            }
        } else {
            throw new ModelUnavailable("no detector of the architecture '" + descriptor.architecture() + "' can be run; known are "
                    + ImportedYuNet.ARCHITECTURE + ", scrfd and ultraface: correct architecture in the descriptor of " + descriptor.id());
        }
    }

    private static void requireNothing(ModelDescriptor descriptor, FaceFinder finder) {
        List<Detection> found = finder.find(Image.filled(160, 120, 128, 128, 128));
        if (!found.isEmpty()) {
            throw new ModelUnavailable("the file of " + descriptor.id() + " fails its self-test: it finds " + found.size()
                    + " faces in a grey picture; get it again from " + descriptor.source());
        }
    }

    private static void requireHeads(ModelDescriptor descriptor, ModelFile file) {
        Sessions sessions = new Sessions();
        OrtSession session = sessions.take(descriptor, file);
        try {
            Set<String> outputs = session.getOutputNames();
            for (String head : HEADS) {
                for (int stride : STRIDES) {
                    if (!outputs.contains(head + "_" + stride)) {
                        throw new ModelUnavailable("the file of " + descriptor.id() + " is no YuNet: it has no output '" + head + "_" + stride
                                + "' (it has " + String.join(", ", outputs) + "): correct task or architecture in its descriptor");
                    }
                }
            }
        } finally {
            sessions.giveBack(descriptor.sha256());
        }
    }
}
