package org.bauta.dataset.synthetic;

import java.util.LinkedHashMap;
import java.util.Map;

import org.bauta.core.catalog.Source;
import org.bauta.faces3d.ActionUnit;
import org.bauta.faces3d.Hair;
import org.bauta.faces3d.Hair.Facial;
import org.bauta.faces3d.Hair.Style;
import org.bauta.faces3d.Outfit;
import org.bauta.faces3d.Person;
import org.bauta.faces3d.Portrait;

/**
 * CelebA's attributes of a portrait by thresholds on what the portrait was drawn from. Of the 40 names, Attractive, Oval_Face
 * and Pointy_Nose have no value: nothing in the model defines them.
 *
 * <p>Each has a margin: how far from its threshold it is ({@link Trait}, {@link Degree}), in deviations over the
 * population, positive where the portrait has the attribute. Where there is nothing between having it and not, the margin is 3 or -3.
 */
@Source(key = "liu2015", where = "attribute names")
final class CelebaAttributes {
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

    private double shown(Degree degree, ActionUnit unit) {
        return degree.margin(portrait.expression().get(unit));
    }

    private void face() {
        margins.put("Male", certain(person.sex() > 0));
        margins.put("Young", -Degree.YEARS.margin(person.age()));
        margins.put("Pale_Skin", Trait.PALE_SKIN.margin(person));
        margins.put("Rosy_Cheeks", all(Trait.ROSY_CHEEKS.margin(person), Trait.LIGHT_ENOUGH_TO_BLUSH.margin(person)));
        margins.put("Arched_Eyebrows", Trait.ARCHED_EYEBROWS.margin(person));
        margins.put("Bushy_Eyebrows", Trait.BUSHY_EYEBROWS.margin(person));
        margins.put("Bags_Under_Eyes", Trait.BAGS_UNDER_EYES.margin(person));
        margins.put("Big_Lips", Trait.BIG_LIPS.margin(person));
        margins.put("Big_Nose", Trait.BIG_NOSE.margin(person));
        margins.put("Chubby", Trait.CHUBBY.margin(person));
        margins.put("Double_Chin", Trait.DOUBLE_CHIN.margin(person));
        margins.put("High_Cheekbones", Trait.HIGH_CHEEKBONES.margin(person));
    }

    private void expression() {
        margins.put("Narrow_Eyes", any(Trait.NARROW_EYES.margin(person), shown(Degree.EYES_SHUT, ActionUnit.AU43)));
        margins.put("Smiling", shown(Degree.SMILE, ActionUnit.AU12));
        margins.put("Mouth_Slightly_Open", any(shown(Degree.LIPS_APART, ActionUnit.AU25), shown(Degree.JAW_DROPPED, ActionUnit.AU26),
                shown(Degree.MOUTH_STRETCHED, ActionUnit.AU27)));
        margins.put("Blurry", certain(false));
    }

    private void hairOfTheHead() {
        double seen = certain(hair.style() != Style.BALD);
        double gray = Degree.GRAY.margin(hair.gray());
        double notRed = -Degree.RED.margin(hair.red());
        double brown = Degree.BROWN.margin(hair.melanin());
        double black = Degree.BLACK.margin(hair.melanin());
        margins.put("Bald", -seen);
        margins.put("Bangs", certain(hair.style() == Style.BANGS));
        margins.put("Receding_Hairline", any(certain(hair.style() == Style.RECEDING),
                all(seen, certain(hair.style() != Style.BANGS), Trait.RECEDING_HAIRLINE.margin(person))));
        margins.put("Gray_Hair", all(seen, gray));
        margins.put("Black_Hair", all(seen, -gray, black));
        margins.put("Brown_Hair", all(seen, -gray, brown, -black, notRed));
        margins.put("Blond_Hair", all(seen, -gray, -brown, notRed));
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
        margins.put("Heavy_Makeup", Degree.HEAVY_MAKEUP.margin(outfit.makeup()));
        margins.put("Wearing_Lipstick", Degree.LIPSTICK.margin(outfit.makeup()));
        margins.put("Wearing_Earrings", certain(false));
        margins.put("Wearing_Necklace", certain(false));
        margins.put("Wearing_Necktie", certain(false));
    }
}
