package org.bauta.dataset.synthetic;

import java.util.LinkedHashMap;
import java.util.Map;

import org.bauta.core.catalog.Source;
import org.bauta.faces3d.ActionUnit;
import org.bauta.faces3d.AlbedoTrait;
import org.bauta.faces3d.Hair;
import org.bauta.faces3d.Hair.Facial;
import org.bauta.faces3d.Hair.Style;
import org.bauta.faces3d.LidTrait;
import org.bauta.faces3d.Outfit;
import org.bauta.faces3d.Person;
import org.bauta.faces3d.Portrait;

/**
 * CelebA's attributes of a portrait by thresholds on what the portrait was drawn from. Of the 40 names, Attractive, Oval_Face
 * and Pointy_Nose have no value: nothing in the model defines them.
 *
 * <p>Each has a margin: how far from its threshold it is, in deviations of what it is read from in the population, positive
 * where the portrait has the attribute. Where there is nothing between having it and not, the margin is 3 or -3.
 */
@Source(key = "liu2015", where = "attribute names")
final class CelebaAttributes {
    /** Deviation of a coefficient of the shape or the albedo over the population. */
    private static final double CODE = 1.2;
    /** Deviation of an action unit. */
    private static final double UNIT = 0.2;
    /** Deviation of an age in years. */
    private static final double YEARS = 16;
    /** Deviation of the amounts of pigment in hair, of gray hair and of makeup. */
    private static final double AMOUNT = 0.28;
    private static final double CERTAIN = 3;

    private final Map<String, Double> margins = new LinkedHashMap<>();
    private final Portrait portrait;
    private final Person person;
    private final Hair hair;

    private CelebaAttributes(Portrait portrait) {
        this.portrait = portrait;
        person = portrait.person();
        hair = portrait.hair();
        face();
        expression();
        hairOfTheHead();
        facialHair();
        worn();
    }

    /** {@code 1} or {@code -1} by name. */
    static Map<String, String> of(Portrait portrait) {
        Map<String, String> values = new LinkedHashMap<>();
        margins(portrait).forEach((name, margin) -> values.put(name, margin > 0 ? "1" : "-1"));
        return values;
    }

    /** Margins by name. */
    static Map<String, Double> margins(Portrait portrait) {
        return new CelebaAttributes(portrait).margins;
    }

    private static double certain(boolean value) {
        return value ? CERTAIN : -CERTAIN;
    }

    private static double all(double... margins) {
        return java.util.Arrays.stream(margins).min().orElseThrow();
    }

    private static double any(double... margins) {
        return java.util.Arrays.stream(margins).max().orElseThrow();
    }

    private double shown(ActionUnit unit, double from) {
        return (portrait.expression().get(unit) - from) / UNIT;
    }

    private double above(AlbedoTrait trait, double from) {
        return (person.albedo(trait) - from) / CODE;
    }

    private static double below(double margin) {
        return -margin;
    }

