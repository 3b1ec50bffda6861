package org.bauta.dataset.synthetic;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.bauta.core.image.Image;

/**
 * Draws the picture in the documentation: {@code ContactSheet FILE.jpg [COLUMNS ROWS SIZE SEED]}. Class path: the compiled
 * classes and test classes of the plain tests.
 */
final class ContactSheet {
    private ContactSheet() {
    }

    public static void main(String[] arguments) throws IOException {
        int columns = number(arguments, 1, 8);
        int rows = number(arguments, 2, 5);
        int size = number(arguments, 3, 128);
        Casting casting = new Casting(number(arguments, 4, 3), Variation.USUAL);
        BufferedImage sheet = new BufferedImage(columns * size, rows * size, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < columns * rows; i++) {
            // the last row shows one person eight times
            boolean last = i / columns == rows - 1;
            Image image = casting.portrait(last ? 6 : i, last ? i % columns : 0).render(size).image();
            for (int p = 0; p < size * size; p++) {
                sheet.setRGB(i % columns * size + p % size, i / columns * size + p / size,
                        color(image, p % size, p / size));
            }
        }
        write(sheet, new File(arguments[0]));
    }

    private static int color(Image image, int x, int y) {
        return image.sample(x, y, 0) << 16 | image.sample(x, y, 1) << 8 | image.sample(x, y, 2);
    }

    /** As JPEG: the grain of forty portraits does not pack well otherwise. */
    private static void write(BufferedImage sheet, File file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(0.9f);
        file.delete();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(sheet, null, null), how);
        } finally {
            writer.dispose();
        }
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }
}
