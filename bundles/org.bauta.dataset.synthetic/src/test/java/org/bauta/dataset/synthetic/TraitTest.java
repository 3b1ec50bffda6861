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
                assertTrue(Math.abs(plain) > 0.19, t + " of person " + i + " is " + plain);
            }
        }
    }

    /** Of those who are light, the pale ones have the least blood. */
    @Test
    void paleSkinLacksPigmentAndBlood() {
        Casting usual = new Casting(3, new Variation(0, 0, 0, 0));
        double[] blood = new double[2];
        int[] count = new int[2];
        for (int i = 0; i < 4 * MANY; i++) {
            Person p = usual.person(i);
            double margin = Trait.PALE_SKIN.margin(p);
            assertTrue(margin >= 0.9 || margin <= -0.37 + 1e-6, "person " + i + " is " + margin);
            if (Group.of(i).tone() == Group.Tone.LIGHT) {
                blood[margin > 0 ? 1 : 0] += p.albedo(AlbedoTrait.HEMOGLOBIN);
                count[margin > 0 ? 1 : 0]++;
            }
        }
        double difference = blood[1] / count[1] - blood[0] / count[0];
        assertEquals(-2.4, difference, 0.4, count[1] + " pale persons of " + (count[0] + count[1]));
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

    /** Plain traits make the population no less balanced: nobody leaves the cell dealt to. */
    @Test
    void everybodyIsSeenInTheCellDealtTo() {
        for (double clarity : new double[] {0, 1, 1.5, Casting.USUAL}) {
            Casting casting = new Casting(3, new Variation(0, 0, 0, 0), clarity);
            for (int i = 0; i < MANY; i++) {
                assertEquals(Group.of(i), Group.of(casting.person(i)), "person " + i + " at clarity " + clarity);
            }
        }
    }

    /** The years of a person stay as they are at a clarity of 1; the face moves on, away from the threshold. */
    @Test
    void whoIsYoungLooksYoungerAndWhoIsNotOlder() {
        Casting narrow = new Casting(3, new Variation(0, 0, 0, 0), 1);
        Casting wide = new Casting(3, new Variation(0, 0, 0, 0));
        double[] moved = new double[2];
        for (int i = 0; i < MANY; i++) {
            Person before = narrow.person(i);
            Person after = wide.person(i);
            assertEquals(before.age(), after.age(), "person " + i);
            moved[before.age() > 42 ? 1 : 0] += after.albedo(AlbedoTrait.WRINKLES) - before.albedo(AlbedoTrait.WRINKLES);
        }
        assertTrue(moved[0] < -10 && moved[1] > 10, moved[0] + " and " + moved[1]);
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
