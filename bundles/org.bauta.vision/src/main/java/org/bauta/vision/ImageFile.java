package org.bauta.vision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Image;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR_RGB;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import org.bytedeco.opencv.opencv_core.Mat;

/** Reads pictures from files: pixels in upright position, nothing else. */
public final class ImageFile {
    private ImageFile() {
    }

    /** @throws DataMissing if there is no such file, DataDamaged with the file and the reason if it is no picture */
    public static Image read(Path file) {
        try {
            return decode(Files.readAllBytes(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new DataMissing("there is no file " + file, e);
        } catch (IOException e) {
            throw new DataDamaged(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** @param name for messages */
    public static Image decode(byte[] file, String name) {
        if (file.length == 0) {
            throw new DataDamaged(name + " is empty (0 bytes)");
        }
        try (Mat buffer = new Mat(1, file.length, org.bytedeco.opencv.global.opencv_core.CV_8UC1)) {
            buffer.data().put(file);
            try (Mat mat = imdecode(buffer, IMREAD_COLOR_RGB)) {
                if (mat.empty()) {
                    throw new DataDamaged(name + " is no picture that can be decoded");
                }
                return Mats.toImage(mat);
            }
        }
    }
}
