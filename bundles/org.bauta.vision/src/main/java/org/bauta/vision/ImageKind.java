package org.bauta.vision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kinds of picture file that are read, known by their first bytes; a file's name counts only for finding it. */
public enum ImageKind {
    PNG(List.of("png"), PngFile::header, PngFile::requireComplete),
    JPEG(List.of("jpg", "jpeg"), JpegFile::header, JpegFile::requireComplete),
    BMP(List.of("bmp"), BmpFile::header, BmpFile::requireComplete),
    PNM(List.of("pgm", "ppm", "pbm", "pnm"), PnmFile::header, PnmFile::requireComplete),
    WEBP(List.of("webp"), WebpFile::header, WebpFile::requireComplete),
    TIFF(List.of("tif", "tiff"), TiffFile::header, TiffFile::requireComplete);

    private final List<String> extensions;
    private final Header header;
    private final Check check;

    ImageKind(List<String> extensions, Header header, Check check) {
        this.extensions = extensions;
        this.header = header;
        this.check = check;
    }

    /** True if a file of this name may be a picture; case does not count. */
    public static boolean isPictureName(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).flatMap(k -> k.extensions.stream()).anyMatch(e -> lower.endsWith("." + e));
    }

    /** @throws org.bauta.core.failure.DataDamaged if the bytes begin like none of the kinds */
    static ImageKind of(PictureBytes file) {
        if (file.has(0, "\u0089PNG\r\n\u001a\n")) {
            return PNG;
        } else if (file.has(0, "\u00ff\u00d8\u00ff")) {
            return JPEG;
        } else if (file.has(0, "BM")) {
            return BMP;
        } else if (file.length() > 2 && file.u8(0) == 'P' && file.u8(1) >= '1' && file.u8(1) <= '6' && Character.isWhitespace(file.u8(2))) {
            return PNM;
        } else if (file.has(0, "RIFF") && file.has(8, "WEBP")) {
            return WEBP;
        } else if (file.has(0, "II*\0") || file.has(0, "MM\0*")) {
            return TIFF;
        }
        String other = file.has(0, "GIF8") ? "a GIF" : file.has(4, "ftypheic") ? "a HEIC picture"
                : file.has(4, "ftypavif") ? "an AVIF picture" : "no picture of a known kind";
        throw file.damaged("is " + other + "; convert it to PNG (PNG, JPEG, BMP, PGM, PPM, WebP and TIFF are read)");
    }

    ImageHeader header(PictureBytes file) {
        return header.read(file);
    }

    void requireComplete(PictureBytes file) {
        check.requireComplete(file);
    }

    /** Reads sizes and orientation, and refuses by name what cannot be read faithfully. */
    private interface Header {
        ImageHeader read(PictureBytes file);
    }

    /** Throws DataDamaged if the end is missing, which decoders fill with grey without a word. */
    private interface Check {
        void requireComplete(PictureBytes file);
    }
}
