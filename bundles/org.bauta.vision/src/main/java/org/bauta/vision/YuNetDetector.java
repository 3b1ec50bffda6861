package org.bauta.vision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.recognition.Detector;
import org.bauta.core.recognition.FaceFinder;
import org.bauta.core.settings.Setting;

/** YuNet in OpenCV's hands. */
@About("Finds faces of any pose with their five landmarks: the net YuNet, from a model file of yours.")
@Source(key = "wu2023")
public final class YuNetDetector implements Detector<YuNetDetector.Settings> {
    /** Its id in the catalogue. */
    public static final String ID = "yunet";
    /** Score from which on a face counts, as in OpenCV's sample program for less than perfect pictures. */
    public static final double THRESHOLD = .6;
    /** Overlap from which on two finds are one face. */
    public static final double OVERLAP = .3;
    /** Candidates that enter the suppression of overlaps. */
    public static final int TOP = 5000;

    public record Settings(
            @Setting(text = "The model file, such as face_detection_yunet_2023mar.onnx of OpenCV's model zoo.") Path model,
            @Setting(value = "0.6", text = "Score from which on a face counts.", min = 0.01, max = 1) double threshold,
            @Setting(value = "0.3", text = "Overlap (intersection over union) from which on two finds are one face.",
                    min = 0.01, max = 1) double overlap,
            @Setting(value = "5000", text = "How many candidates are considered at most.", min = 1, max = 100000) int top) {
    }

    @Override
    public FaceFinder open(Settings settings) {
        return finder(settings.model, settings.threshold, settings.overlap, settings.top);
    }

    /**
     * A finder with a model file, for whoever keeps models.
     *
     * @throws ModelUnavailable if the file is missing, damaged or another net
     */
    public static FaceFinder finder(Path model, double threshold, double overlap, int top) {
        try {
            return new YuNetFinder(Files.readAllBytes(model), model.toString(), threshold, overlap, top);
        } catch (IOException e) {
            throw new ModelUnavailable("the YuNet model " + model + " cannot be read; get face_detection_yunet_2023mar.onnx from "
                    + "OpenCV's model zoo and give its path as the setting model", e);
        }
    }

    /** With the defaults. */
    public static FaceFinder finder(Path model) {
        return finder(model, THRESHOLD, OVERLAP, TOP);
    }

    @Override
    public boolean findsPoints() {
        return true;
    }
}
