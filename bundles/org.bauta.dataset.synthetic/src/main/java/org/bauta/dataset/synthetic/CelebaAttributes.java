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
 * CelebA's attributes of a portrait, {@code 1} or {@code -1}, by thresholds on what the portrait was drawn from. Of the 40
 * names, Attractive, Oval_Face and Pointy_Nose have no value: nothing in the model defines them.
 */
@Source(key = "liu2015", where = "attribute names")
final class CelebaAttributes {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Portrait portrait;
    private final Person person;
    private final Hair hair;

    private CelebaAttributes(Portrait portrait) {
        this.portrait = portrait;
        person = portrait.person();
        hair = portrait.hair();
        face();
        hairOfTheHead();
        facialHair();
        worn();
    }

    static Map<String, String> of(Portrait portrait) {
        return new CelebaAttributes(portrait).values;
    }

    private void put(String name, boolean value) {
        values.put(name, value ? "1" : "-1");
    }

    private boolean shows(ActionUnit unit, double from) {
        return portrait.expression().get(unit) >= from;
    }

    private boolean above(AlbedoTrait trait, double from) {
        return person.albedo(trait) > from;
    }

    private void face() {
        put("Male", person.sex() > 0);
        put("Young", person.age() < 45);
        put("Pale_Skin", above(AlbedoTrait.MELANIN, -9) && !above(AlbedoTrait.MELANIN, -1.45));
        put("Rosy_Cheeks", above(AlbedoTrait.CHEEK_REDNESS, 1.2) && !above(AlbedoTrait.MELANIN, 0.6));
        put("Arched_Eyebrows", above(AlbedoTrait.BROW_ARCH, 0.7));
        put("Bushy_Eyebrows", above(AlbedoTrait.BROW_THICKNESS, 1.3));
        put("Bags_Under_Eyes", person.shape("eye-bags") > 1 || above(AlbedoTrait.EYE_CIRCLES, 1.3));
        put("Narrow_Eyes", person.lid(LidTrait.EYE_OPENING) < -1.2 || shows(ActionUnit.AU43, 0.3) || shows(ActionUnit.AU7, 0.7));
        put("Big_Lips", person.shape("upper-lip-height") + person.shape("lower-lip-height") > 1.8);
        put("Big_Nose", person.shape("nose-wing-width") + person.shape("nose-tip-bulb") > 1.8);
        put("Chubby", person.shape("cheek-fullness") > 1.3);
        put("Double_Chin", person.shape("double-chin") > 1.2);
        put("High_Cheekbones", person.shape("cheekbone-height") > 0.7 || shows(ActionUnit.AU6, 0.4));
        put("Smiling", shows(ActionUnit.AU12, 0.3));
        put("Mouth_Slightly_Open", shows(ActionUnit.AU25, 0.2) || shows(ActionUnit.AU26, 0.2) || shows(ActionUnit.AU27, 0.1));
        put("Blurry", false);
    }

    private void hairOfTheHead() {
        boolean seen = hair.style() != Style.BALD;
        boolean gray = hair.gray() > 0.5;
        put("Bald", !seen);
        put("Bangs", hair.style() == Style.BANGS);
        put("Receding_Hairline", hair.style() == Style.RECEDING
                || seen && hair.style() != Style.BANGS && above(AlbedoTrait.HAIRLINE_RECESS, 2.2));
        put("Gray_Hair", seen && gray);
        put("Black_Hair", seen && !gray && hair.melanin() > 0.82);
        put("Brown_Hair", seen && !gray && hair.melanin() <= 0.82 && hair.melanin() > 0.42 && hair.red() < 0.55);
        put("Blond_Hair", seen && !gray && hair.melanin() <= 0.36 && hair.red() < 0.55);
        put("Wavy_Hair", hair.style() == Style.CURLY);
        put("Straight_Hair", seen && hair.style() != Style.CURLY && hair.style() != Style.BUZZ);
    }

    private void facialHair() {
        boolean beard = hair.facial() == Facial.BEARD;
        put("No_Beard", person.sex() < 0 || hair.facial() == Facial.NONE || hair.facial() == Facial.MOUSTACHE);
        put("Goatee", hair.facial() == Facial.GOATEE);
        put("Mustache", beard || hair.facial() == Facial.MOUSTACHE || hair.facial() == Facial.GOATEE);
        put("Sideburns", beard);
        put("5_o_Clock_Shadow", person.sex() > 0 && hair.facial() == Facial.STUBBLE);
    }

    private void worn() {
        Outfit outfit = portrait.outfit();
        put("Eyeglasses", outfit.glasses() != Outfit.Glasses.NONE);
        put("Wearing_Hat", outfit.hat() != Outfit.Hat.NONE);
        put("Heavy_Makeup", outfit.makeup() > 0.6);
        put("Wearing_Lipstick", outfit.makeup() > 0.35);
        put("Wearing_Earrings", false);
        put("Wearing_Necklace", false);
        put("Wearing_Necktie", false);
    }
}
