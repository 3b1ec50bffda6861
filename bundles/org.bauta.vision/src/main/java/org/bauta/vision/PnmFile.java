package org.bauta.vision;

/** Header of PBM, PGM and PPM, as text (P1 to P3) or bytes (P4 to P6). */
final class PnmFile {
    private PnmFile() {
    }

    /** What the header gives and where the pixels begin. */
    private record Start(int kind, long width, long height, long maximum, long pixels) {
    }

    static ImageHeader header(PictureBytes file) {
        Start start = start(file);
        if (start.maximum != 1 && start.maximum != 255 && start.maximum != 65535) {
            throw file.damaged("has samples of 0.." + start.maximum + "; only 0..255 and 0..65535 are read, convert it");
        }
        return ImageHeader.of(ImageKind.PNM, file, start.width, start.height, 1);
    }

    private static Start start(PictureBytes file) {
        int kind = file.u8(1) - '0';
        long[] numbers = {0, 0, 1};
        long at = 2;
        for (int i = 0; i < (kind == 1 || kind == 4 ? 2 : 3); i++) {
            at = skipBlank(file, at);
            numbers[i] = 0;
            for (; Character.isDigit(file.u8(at)) && numbers[i] <= Integer.MAX_VALUE; at++) {
                numbers[i] = 10 * numbers[i] + file.u8(at) - '0';
            }
        }
        return new Start(kind, numbers[0], numbers[1], numbers[2], at + 1);
    }

    private static long skipBlank(PictureBytes file, long from) {
        long at = from;
        while (!Character.isDigit(file.u8(at))) {
            if (file.u8(at) == '#') {
                while (file.u8(at) != '\n') {
                    at++;
                }
            } else if (!Character.isWhitespace(file.u8(at))) {
                throw file.damaged("has a header that is damaged: byte " + at + " is no number");
            }
            at++;
        }
        return at;
    }

    /** As many bytes, or in the text forms as many numbers, as the header promises. */
    static void requireComplete(PictureBytes file) {
        Start s = start(file);
        long samples = s.width * s.height * (s.kind % 3 == 0 ? 3 : 1);
        if (s.kind > 3) {
            long bytes = s.kind == 4 ? (s.width + 7) / 8 * s.height : s.maximum > 255 ? 2 * samples : samples;
            file.need(s.pixels + bytes);
        } else if (s.kind == 1) {
            throw file.damaged("is a PBM written as text, which is not read; convert it to PNG");
        } else {
            requireNumbers(file, s.pixels, samples);
        }
    }

    private static void requireNumbers(PictureBytes file, long from, long wanted) {
        long found = 0;
        boolean inside = false;
        for (long at = from; at < file.length(); at++) {
            boolean digit = Character.isDigit(file.u8(at));
            found += digit && !inside ? 1 : 0;
            inside = digit;
        }
        if (found < wanted) {
            throw file.damaged("is cut off: it has " + found + " samples of " + wanted + "; copy it again");
        }
    }
}
