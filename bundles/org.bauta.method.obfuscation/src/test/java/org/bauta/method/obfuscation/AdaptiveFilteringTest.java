package org.bauta.method.obfuscation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Length;
import org.bauta.method.obfuscation.AdaptiveFiltering.Settings;
import org.bauta.testkit.Pictures;
import org.bauta.testkit.TrialFaces;
import org.junit.jupiter.api.Test;

class AdaptiveFilteringTest {
    @Test
    void eyesAndLipsStayAndTheRestIsWashedOut() {
        Face face = TrialFaces.ordinary(1);
        Masked out = apply(face, 20, 9);
        Landmarks p = face.points().orElseThrow();
        double kept = 0;
        for (int i : new int[] {0, 1, 3, 4}) {
            kept = Math.max(kept, change(face, out, p.x(i), p.y(i)));
        }
        double cheeks = change(face, out, p.x(0) - 4, (p.y(0) + p.y(3)) / 2);
        double forehead = change(face, out, face.box().centerX(), face.box().y() + 8);
        assertTrue(kept < .35 * Math.min(cheeks, forehead), kept + " at key points, " + cheeks + " and " + forehead + " elsewhere");
    }

    /** Mean change of a 5 x 5 neighbourhood. */
    private static double change(Face face, Masked out, double x, double y) {
        Image after = out.over(face.image());
        double sum = 0;
        for (int j = -2; j <= 2; j++) {
            for (int i = -2; i <= 2; i++) {
                for (int c = 0; c < 3; c++) {
                    sum += Math.abs(after.sample((int) x + i, (int) y + j, c) - face.image().sample((int) x + i, (int) y + j, c));
                }
            }
        }
        return sum / 75;
    }

    @Test
    void nothingKeptAndAnEndlessLambdaIsTheMeanColor() {
        Face face = Face.whole(Pictures.waves(40, 30, 2));
        Settings endless = new Settings(Length.ofPixels(2000), Length.ofPixels(0));
        Image out = new AdaptiveFiltering().apply(face, endless, RunContext.seeded(1)).pixels();
        for (int c = 0; c < 3; c++) {
            double sum = 0;
            for (int i = c; i < 3 * 1200; i += 3) {
                sum += face.image().samples()[i] & 0xff;
            }
            for (int i = c; i < 3 * 1200; i += 3) {
                assertEquals(sum / 1200, out.samples()[i] & 0xff, 1.01);
            }
        }
    }

    /** No value is smaller or larger than what the picture has: the maximum principle. */
    @Test
    void noNewExtremesAppear() {
        Face face = Face.whole(Image.filled(40, 40, 90, 90, 90));
        byte[] rgb = face.image().toBytes();
        for (int i = 0; i < rgb.length; i += 7) {
            rgb[i] = (byte) 200;
        }
        for (byte b : apply(face.in(Image.ofRgb(40, 40, rgb)), 10, 9).pixels().samples()) {
            assertTrue((b & 0xff) >= 90 && (b & 0xff) <= 200);
        }
    }

    /** Against Gaussian elimination on the whole system. */
    @Test
    void theSystemIsSolved() {
        int width = 13;
        int height = 11;
        int n = width * height;
        SplittableRandom random = new SplittableRandom(3);
        double[] weights = random.doubles(n, .001, 2).toArray();
        double[] f = random.doubles(n, 0, 255).toArray();
        MembraneFilter filter = new MembraneFilter(width, height, weights);
        double[][] system = new double[n][n + 1];
        for (int k = 0; k < n; k++) {
            double[] unit = new double[n];
            unit[k] = 1;
            double[] column = filter.apply(unit);
            for (int i = 0; i < n; i++) {
                system[i][k] = column[i];
            }
            system[k][n] = weights[k] * f[k];
        }
        double[] expected = eliminate(system);
        double[] solved = filter.smooth(f);
        for (int i = 0; i < n; i++) {
            assertEquals(expected[i], solved[i], .02);
        }
        // the energy of the paper's kind is lowest there
        double least = energy(solved, f, weights, width);
        for (int i = 0; i < n; i += 5) {
            double[] other = solved.clone();
            other[i] += 1;
            assertTrue(energy(other, f, weights, width) > least);
        }
    }

    private static double[] eliminate(double[][] a) {
        int n = a.length;
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j <= n; j++) {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = a[i][n];
            for (int j = i + 1; j < n; j++) {
                sum -= a[i][j] * x[j];
            }
            x[i] = sum / a[i][i];
        }
        return x;
    }

    private static double energy(double[] u, double[] f, double[] weights, int width) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += weights[i] * Math.pow(u[i] - f[i], 2);
            sum += i % width > 0 ? Math.pow(u[i] - u[i - 1], 2) : 0;
            sum += i >= width ? Math.pow(u[i] - u[i - width], 2) : 0;
        }
        return sum;
    }

    @Test
    void zeroIsTheIdentityAndAFlatFaceStays() {
        Face face = TrialFaces.ordinary(4);
        assertEquals(face.crop(), apply(face, 0, 9).pixels());
        Face flat = face.in(Image.filled(96, 112, 3, 100, 254));
        assertTrue(Arrays.equals(flat.crop().samples(), apply(flat, 20, 9).pixels().samples()));
    }

    private static Masked apply(Face face, double lambda, double keep) {
        Settings settings = new Settings(Length.ofFaceWidth(lambda), Length.ofFaceWidth(keep));
        return new AdaptiveFiltering().apply(face, settings, RunContext.seeded(1));
    }
}
