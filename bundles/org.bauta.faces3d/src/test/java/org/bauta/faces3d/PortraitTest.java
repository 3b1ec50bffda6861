package org.bauta.faces3d;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.bauta.core.face.Landmarks;
import org.bauta.faces3d.Parsing.Label;
import org.junit.jupiter.api.Test;

class PortraitTest {
    private static final Person MEAN = new Person(new double[Person.shapeNames().size()], new double[AlbedoTrait.values().length],
            0, 35);

    static Illumination light(double side) {
        double l = Math.sqrt(side * side + 0.25 + 0.6);
        return new Illumination(Illumination.surroundings(.4, .4, .4, 0, .15, .1),
                new double[] {side / l, .5 / l, Math.sqrt(.6) / l, .8, .8, .8});
    }

    static Portrait of(Person person, Expression e, Pose pose, double side) {
        return new Portrait(person, e, pose, light(side), new Hair(Hair.Style.SHORT, .7, .1, 0, 1, 0, Hair.Facial.NONE, 1),
                new Outfit(Outfit.Glasses.NONE, Outfit.Hat.NONE, 0x305080, 0x606870, 0),
                new Backdrop(Backdrop.Kind.GRADIENT, 0x8899aa, 0x445566, 2), 3);
    }

    private static Landmarks dense(Expression e, Pose pose) {
        return of(MEAN, e, pose, 0).measure(256).dense();
    }

    /** The same bytes on every run, Java and platform: change these only together with Portrait.VERSION. */
    @Test
    void theSameSeedGivesTheSameBytes() {
        Map<Integer, String> golden = Map.of(
                0, "97ed7e58b5705fa6b3fb7853d9f04e5be0cb0ee3241da9d2d49a996393521a9a",
                1, "175e385d0fd1203285518feedb1b345f17ba640febb7d24b765e36ff8431fe2e",
                2, "e44afcf55dfe29d5aab3aba8b064a2cbcb0617b6e9b2396302749f1ac4793433");
        for (int i = 0; i < 3; i++) {
            Portrait p = of(Person.draw(new Draws(42, i)), Expression.NEUTRAL.with(ActionUnit.AU12, .3 * i),
                    Pose.FRONTAL.turned(12 * i, 3, -2), .4);
            assertEquals(golden.get(i), p.render(64 + 32 * i).image().contentHash(), "portrait " + i);
        }
    }

    @Test
    void theMeanFaceLookedAtFromTheFrontIsSymmetric() {
        Landmarks d = dense(Expression.NEUTRAL, Pose.FRONTAL);
        int[][] pairs = {{0, 16}, {4, 12}, {17, 26}, {21, 22}, {36, 45}, {39, 42}, {41, 46}, {31, 35}, {48, 54}, {50, 52},
            {60, 64}, {67, 65}};
        for (int[] p : pairs) {
            assertEquals(256, d.x(p[0]) + d.x(p[1]), 0.05, "x of " + p[0] + " and " + p[1]);
            assertEquals(d.y(p[0]), d.y(p[1]), 0.05, "y of " + p[0] + " and " + p[1]);
        }
    }

    @Test
    void poseMovesThePointsAsItsSignsSay() {
        double nose = dense(Expression.NEUTRAL, Pose.FRONTAL).x(30);
        double up = dense(Expression.NEUTRAL, Pose.FRONTAL).y(30);
        assertTrue(dense(Expression.NEUTRAL, Pose.FRONTAL.turned(20, 0, 0)).x(30) > nose + 10, "yaw turns to the right");
        assertTrue(dense(Expression.NEUTRAL, Pose.FRONTAL.turned(0, 15, 0)).y(30) < up - 5, "pitch looks up");
        Landmarks rolled = of(MEAN, Expression.NEUTRAL, Pose.FRONTAL.turned(0, 0, 20), 0).measure(256).points();
        assertEquals(20, Math.toDegrees(Math.atan2(rolled.y(1) - rolled.y(0), rolled.x(1) - rolled.x(0))), 0.5);
    }

