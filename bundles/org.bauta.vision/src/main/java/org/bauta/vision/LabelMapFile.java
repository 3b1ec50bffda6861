package org.bauta.vision;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.ImageIO;

import org.bauta.core.catalog.Source;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.LabelMap;

/**
 * Label maps as PNG files with a palette: a program reads the labels, a person sees colors. The palette is that of Pascal
 * VOC, in which any two labels differ.
 */
@Source(key = "everingham2010", where = "development kit, VOClabelcolormap")
public final class LabelMapFile {
    private static final int COLORS = 256;

    private LabelMapFile() {
    }

    /** The complete content of a file; 8 bits a pixel. */
    public static byte[] encode(LabelMap map) {
        BufferedImage picture = new BufferedImage(map.width(), map.height(), BufferedImage.TYPE_BYTE_INDEXED, palette());
        System.arraycopy(map.labels(), 0, ((DataBufferByte) picture.getRaster().getDataBuffer()).getData(), 0, map.labels().length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, "png", out)) {
                throw new IllegalStateException("every Java platform writes PNG");
            }
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return out.toByteArray();
    }

    /**
     * The labels in such a file.
     *
     * @param names of the classes, which the file does not hold
     * @throws DataDamaged if it is no PNG file with a palette, or has a label that has no name
     */
    public static LabelMap decode(byte[] file, List<String> names) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
            if (picture == null || picture.getType() != BufferedImage.TYPE_BYTE_INDEXED) {
                throw new DataDamaged("the label map is no PNG file with a palette of 8 bits; export it again");
            }
            int[] labels = picture.getRaster().getSamples(0, 0, picture.getWidth(), picture.getHeight(), 0, (int[]) null);
            byte[] bytes = new byte[labels.length];
            for (int i = 0; i < labels.length; i++) {
                bytes[i] = (byte) labels[i];
            }
            return LabelMap.of(picture.getWidth(), picture.getHeight(), bytes, names);
        } catch (IOException | IllegalArgumentException e) {
            throw new DataDamaged("the label map cannot be read: " + e.getMessage() + "; export it again", e);
        }
    }

    private static IndexColorModel palette() {
        byte[] red = new byte[COLORS];
        byte[] green = new byte[COLORS];
        byte[] blue = new byte[COLORS];
        for (int label = 0; label < COLORS; label++) {
            int rgb = color(label);
            red[label] = (byte) (rgb >> 16);
            green[label] = (byte) (rgb >> 8);
            blue[label] = (byte) rgb;
        }
        return new IndexColorModel(8, COLORS, red, green, blue);
    }

    /** The color of a label as 0xrrggbb: its bits dealt to the three channels, the highest bits first. */
    public static int color(int label) {
        int rgb = 0;
        for (int bit = 0; bit < 8; bit++) {
            rgb |= (label >> bit & 1) << (7 - bit / 3) + 8 * (2 - bit % 3);
        }
        return rgb;
    }
}
