package org.bauta.method.obfuscation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.bauta.core.face.Face;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.image.Region;

/**
 * A face whose seal was opened: the key is right and nothing in its region was changed since the release.
 *
 * @param region where it is
 * @param pixels as released
 * @param content what the method had sealed
 */
record SealedFace(Region region, Image pixels, byte[] content, ReleaseKeys keys, byte[] nonce) {
    /**
     * Opens the seal nearest to a face. The region is the one that was sealed: a detector that draws another box around the
     * released face, or none, does no harm.
     *
     * @throws DataDamaged if there is no seal of this method, the key is wrong, or the region was changed
     */
    static SealedFace open(byte method, Face released, byte[] secret) {
        List<Region> found = find(released.image());
        Region region = found.stream().max(Comparator.comparingDouble((Region r) -> Box.of(r).iou(released.box()))).orElseThrow(
                () -> new DataDamaged("there is no sealed face in " + released.image()
                        + "; recovery needs the released file itself, unscaled and never saved with loss"));
        Image pixels = released.image().crop(region);
        byte[] samples = pixels.samples();
        byte[] bytes = LowBits.read(samples, 0, 1, SealHeader.BYTES);
        SealHeader header = SealHeader.parse(bytes).filter(h -> h.method() == method).orElseThrow(
                () -> new DataDamaged("the seal at " + region.x() + ", " + region.y()
                        + " is damaged or was made by another method; name the method of the release"));
        ReleaseKeys keys = ReleaseKeys.derive(secret, header.salt(), header.rounds());
        byte[] sealed = LowBits.read(samples, 8 * bytes.length, header.depth(), header.length());
        byte[] content = keys.open(header.nonce(), context(bytes, samples, header.depth(), header.length()), sealed);
        return new SealedFace(region, pixels, content, keys, header.nonce());
    }

    /** Where a picture holds faces that a method has sealed. */
    static List<Region> sealedBy(byte method, Image image) {
        return find(image).stream().filter(r -> SealHeader.parse(LowBits.read(image.crop(r).samples(), 0, 1, SealHeader.BYTES))
                .filter(h -> h.method() == method).isPresent()).toList();
    }

    /** The header and every bit of the samples that carries neither header nor content. */
    static byte[] context(byte[] header, byte[] samples, int depth, int length) {
        byte[] context = new byte[header.length + samples.length];
        System.arraycopy(header, 0, context, 0, header.length);
        System.arraycopy(samples, 0, context, header.length, samples.length);
        int first = header.length + 8 * header.length;
        LowBits.write(context, header.length, 1, new byte[header.length]);
        LowBits.write(context, first, depth, new byte[length]);
        return context;
    }

    /** Every place where a header begins whose region lies in the picture. */
    private static List<Region> find(Image image) {
        List<Region> found = new ArrayList<>();
        int row = 3 * image.width();
        for (int y = 0; y < image.height(); y++) {
            long bits = 0;
            for (int i = 0; i < row; i++) {
                bits = bits << 1 | image.samples()[y * row + i] & 1;
                int begin = i - 63;
                if (begin >= 0 && begin % 3 == 0) {
                    byte[] front = java.nio.ByteBuffer.allocate(8).putLong(bits).array();
                    SealHeader.sizeAt(begin / 3, y, front).filter(r -> image.bounds().contains(r))
                            .filter(r -> LowBits.capacity(r.width(), r.height(), 1) >= ReleaseKeys.TAG_BYTES).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** The random numbers that the method had when it sealed the face. */
    KeyStream stream(String use) {
        return keys.stream(use, nonce);
    }
}
