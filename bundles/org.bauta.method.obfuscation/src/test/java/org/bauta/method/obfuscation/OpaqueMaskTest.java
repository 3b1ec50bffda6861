package org.bauta.method.obfuscation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;

import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.failure.SettingsInvalid;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.image.Region;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.SettingsType;
import org.bauta.method.obfuscation.OpaqueMask.Edge;
import org.bauta.method.obfuscation.OpaqueMask.Settings;
import org.bauta.method.obfuscation.OpaqueMask.Shape;
import org.bauta.testkit.Pictures;
import org.bauta.testkit.TrialFaces;
import org.junit.jupiter.api.Test;

class OpaqueMaskTest {
    private static final Box BOX = new Box(40, 30, 60, 80);

    @Test
    void whatIsHiddenHasNoInfluence() {
        for (Shape shape : Shape.values()) {
            Masked a = apply(face(0), shape, 1, Edge.HARD);
            Masked b = apply(face(0).in(Pictures.noise(140, 140, 9)), shape, 1, Edge.HARD);
            assertEquals(a.pixels(), b.pixels());
            assertEquals(Image.filled(a.region().width(), a.region().height(), 0x12, 0xab, 0xff), a.pixels(), "the color asked for");
        }
    }

    @Test
    void smoothShapesHaveTheirExactArea() {
        double distance = .4 * BOX.width();
        for (double scale : new double[] {.3, 1, 1.25}) {
            assertEquals(BOX.area() * scale * scale, area(apply(face(0), Shape.BOX, scale, Edge.SMOOTH)), 30, "box");
            assertEquals(Math.PI / 4 * BOX.area() * scale * scale, area(apply(face(0), Shape.ELLIPSE, scale, Edge.SMOOTH)), 5, "ellipse");
            double bar = 2.2 * .8 * distance * distance * scale * scale;
            assertEquals(bar, area(apply(face(0), Shape.EYE_BAR, scale, Edge.SMOOTH)), .06 * bar, "bar");
            assertEquals(bar, area(apply(face(.4), Shape.EYE_BAR, scale, Edge.SMOOTH)), .02 * bar, "a turned bar is as large");
        }
    }

    @Test
    void hardShapesCoverAllThatSmoothOnesTouch() {
        for (Shape shape : Shape.values()) {
            Masked hard = apply(face(.3), shape, .9, Edge.HARD);
            Masked smooth = apply(face(.3), shape, .9, Edge.SMOOTH);
            for (int i = 0; i < hard.mask().values().length; i++) {
                int alpha = hard.mask().values()[i] & 0xff;
                assertTrue(alpha == 255 || alpha == 0, "no pixel shines through");
                assertEquals(alpha == 255, smooth.mask().values()[i] != 0, shape + " " + i);
            }
        }
    }

    /** Boxes are known to cover their region without a look at each pixel: where and only where the values say so. */
    @Test
    void aBoxCoversItsRegionWhereEveryPixelIsCovered() {
        Image picture = Image.filled(12, 10, 0, 0, 0);
        int covered = 0;
        for (double x : new double[] {-2.5, 0, .01, .2, .95, 3}) {
            for (double width : new double[] {.02, .5, 1, 4, 4.05, 8.97, 20}) {
                Outline box = Outline.box(new Box(x, x / 2, width, width));
                Region region = box.bounds().within(picture);
                for (boolean hard : new boolean[] {true, false}) {
                    boolean every = !region.isEmpty();
                    for (byte a : box.alpha(region, hard)) {
                        every &= a == -1;
                    }
                    assertEquals(every, box.covers(region, hard), box + " in " + region + (hard ? ", hard" : ", smooth"));
                    covered += every ? 1 : 0;
                }
            }
        }
        assertTrue(covered > 10 && covered < 70, covered + " of 84 covered");
    }

    @Test
    void theBarTurnsWithTheEyesAndCoversThem() {
        for (double roll : new double[] {-1.2, -.4, 0, .4, 1.2}) {
            Face face = face(roll);
            Masked bar = apply(face, Shape.EYE_BAR, 1, Edge.HARD);
            Landmarks points = face.points().orElseThrow();
            for (int eye = 0; eye < 2; eye++) {
                int x = (int) points.x(eye) - bar.region().x();
                int y = (int) points.y(eye) - bar.region().y();
                assertEquals(255, bar.mask().alpha(x, y), "eye " + eye + " at a roll of " + roll);
            }
        }
        Masked level = apply(face(0), Shape.EYE_BAR, 1, Edge.HARD);
        assertTrue(apply(face(1.2), Shape.EYE_BAR, 1, Edge.HARD).region().height() > level.region().height());
    }

    @Test
    void withoutPointsTheBarLiesWhereEyesAre() {
        Face face = Face.of(Pictures.waves(140, 140, 1), BOX, "test");
        Masked bar = apply(face, Shape.EYE_BAR, 1, Edge.HARD);
        double middle = bar.region().y() + bar.region().height() / 2.0;
        assertTrue(middle > BOX.y() + .3 * BOX.height() && middle < BOX.y() + .45 * BOX.height(), "at " + middle);
    }

    @Test
    void largerScalesCoverMoreAndSomethingIsAlwaysCovered() {
        TrialFaces.odd().forEach((name, face) -> {
            for (Shape shape : Shape.values()) {
                double one = area(apply(face, shape, 1, Edge.HARD));
                assertTrue(one > 0, name + ": " + shape);
                assertTrue(shape == Shape.EYE_BAR || area(apply(face, shape, 2, Edge.HARD)) >= one, name + ": " + shape);
            }
        });
    }

    @Test
    void aColorThatIsNoneIsRefusedInWords() {
        SettingsInvalid e = assertThrows(SettingsInvalid.class, () -> SettingsType.of(Settings.class).bind(Map.of("color", "black")));
        assertTrue(e.getMessage().contains("black") && e.getMessage().contains("#000000"), e.getMessage());
    }

    private static Masked apply(Face face, Shape shape, double scale, Edge edge) {
        return new OpaqueMask().apply(face, new Settings(shape, scale, "#12abFF", edge), RunContext.seeded(1));
    }

    private static double area(Masked masked) {
        double sum = 0;
        for (byte b : masked.mask().values()) {
            sum += (b & 0xff) / 255.0;
        }
        return sum;
    }

    /** Eyes 0.4 face widths apart, turned about the middle between them. */
    private static Face face(double roll) {
        double half = .2 * BOX.width();
        double x = BOX.centerX();
        double y = BOX.y() + .4 * BOX.height();
        double dx = half * Math.cos(roll);
        double dy = half * Math.sin(roll);
        Landmarks points = Landmarks.of("test", x - dx, y - dy, x + dx, y + dy, x, y + 15, x - 10, y + 30, x + 10, y + 30);
        return new Face(Pictures.waves(140, 140, 1), BOX, "test", Optional.of(points), Optional.empty(), "", Map.of());
    }
}
