package org.bauta.method.ksame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.SetMethod;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the contract of the test kit asks of every method, here with 68 points; and what k-Same adds. */
class PromisesTest {
    private static final List<Face> FACES = Cartoons.faces(14, 3, 48);
    private static final Map<String, ?> SETTINGS = Map.of("k", 3);

    static Stream<SetMethod<?>> all() {
        return Family.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theOrderInWhichFacesComeDoesNotMatter(SetMethod<?> method) {
        List<Image> before = Family.release(method, FACES, SETTINGS);
        List<Integer> order = new ArrayList<>(IntStream.range(0, FACES.size()).boxed().toList());
        Collections.shuffle(order, new Random(2));
        List<Image> after = Family.release(method, order.stream().map(FACES::get).toList(), SETTINGS);
        for (int i = 0; i < order.size(); i++) {
            assertEquals(before.get(order.get(i)), after.get(i), method.getClass().getSimpleName());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void redAndBlueAreTreatedAlike(SetMethod<?> method) {
        List<Image> plain = Family.release(method, FACES, SETTINGS);
        List<Image> swapped = Family.release(method, FACES.stream().map(f -> f.in(f.image().swapRedBlue())).toList(), SETTINGS);
        for (int i = 0; i < plain.size(); i++) {
            assertTrue(difference(plain.get(i), swapped.get(i).swapRedBlue()) <= 1, method.getClass().getSimpleName() + ", face " + i);
        }
    }

    /** CelebA's attributes are read as true and false, those of the synthetic faces as 1 and -1. */
    @ParameterizedTest
    @MethodSource("all")
    void trueIsOneAndFalseMinusOne(SetMethod<?> method) {
        List<Face> words = FACES.stream().map(f -> new Face(f.image(), f.box(), f.boxSource(), f.points(), f.dense(), f.subject(),
                f.attributes().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, PromisesTest::inWords)))).toList();
        assertEquals(Family.release(method, FACES, SETTINGS), Family.release(method, words, SETTINGS));
    }

    private static String inWords(Map.Entry<String, String> said) {
        return said.getValue().equals("1") ? "true" : said.getValue().equals("-1") ? "false" : said.getValue();
    }

    /** So that none is left out of these tests by mistake. */
    @Test
    void theWholeFamilyIsTried() {
        assertEquals(11, all().count());
        assertEquals(6, Family.boundClaimed().count());
    }

    @ParameterizedTest
    @MethodSource("all")
    void grayStaysGray(SetMethod<?> method) {
        for (Image released : Family.release(method, FACES.stream().map(f -> f.in(gray(f.image()))).toList(), SETTINGS)) {
            for (int p = 0; p < released.samples().length; p += 3) {
                int green = released.samples()[p + 1] & 0xff;
                assertEquals(green, released.samples()[p] & 0xff, 1, "red");
                assertEquals(green, released.samples()[p + 2] & 0xff, 1, "blue");
            }
        }
    }

    /** One odd face among ordinary ones, each at a time. */
    @ParameterizedTest
    @MethodSource("all")
    void oddSizesAreBorne(SetMethod<?> method) {
        List<Face> faces = new ArrayList<>(FACES);
        faces.add(odd(Pictures.noise(1, 1, 1), new Box(0, 0, 1, 1), "odd-1"));
        faces.add(odd(Pictures.waves(17, 333, 2), new Box(0, 0, 17, 333), "odd-2"));
        faces.add(odd(Pictures.waves(1024, 16, 3), new Box(0, 0, 1024, 16), "odd-3"));
        faces.add(odd(Pictures.waves(90, 70, 4), new Box(-20.5, -11.25, 60, 75), "odd-4"));
        faces.add(odd(Pictures.waves(90, 70, 5), new Box(89.5, 69.5, 40, 40), "odd-5"));
        List<Masked> masked = Family.masked(method, faces, SETTINGS);
        for (int i = 0; i < faces.size(); i++) {
            assertTrue(faces.get(i).image().bounds().contains(masked.get(i).region()));
        }
    }

    /** With the same background everywhere, the face alone says what a release is nearest to. */
    @Test
    void furthestProtectsMoreThanNearest() {
        List<Face> one = Cartoons.faces(40, 1, 48);
        double near = distance(one, Family.release(new KSameM(), one, Map.of("k", 5)));
        double far = distance(one, Family.release(new KSameFurthest(), one, Map.of("k", 5)));
        assertTrue(far > 1.2 * near, far + " against " + near);
    }

    /** What keeps nothing of a person's own has to release what k-Same-M releases: only the part kept can break the bound. */
    @Test
    void withoutAttributesSubspaceDecompositionIsKSameM() {
        List<Face> one = Cartoons.faces(20, 1, 48);
        List<Image> plain = Family.release(new KSameM(), one, SETTINGS);
        List<Image> nothingKept = Family.release(new SubspaceDecomposition(), one, Map.of("k", 3, "lambda", 0));
        List<Image> kept = Family.release(new SubspaceDecomposition(), one, Map.of("k", 3, "lambda", 100));
        assertTrue(IntStream.range(0, 20).allMatch(i -> difference(plain.get(i), nothingKept.get(i)) <= 1));
        assertTrue(IntStream.range(0, 20).anyMatch(i -> difference(plain.get(i), kept.get(i)) > 20));
    }

    @Test
    void distinguishableFacesStayDistinguishable() {
        List<Face> posed = Cartoons.posed(Cartoons.faces(24, 1, 48));
        assertEquals(24, Family.release(new KDiffFurthest(), posed, SETTINGS).stream().map(Image::contentHash).distinct().count());
        assertTrue(Family.masked(new KSameFurthest(), posed, SETTINGS).stream().map(m -> m.pixels().contentHash()).distinct().count() <= 8);
    }

    /** What is covered is the face alone, and all of it. */
    @ParameterizedTest
    @MethodSource("all")
    void theFaceIsCoveredAndTheCornersAreNot(SetMethod<?> method) {
        List<Masked> masked = Family.masked(method, FACES, Map.of("k", 3, "cover", "face"));
        for (int i = 0; i < FACES.size(); i++) {
            Face f = FACES.get(i);
            Masked m = masked.get(i);
            byte[] alpha = new byte[48 * 48];
            for (int y = 0; y < m.region().height(); y++) {
                int row = m.region().width();
                System.arraycopy(m.mask().values(), y * row, alpha, (m.region().y() + y) * 48 + m.region().x(), row);
            }
            double[] inFrame = Outline.of(f.dense().orElseThrow(), new Frame(Family.FRAME).of(f));
            for (int point = 0; point < 68; point++) {
                if (Math.max(Math.abs(inFrame[2 * point] - 19.5), Math.abs(inFrame[2 * point + 1] - 19.5)) > 18) {
                    // drawn chins may be longer than the frame, as no real one is
                    continue;
                }
                int x = (int) Math.round(f.dense().orElseThrow().x(point));
                int y = (int) Math.round(f.dense().orElseThrow().y(point));
                // the nearest pixel of a point of the jaw may lie just outside
                assertTrue((alpha[y * 48 + x] & 0xff) > (point < 17 ? 100 : 250), "point " + point);
            }
            assertArrayEquals(new byte[] {0, 0}, new byte[] {alpha[0], alpha[47]}, "the upper corners");
        }
    }

    private static double distance(List<Face> faces, List<Image> released) {
        return IntStream.range(0, faces.size()).mapToDouble(i -> Math.sqrt(squares(Neighbor.pixels(faces.get(i)),
                Neighbor.pixels(faces.get(i).in(released.get(i)))))).average().orElseThrow();
    }

    private static double squares(float[] a, float[] b) {
        return IntStream.range(0, a.length).mapToDouble(d -> (a[d] - b[d]) * (a[d] - b[d])).sum();
    }

    private static int difference(Image a, Image b) {
        return IntStream.range(0, a.samples().length).map(p -> Math.abs((a.samples()[p] & 0xff) - (b.samples()[p] & 0xff))).max().orElse(0);
    }

    private static Image gray(Image image) {
        byte[] out = image.toBytes();
        for (int p = 0; p < out.length; p += 3) {
            out[p] = out[p + 1];
            out[p + 2] = out[p + 1];
        }
        return Image.ofRgb(image.width(), image.height(), out);
    }

    /** A face whose points are those of a drawn one, moved into a box. */
    private static Face odd(Image image, Box box, String subject) {
        Face model = FACES.get(0);
        return new Face(image, box, "test", model.points().map(p -> into(p, model.box(), box)),
                model.dense().map(p -> into(p, model.box(), box)),
                subject, model.attributes());
    }

    private static Landmarks into(Landmarks points, Box from, Box to) {
        double[] xy = points.toArray();
        for (int i = 0; i < xy.length; i += 2) {
            xy[i] = to.x() + (xy[i] - from.x()) / from.width() * to.width();
            xy[i + 1] = to.y() + (xy[i + 1] - from.y()) / from.height() * to.height();
        }
        return Landmarks.of("test", xy);
    }
}
