package org.bauta.method.obfuscation;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgproc.COLORMAP_HOT;
import static org.bytedeco.opencv.global.opencv_imgproc.COLORMAP_HSV;
import static org.bytedeco.opencv.global.opencv_imgproc.COLORMAP_JET;
import static org.bytedeco.opencv.global.opencv_imgproc.COLORMAP_RAINBOW;
import static org.bytedeco.opencv.global.opencv_imgproc.COLORMAP_TURBO;
import static org.bytedeco.opencv.global.opencv_imgproc.COLORMAP_VIRIDIS;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2RGB;
import static org.bytedeco.opencv.global.opencv_imgproc.applyColorMap;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;
import org.bauta.vision.Mats;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Shows the brightness of the face in the colors of a palette; the face's own colors are gone.
 *
 * <p>Deviates from the papers: the palettes are OpenCV's, brightness is not compressed first, and nothing is stored beside the
 * pixels from which the original could be restored.
 *
 * @see <a href="https://doi.org/10.1117/12.2083189">Çiftçi et al. 2015</a>, <a href="https://doi.org/10.1109/TMM.2017.2728479">2018</a>
 */
@About("Replaces each color of the face by one from a palette, chosen by brightness alone; less of the original mixed in is stronger.")
@Source(key = "ciftci2015", where = "abstract")
@Source(key = "ciftci2018")
@Source(key = "wen2024", where = "Sec. 8.2.2")
public final class FalseColor implements ImageMethod<FalseColor.Settings> {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** OpenCV's. */
    public enum Palette {
        RAINBOW(COLORMAP_RAINBOW), JET(COLORMAP_JET), HOT(COLORMAP_HOT), HSV(COLORMAP_HSV), TURBO(COLORMAP_TURBO),
        VIRIDIS(COLORMAP_VIRIDIS);

        private final int code;

        Palette(int code) {
            this.code = code;
        }
    }

    public record Settings(
            @Setting(value = "rainbow", text = "The colors.") Palette palette,
            @Setting(value = "1", min = 0, max = 1,
                    text = "Share of the false colors; the rest is the original. Larger is stronger.") double share) {
    }

    @Override
    public Masked apply(Face face, Settings settings, RunContext run) {
        Image crop = face.crop();
        byte[] in = crop.samples();
        byte[] out = paint(in, Colors.OF.get(settings.palette()));
        if (settings.share() < 1) {
            blend(out, in, settings.share());
        }
        return Masked.whole(face.region(), Image.ofRgb(crop.width(), crop.height(), out));
    }

    /**
     * Two pixels at a time, which is faster: they are read and written as eight bytes, of which the pixels that follow cover the last
     * two. What is left at the end goes by single pixels.
     */
    private static byte[] paint(byte[] in, int[] colors) {
        byte[] out = new byte[in.length];
        int i = 0;
        for (; i <= in.length - Long.BYTES; i += 6) {
            long sums = Luma.sums((long) EIGHT.get(in, i));
            EIGHT.set(out, i, colors[Luma.thousandth((int) sums & 0xffffff)] | (long) colors[Luma.thousandth((int) (sums >>> 24))] << 24);
        }
        for (; i < in.length; i += 3) {
            int color = colors[Luma.of(in[i] & 0xff, in[i + 1] & 0xff, in[i + 2] & 0xff)];
            out[i] = (byte) color;
            out[i + 1] = (byte) (color >> 8);
            out[i + 2] = (byte) (color >> 16);
        }
        return out;
    }

    private static void blend(byte[] colors, byte[] original, double share) {
        for (int i = 0; i < colors.length; i++) {
            colors[i] = (byte) Math.round(share * (colors[i] & 0xff) + (1 - share) * (original[i] & 0xff));
        }
    }

    /** Made when a picture is first colored: settings can be described without OpenCV. */
    private static final class Colors {
        private static final Map<Palette, int[]> OF = Arrays.stream(Palette.values())
                .collect(Collectors.toUnmodifiableMap(p -> p, p -> packed(colors(p))));

        private static int[] packed(byte[] rgb) {
            int[] out = new int[256];
            for (int i = 0; i < 256; i++) {
                out[i] = rgb[3 * i] & 0xff | (rgb[3 * i + 1] & 0xff) << 8 | (rgb[3 * i + 2] & 0xff) << 16;
            }
            return out;
        }
    }

    /** 256 colors, red first. */
    static byte[] colors(Palette palette) {
        byte[] levels = new byte[256];
        for (int i = 0; i < 256; i++) {
            levels[i] = (byte) i;
        }
        try (Mat gray = new Mat(1, 256, CV_8UC1); Mat colors = new Mat()) {
            gray.data().put(levels);
            applyColorMap(gray, colors, palette.code);
            cvtColor(colors, colors, COLOR_BGR2RGB);
            return Mats.toImage(colors).toBytes();
        }
    }
}
