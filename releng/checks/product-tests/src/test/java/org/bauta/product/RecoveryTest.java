package org.bauta.product;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a key locked a key unlocks: all faces of a picture, from the released files alone. */
@Execution(ExecutionMode.CONCURRENT)
class RecoveryTest {
    private static final Bauta BAUTA = Studio.bauta("recovery");

    @BeforeAll
    static void originals() {
        Studio.write(BAUTA.folder().resolve("originals/two.png"), Studio.png(Studio.two()));
        Studio.write(BAUTA.folder().resolve("originals/one.png"), Studio.png(Studio.portrait(4)));
        Studio.write(BAUTA.folder().resolve("key"), "correct horse battery staple\n");
        Studio.write(BAUTA.folder().resolve("other"), "incorrect horse battery staple\n");
    }

    private static int[] pixels(String file) {
        BufferedImage p = Studio.picture(BAUTA.folder().resolve(file));
        return p.getRGB(0, 0, p.getWidth(), p.getHeight(), null, 0, p.getWidth());
    }

    private static void release(String method, String codec, String out) {
        BAUTA.run("deidentify", "originals", "--method", method, "--param", "keyFile=key", "--param", "rounds=1000", "--release", codec,
                "--out", out).succeeds().says("2 released, 0 masked whole");
    }

    private static Bauta.Result recover(String method, String from, String key, String out) {
        return BAUTA.run("recover", from, "--method", method, "--key-file", key, "--out", out);
    }

    /** Mean absolute difference in 8-bit levels. */
    private static double difference(int[] a, int[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                sum += Math.abs((a[i] >> shift & 0xff) - (b[i] >> shift & 0xff));
            }
        }
        return sum / (3 * a.length);
    }

    @Test
    void theKeyRestoresEveryFace() {
        release("block-transform-scrambling", "png", "locked");
        recover("block-transform-scrambling", "locked", "key", "unlocked").succeeds().says("2 recovered, 0 refused");
        for (String name : new String[] {"two.png", "one.png"}) {
            // the seal has the lowest bits of some samples
            assertTrue(difference(pixels("originals/" + name), pixels("unlocked/" + name)) < 0.5, name);
            assertTrue(difference(pixels("originals/" + name), pixels("locked/" + name)) > 5, name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"color-watermark png", "jpeg-transmorphing jpeg"})
    void noOtherKeyDoes(String given) {
        String method = given.split(" ")[0];
        release(method, given.split(" ")[1], "released-" + method);
        recover(method, "released-" + method, "other", "wrong-" + method).refuses(1, "key").says("0 recovered, 2 refused");
        assertFalse(Files.exists(BAUTA.folder().resolve("wrong-" + method + "/one.png")));
        recover(method, "released-" + method, "key", "right-" + method).succeeds().says("2 recovered, 0 refused");
    }

    @Test
    void aPngFileCannotCarryAFace() {
        BAUTA.run("deidentify", "originals", "--method", "jpeg-transmorphing", "--param", "keyFile=key", "--param", "rounds=1000", "--out",
                "png").refuses(2, "jpeg-transmorphing", "--release jpeg");
    }

    @Test
    void methodsWithoutAKeyAreNamed() {
        recover("gaussian-blur", "originals", "key", "refused").refuses(2, "gaussian-blur cannot be undone", "block-transform-scrambling");
        recover("warping", "originals", "key", "nothing").refuses(1, "recovery needs the file as it was released");
    }
}
