package org.bauta.vision;

import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_RGB2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Image;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Pictures as the bytes of a file: pixels, no metadata. */
final class EncodedPixels {
    private EncodedPixels() {
    }

    /** @param parameters OpenCV's: key, value, key, value, ... */
    static byte[] of(Image image, String extension, int... parameters) {
        try (Mat rgb = Mats.of(image); Mat bgr = new Mat(); BytePointer file = new BytePointer();
                IntPointer p = new IntPointer(parameters)) {
            cvtColor(rgb, bgr, COLOR_RGB2BGR);
            if (!imencode("." + extension, bgr, file, p)) {
                throw new IllegalStateException("OpenCV cannot write " + image + " as " + extension);
            }
            byte[] out = new byte[Math.toIntExact(file.limit())];
            file.get(out);
            return out;
        }
    }

    /** @throws DataDamaged if these bytes are a picture of another kind, or none */
    static Image decode(byte[] file, ImageKind kind) {
        String name = "the " + kind + " data";
        ImageKind found = ImageHeader.parse(file, name).kind();
        if (found != kind) {
            throw new DataDamaged(name + " is a " + found + " file; give it the right ending");
        }
        return ImageFile.decode(file, name);
    }
}
