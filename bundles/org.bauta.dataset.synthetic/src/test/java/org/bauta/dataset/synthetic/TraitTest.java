package org.bauta.dataset.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;

import org.bauta.faces3d.AlbedoTrait;
import org.bauta.faces3d.Draws;
import org.bauta.faces3d.Person;
import org.junit.jupiter.api.Test;

class TraitTest {
    private static final int MANY = 400;

    @Test
    void decidingKeepsEveryTraitAndMakesItClear() {
        for (int i = 0; i < MANY; i++) {
            Person drawn = Person.draw(new Draws(11, i));
            Person decided = Trait.decide(drawn, 1);
            for (Trait t : Trait.values()) {
                double before = t.margin(drawn);
                double after = t.margin(decided);
                assertTrue(Math.abs(after) > 0.11, t + " of person " + i + " is " + after);
                assertEquals(before > 0, after > 0, t + " of person " + i + " was " + before + " and is " + after);
                assertTrue(Math.abs(after) >= Math.abs(before) - 1.5, t + " of person " + i + " was " + before + " and is " + after);
            }
        }
    }

    @Test
    void whoeverIsClearStaysAsDrawn() {
        Person drawn = Person.draw(new Draws(11, 0));
        double[] shape = new double[drawn.shape().length];
        double[] albedo = new double[drawn.albedo().length];
        albedo[AlbedoTrait.MELANIN.ordinal()] = -1;
        albedo[AlbedoTrait.HAIRLINE_RECESS.ordinal()] = -2;
        Person plain = new Person(shape, albedo, 1, 30);
        assertEquals(plain, Trait.decide(plain, 1));
    }

    @Test
    void clarityZeroLeavesPersonsAsDrawnAndTwoShowsThemPlainly() {
        for (int i = 0; i < MANY / 4; i++) {
            Person drawn = Person.draw(new Draws(12, i));
            assertEquals(drawn, Trait.decide(drawn, 0));
            for (Trait t : Trait.values()) {
                double plain = t.margin(Trait.decide(drawn, 2));
                assertEquals(t.margin(drawn) > 0, plain > 0, t + " of person " + i);
                assertTrue(Math.abs(plain) > 0.23, t + " of person " + i + " is " + plain);
            }
        }
    }

    /** To be light enough to blush keeps nobody from being plainly not pale. */
    @Test
    void whoIsNotPaleIsPlainlyNot() {
        Casting plain = new Casting(3, new Variation(0, 0, 0, 0), 2);
        for (int i = 0; i < MANY; i++) {
            double margin = Trait.PALE_SKIN.margin(plain.person(i));
            assertTrue(margin >= 0.9 || margin <= -1 + 1e-6, "person " + i + " is " + margin);
        }
    }

    /** Lipstick that is plain to see is never thin. */
    @Test
    void amountsKeepTheirSideAtEveryClarity() {
        for (Degree d : Degree.values()) {
            double from = zero(d);
            for (double amount : new double[] {from - 0.01, from + 0.01}) {
                for (double clarity : new double[] {0.5, 1, 1.5, 2}) {
                    double now = d.decide(amount, clarity);
                    assertEquals(amount > from, now > from, d + " at " + clarity);
                    assertTrue(Math.abs(now - from) > 0.03, d + " at " + clarity);
                }
                assertEquals(amount, d.decide(amount, 0), d.name());
            }
        }
        assertEquals(0.57, Degree.LIPSTICK.decide(0.31, 2), 1e-12);
        assertEquals(0.15, Degree.LIPSTICK.decide(0.29, 2), 1e-12);
    }

    /** The amount whose margin is zero. */
    private static double zero(Degree d) {
        double slope = d.margin(1) - d.margin(0);
        return -d.margin(0) / slope;
    }

    @Test
    void atTheUsualClarityEverybodyIsSeenInTheCellDealtTo() {
        Casting usual = new Casting(3, new Variation(0, 0, 0, 0));
        Casting plain = new Casting(3, new Variation(0, 0, 0, 0), 2);
        boolean left = false;
        for (int i = 0; i < MANY; i++) {
            assertEquals(Group.of(i), Group.of(usual.person(i)), "person " + i);
            left |= !Group.of(i).equals(Group.of(plain.person(i)));
        }
        assertTrue(left, "who is plainly young or not is of the first or the last ages");
    }

    /** Attributes may be read from several degrees: none of the portraits is within the gap of any. */
    @Test
    void noPortraitIsBetweenHavingAnAttributeAndNot() {
        Casting casting = new Casting(3, new Variation(30, 1, 0.6, 0.7));
        Map<String, Integer> having = new HashMap<>();
        for (int i = 0; i < MANY; i++) {
            int person = i;
            CelebaAttributes.margins(casting.portrait(person, 1)).forEach((name, margin) -> {
                assertTrue(Math.abs(margin) > 0.11, name + " of person " + person + " is " + margin);
                having.merge(name, margin > 0 ? 1 : 0, Integer::sum);
            });
        }
        for (String name : new String[] {"Young", "Smiling", "Chubby", "Pale_Skin", "Bags_Under_Eyes", "Wearing_Lipstick", "Blond_Hair"}) {
            assertTrue(having.get(name) > 10 && having.get(name) < MANY - 10, name + ": " + having.get(name) + " of " + MANY);
        }
    }
}
