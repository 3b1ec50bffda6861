package org.bauta.method.dppixel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleFunction;
import java.util.function.Function;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.RunContext;
import org.bauta.testkit.Pictures;

/** How near a release is to its original. */
final class Fidelity {
    private Fidelity() {
    }

    /** In decibel, mean over 20 releases of one face with different seeds; of its luma if the release is gray. */
    static double psnr(Function<RunContext, Function<Face, Masked>> method) {
        Face face = Pictures.face(90, 80, 5);
        Image original = face.crop();
        double sum = 0;
        for (int seed = 0; seed < 20; seed++) {
            byte[] out = method.apply(RunContext.seeded(seed)).apply(face).pixels().samples();
            double squares = 0;
            for (int i = 0; i < out.length; i++) {
                double d = (out[i] & 0xff) - (original.samples()[i] & 0xff);
                squares += d * d;
            }
            sum += 10 * Math.log10(255 * 255 * out.length / squares);
        }
        return sum / 20;
    }

    /** From a budget to the next, five times as large, PSNR rises. */
    static void rises(DoubleFunction<Function<RunContext, Function<Face, Masked>>> method) {
        double before = 0;
        for (double epsilon : new double[] {.2, 1, 5, 25}) {
            double after = psnr(method.apply(epsilon));
            assertTrue(after > before + .1, "PSNR at epsilon " + epsilon + " is " + after + " dB after " + before);
            before = after;
        }
    }
}
