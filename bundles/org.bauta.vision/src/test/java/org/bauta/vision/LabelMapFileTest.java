package org.bauta.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;

import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Image;
import org.bauta.core.image.LabelMap;
import org.junit.jupiter.api.Test;

class LabelMapFileTest {
    private static LabelMap map(int width, int height, int classes) {
        byte[] labels = new byte[width * height];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % classes);
        }
        return LabelMap.of(width, height, labels, IntStream.range(0, classes).mapToObj(i -> "class " + i).toList());
    }

    @Test
    void labelsComeBack() {
        for (LabelMap map : List.of(map(7, 5, 3), map(64, 64, 18), map(33, 20, 256))) {
            assertEquals(map, LabelMapFile.decode(LabelMapFile.encode(map), map.names()));
        }
    }

    /** What another reader sees: the palette's colors, which no two labels share. */
    @Test
    void colorsTellLabelsApart() {
        LabelMap map = map(16, 16, 256);
        Image seen = ImageFile.decode(LabelMapFile.encode(map), "labels");
        for (int label = 0; label < 256; label++) {
            int x = label % 16;
            int y = label / 16;
            assertEquals(LabelMapFile.color(label), seen.sample(x, y, 0) << 16 | seen.sample(x, y, 1) << 8 | seen.sample(x, y, 2));
        }
        assertEquals(256, IntStream.range(0, 256).map(LabelMapFile::color).distinct().count());
        assertEquals(0x800000, LabelMapFile.color(1));
        assertEquals(0xc08000, LabelMapFile.color(11), "Pascal VOC: the eleventh class is (192, 128, 0)");
    }

    @Test
    void otherFilesAreRefused() {
        byte[] photograph = new PngCodec().encode(Image.filled(8, 8, 1, 2, 3), new PngCodec.Settings(1));
        assertThrows(DataDamaged.class, () -> LabelMapFile.decode(photograph, List.of("a")));
        byte[] more = LabelMapFile.encode(map(8, 8, 3));
        assertThrows(DataDamaged.class, () -> LabelMapFile.decode(more, List.of("a", "b")));
    }
}
