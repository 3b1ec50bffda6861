package org.bauta.dataset.synthetic;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

import org.bauta.core.image.Image;

/**
 * Draws the picture in the documentation: {@code ContactSheet FILE.png [COLUMNS ROWS SIZE SEED]}. Class path: the compiled
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
                        image.sample(p % size, p / size, 0) << 16 | image.sample(p % size, p / size, 1) << 8 | image.sample(p % size, p / size, 2));
            }
        }
        ImageIO.write(sheet, "png", new File(arguments[0]));
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }
}