    /** Several coefficients of the shape together, {@code weight, name, weight, name ...}. */
    private double shape(double from, Object... weighted) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < weighted.length; i += 2) {
            double weight = ((Number) weighted[i]).doubleValue();
            sum += weight * person.shape((String) weighted[i + 1]);
            squares += weight * weight;
        }
        return (sum - from) / (CODE * Math.sqrt(squares));
    }

    private void face() {
        margins.put("Male", certain(person.sex() > 0));
        margins.put("Young", (45 - person.age()) / YEARS);
        margins.put("Pale_Skin", below(above(AlbedoTrait.MELANIN, -1.45)));
        margins.put("Rosy_Cheeks", all(above(AlbedoTrait.CHEEK_REDNESS, 1.2), below(above(AlbedoTrait.MELANIN, 0.6))));
        margins.put("Arched_Eyebrows", above(AlbedoTrait.BROW_ARCH, 0.7));
        margins.put("Bushy_Eyebrows", above(AlbedoTrait.BROW_THICKNESS, 1.3));
        margins.put("Bags_Under_Eyes", (person.shape("eye-bags") + person.albedo(AlbedoTrait.EYE_CIRCLES) - 1.8) / (CODE * Math.sqrt(2)));
        margins.put("Big_Lips", shape(1.8, 1, "upper-lip-height", 1, "lower-lip-height"));
        margins.put("Big_Nose", shape(1.9, 1, "nose-wing-width", 1, "nose-length", 0.5, "nose-bridge-width"));
        margins.put("Chubby", shape(3.5, 1, "cheek-fullness", 1, "jowls", 1, "double-chin", 1, "neck-width", 1, "jaw-width", -0.5, "cheek-hollow"));
        margins.put("Double_Chin", shape(1.8, 1, "double-chin", 0.7, "jowls"));
    }

    private void expression() {
        margins.put("Narrow_Eyes", any(-(person.lid(LidTrait.EYE_OPENING) + 1.2) / CODE, shown(ActionUnit.AU43, 0.3), shown(ActionUnit.AU7, 0.7)));
        margins.put("High_Cheekbones", any(shape(1.8, 1, "cheekbone-height", 1, "cheekbone-width", 1, "cheekbone-front"), shown(ActionUnit.AU6, 0.4)));
        margins.put("Smiling", shown(ActionUnit.AU12, 0.3));
        margins.put("Mouth_Slightly_Open", any(shown(ActionUnit.AU25, 0.2), shown(ActionUnit.AU26, 0.2), shown(ActionUnit.AU27, 0.1)));
        margins.put("Blurry", certain(false));
    }

    private void hairOfTheHead() {
        double seen = certain(hair.style() != Style.BALD);
        double gray = (hair.gray() - 0.5) / AMOUNT;
        double notRed = (0.55 - hair.red()) / AMOUNT;
        double dark = hair.melanin();
        margins.put("Bald", -seen);
        margins.put("Bangs", certain(hair.style() == Style.BANGS));
        margins.put("Receding_Hairline", any(certain(hair.style() == Style.RECEDING),
                all(seen, certain(hair.style() != Style.BANGS), above(AlbedoTrait.HAIRLINE_RECESS, 2.2))));
        margins.put("Gray_Hair", all(seen, gray));
        margins.put("Black_Hair", all(seen, -gray, (dark - 0.82) / AMOUNT));
        margins.put("Brown_Hair", all(seen, -gray, (0.82 - dark) / AMOUNT, (dark - 0.42) / AMOUNT, notRed));
        margins.put("Blond_Hair", all(seen, -gray, (0.36 - dark) / AMOUNT, notRed));
        margins.put("Wavy_Hair", certain(hair.style() == Style.CURLY));
        margins.put("Straight_Hair", all(seen, certain(hair.style() != Style.CURLY && hair.style() != Style.BUZZ)));
    }

    private void facialHair() {
        boolean beard = hair.facial() == Facial.BEARD;
        margins.put("No_Beard", certain(person.sex() < 0 || hair.facial() == Facial.NONE || hair.facial() == Facial.MOUSTACHE));
        margins.put("Goatee", certain(hair.facial() == Facial.GOATEE));
        margins.put("Mustache", certain(beard || hair.facial() == Facial.MOUSTACHE || hair.facial() == Facial.GOATEE));
        margins.put("Sideburns", certain(beard));
        margins.put("5_o_Clock_Shadow", certain(person.sex() > 0 && hair.facial() == Facial.STUBBLE));
    }

    private void worn() {
        Outfit outfit = portrait.outfit();
        margins.put("Eyeglasses", certain(outfit.glasses() != Outfit.Glasses.NONE));
        margins.put("Wearing_Hat", certain(outfit.hat() != Outfit.Hat.NONE));
        margins.put("Heavy_Makeup", (outfit.makeup() - 0.6) / AMOUNT);
        margins.put("Wearing_Lipstick", (outfit.makeup() - 0.35) / AMOUNT);
        margins.put("Wearing_Earrings", certain(false));
        margins.put("Wearing_Necklace", certain(false));
        margins.put("Wearing_Necktie", certain(false));
    }
}
