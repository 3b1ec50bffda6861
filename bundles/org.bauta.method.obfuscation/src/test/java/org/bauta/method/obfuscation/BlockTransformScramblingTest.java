package org.bauta.method.obfuscation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.SplittableRandom;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.RunContext;
import org.bauta.method.obfuscation.BlockTransformScrambling.Settings;
import org.bauta.testkit.Pictures;
import org.bauta.testkit.TrialFaces;
import org.junit.jupiter.api.Test;

class BlockTransformScramblingTest extends ReversibleContract<Settings, BlockTransformScrambling> {
    @Override
    BlockTransformScrambling method() {
        return new BlockTransformScrambling();
    }

    @Override
    double restores() {
        return 40;
    }

    @Test
    void theTransformIsExactForBlocksOfAnySize() {
        SplittableRandom random = new SplittableRandom(1);
        for (int width = 1; width < 20; width++) {
            for (int height = 1; height < 20; height++) {
                byte[] block = new byte[width * height];
                random.nextBytes(block);
                byte[] copy = block.clone();
                IntegerWalsh.forward(block, width);
                IntegerWalsh.inverse(block, width);
                assertArrayEquals(copy, block, width + " x " + height);
            }
        }
    }

    @Test
    void theFirstCoefficientIsTheMeanAndAFlatBlockHasNoOther() {
        Image waves = Pictures.waves(8, 8, 3);
        byte[] block = new byte[64];
        double sum = 0;
        for (int i = 0; i < 64; i++) {
            block[i] = (byte) (100 + (waves.samples()[3 * i] & 0xff) / 5);
            sum += block[i] & 0xff;
        }
        IntegerWalsh.forward(block, 8);
        assertEquals(sum / 64, block[0] & 0xff, 3.1, "each of six halvings rounds down");
        byte[] flat = new byte[64];
        java.util.Arrays.fill(flat, (byte) 200);
        IntegerWalsh.forward(flat, 8);
        assertEquals(200, flat[0] & 0xff);
        for (int i = 1; i < 64; i++) {
            assertEquals(0, flat[i]);
        }
    }

    @Test
    void flippingTwiceIsTheIdentityBitForBit() {
        for (int side : new int[] {2, 5, 8, 64, 500}) {
            Image noise = Pictures.noise(61, 47, side);
            Image once = BlockTransformScrambling.flip(noise, side, new KeyStream(new byte[32]));
            assertEquals(noise, BlockTransformScrambling.flip(once, side, new KeyStream(new byte[32])));
        }
    }

    @Test
    void blocksWithoutSealComeBackBitForBit() {
        Face face = TrialFaces.ordinary(8);
        Masked back = recover(face.in(release(face, 8)), KeyFiles.secret());
        Image crop = face.crop();
        int sealed = (8 * (SealHeader.BYTES + ReleaseKeys.TAG_BYTES + 4) + 3 * crop.width() - 1) / (3 * crop.width());
        int first = (sealed + 7) / 8 * 8;
        for (int y = first; y < crop.height(); y++) {
            for (int x = 0; x < crop.width(); x++) {
                for (int c = 0; c < 3; c++) {
                    assertEquals(crop.sample(x, y, c), back.pixels().sample(x, y, c));
                }
            }
        }
    }

    @Test
    void theBlockIsCarriedWithTheRelease() {
        Face face = TrialFaces.ordinary(9);
        Image released = method().apply(face, settings(Map.of("block", "20%")), RunContext.seeded(1)).over(face.image());
        assertEquals(true, psnr(face.crop(), recover(face.in(released), KeyFiles.secret()).pixels()) > 30);
    }
}
