package org.bauta.vision;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Whether the entropy-coded data of a JPEG file is sound. OpenCV's decoder fills what it cannot read with grey and tells
 * nobody; the one of the Java platform warns. It decodes the picture once more and keeps the last row only, which about
 * doubles the time of reading a JPEG file.
 */
final class JpegScans {
    /** Warnings of libjpeg after which pixels are wrong; bytes too many, which some cameras write, do no harm. */
    private static final List<String> FATAL = List.of("premature end", "bad huffman code", "instead of rst");

    private JpegScans() {
    }

    /** @throws org.bauta.core.failure.DataDamaged with the decoder's words */
    static void requireSound(PictureBytes file, ImageHeader header) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        List<String> warnings = new ArrayList<>();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file.array()))) {
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            reader.setInput(in, true, true);
            ImageReadParam lastRow = reader.getDefaultReadParam();
            lastRow.setSourceRegion(new Rectangle(0, header.storedHeight() - 1, header.storedWidth(), 1));
            reader.readRaster(0, lastRow);
        } catch (IOException | IllegalArgumentException e) {
            // it knows fewer kinds of JPEG than OpenCV does: what it cannot read at all it has no opinion on
            return;
        } finally {
            reader.dispose();
        }
        for (String warning : warnings) {
            if (FATAL.stream().anyMatch(warning.toLowerCase(Locale.ROOT)::contains)) {
                throw file.damaged("is damaged: " + warning + "; copy it again");
            }
        }
    }
}