    @Test
    void actionUnitsMoveWhatTheyAreNamedFor() {
        Landmarks rest = dense(Expression.NEUTRAL, Pose.FRONTAL);
        Landmarks smile = dense(Expression.NEUTRAL.with(ActionUnit.AU12, 1), Pose.FRONTAL);
        assertTrue(smile.x(54) - smile.x(48) > rest.x(54) - rest.x(48) + 4 && smile.y(48) < rest.y(48) - 2, "AU12 widens and raises the corners");
        Landmarks open = dense(Expression.NEUTRAL.with(ActionUnit.AU27, 1), Pose.FRONTAL);
        assertTrue(open.y(66) - open.y(62) > 20 && open.y(8) > rest.y(8) + 10, "AU27 opens the mouth");
        Landmarks shut = dense(Expression.NEUTRAL.with(ActionUnit.AU43, 1), Pose.FRONTAL);
        assertEquals(0, shut.y(41) - shut.y(37), 1.0, "AU43 closes the lids");
        Landmarks brows = dense(Expression.NEUTRAL.with(ActionUnit.AU1, 1), Pose.FRONTAL);
        assertTrue(brows.y(21) < rest.y(21) - 2, "AU1 raises the inner brow");
    }

    @Test
    void pointsLieOnWhatTheParsingMapSays() {
        for (int i = 0; i < 6; i++) {
            Portrait p = of(Person.draw(new Draws(9, i)), Expression.NEUTRAL.with(ActionUnit.AU27, .6),
                    Pose.FRONTAL.turned(5 * i - 12, 0, 0), .3);
            Rendering r = p.render(192);
            Landmarks d = r.dense();
            assertEquals(Label.NOSE, at(r, d.x(30), d.y(30)), "nose tip");
            assertEquals(Label.RIGHT_EYE, at(r, (d.x(36) + d.x(39)) / 2, (d.y(37) + d.y(41)) / 2), "right eye");
            assertEquals(Label.LEFT_EYE, at(r, (d.x(42) + d.x(45)) / 2, (d.y(43) + d.y(47)) / 2), "left eye");
            assertEquals(Label.MOUTH, at(r, (d.x(62) + d.x(66)) / 2, (d.y(62) + d.y(66)) / 2), "open mouth");
            assertEquals(Label.UPPER_LIP, at(r, (d.x(51) + d.x(62)) / 2, (d.y(51) + d.y(62)) / 2), "upper lip");
            assertEquals(Label.LOWER_LIP, at(r, (d.x(57) + d.x(66)) / 2, (d.y(57) + d.y(66)) / 2), "lower lip");
            assertTrue(r.parsing().count(Label.HAIR) > 500 && r.parsing().count(Label.SKIN) > 2000 && r.parsing().count(Label.BACKGROUND) > 2000);
        }
    }

    private static Label at(Rendering r, double x, double y) {
        return r.parsing().label((int) x, (int) y);
    }

    @Test
    void lightFromOneSideBrightensThatSide() {
        Rendering right = of(MEAN, Expression.NEUTRAL, Pose.FRONTAL, 1).render(96);
        Rendering left = of(MEAN, Expression.NEUTRAL, Pose.FRONTAL, -1).render(96);
        assertTrue(cheek(right, 1) > cheek(right, -1) + 10, "light from the viewer's right");
        assertTrue(cheek(left, -1) > cheek(left, 1) + 10, "light from the viewer's left");
    }

    private static int cheek(Rendering r, int side) {
        return r.image().sample(48 + side * 11, 58, 1);
    }

    @Test
    void noTwoOfTenThousandPersonsAreClose() {
        Person[] all = new Person[10_000];
        for (int i = 0; i < all.length; i++) {
            all[i] = Person.draw(new Draws(7, i));
        }
        int step = "full".equals(System.getProperty("bauta.checks")) ? 1 : 5;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < all.length; i++) {
            for (int k = i + 1; k < all.length; k += step) {
                least = Math.min(least, all[i].distance(all[k]));
            }
        }
        System.out.println("least distance of two of 10,000 persons, every " + step + ". pair: " + least);
        assertTrue(least > 0.8, "persons as close as " + least + " standard deviations");
    }

    @Test
    void identityChangesThePictureAndGrainDoesLittle() {
        Portrait a = of(Person.draw(new Draws(1, 1)), Expression.NEUTRAL, Pose.FRONTAL, .2);
        Portrait b = of(Person.draw(new Draws(1, 2)), Expression.NEUTRAL, Pose.FRONTAL, .2);
        Portrait grain = new Portrait(a.person(), a.expression(), a.pose(), a.light(), a.hair(), a.outfit(), a.backdrop(), 99);
        assertNotEquals(a.render(64).image(), grain.render(64).image());
        assertTrue(difference(a, grain) < 2 && difference(a, b) > 4, difference(a, grain) + " and " + difference(a, b));
    }

    private static double difference(Portrait a, Portrait b) {
        byte[] p = a.render(64).image().samples();
        byte[] q = b.render(64).image().samples();
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += Math.abs((p[i] & 0xff) - (q[i] & 0xff));
        }
        return sum / p.length;
    }
}
