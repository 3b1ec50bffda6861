package org.bauta.report.gallery;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Image;

/** Pictures of a run folder, and their way into figures. */
final class KeptPicture {
    private KeptPicture() {
    }

    /** @throws org.bauta.core.failure.BautaException naming the file, if it is gone or no picture */
    static Image read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new DataMissing("the picture " + file + " that samples/index.csv names is missing; run the experiment again");
        }
        try {
            BufferedImage image = ImageIO.read(file.toFile());
            if (image == null) {
                throw new DataDamaged("the picture " + file + " is in no format that figures can hold; keep samples as PNG");
            }
            return image(image);
        } catch (IOException e) {
            throw new DataDamaged("the picture " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Image image(BufferedImage picture) {
        byte[] rgb = new byte[3 * picture.getWidth() * picture.getHeight()];
        int[] row = new int[picture.getWidth()];
        for (int y = 0, i = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int p : row) {
                rgb[i++] = (byte) (p >> 16);
                rgb[i++] = (byte) (p >> 8);
                rgb[i++] = (byte) p;
            }
        }
        return Image.ofRgb(picture.getWidth(), picture.getHeight(), rgb);
    }

    static BufferedImage awt(Image image) {
        BufferedImage out = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
        byte[] rgb = image.samples();
        int[] row = new int[image.width()];
        for (int y = 0, i = 0; y < image.height(); y++) {
            for (int x = 0; x < row.length; x++, i += 3) {
                row[x] = (rgb[i] & 0xff) << 16 | (rgb[i + 1] & 0xff) << 8 | rgb[i + 2] & 0xff;
            }
            out.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return out;
    }
}
