package org.bauta.dataset.synthetic;

import org.bauta.faces3d.AlbedoTrait;
import org.bauta.faces3d.Draws;
import org.bauta.faces3d.Hair;
import org.bauta.faces3d.Outfit;
import org.bauta.faces3d.Person;

/** Hair and clothes: what suits a person, or anything at random. */
final class Wardrobe {
    private static final Hair.Style[] WOMEN = {Hair.Style.LONG, Hair.Style.LONG, Hair.Style.LONG, Hair.Style.MEDIUM,
        Hair.Style.MEDIUM, Hair.Style.BANGS, Hair.Style.CURLY, Hair.Style.SHORT};
    private static final Hair.Style[] MEN = {Hair.Style.SHORT, Hair.Style.SHORT, Hair.Style.SHORT, Hair.Style.SHORT, Hair.Style.BUZZ,
        Hair.Style.CURLY, Hair.Style.MEDIUM, Hair.Style.RECEDING};
    private static final int[] CLOTHES = {0x2b3a55, 0x6d7f96, 0x8a2e35, 0x3c5a41, 0x222226, 0xd9d6cf, 0x7b6a55, 0xb59a4c, 0x5c4a72, 0xf0f0ee};

    /** Sunglasses hide the eyes: few. */
    private static final Outfit.Glasses[] ANY = {Outfit.Glasses.NONE, Outfit.Glasses.NONE, Outfit.Glasses.THIN, Outfit.Glasses.THIN,
        Outfit.Glasses.ROUND, Outfit.Glasses.ROUND, Outfit.Glasses.THICK, Outfit.Glasses.THICK, Outfit.Glasses.SUN};

    private Wardrobe() {
    }

    /** The hair a person has by nature and habit. */
    static Hair hair(Person p, Draws d) {
        boolean female = p.sex() < 0;
        Hair.Style style = (female ? WOMEN : MEN)[d.below(8)];
        double bald = female ? 0 : Math.max(0, (p.age() - 28) / 90);
        if (d.chance(bald)) {
            style = d.chance(0.35) ? Hair.Style.BALD : Hair.Style.RECEDING;
        }
        double melanin = Math.clamp(0.68 + 0.22 * p.albedo(AlbedoTrait.HAIR_MELANIN), 0.05, 1.0);
        double red = Math.clamp(0.15 + 0.28 * (p.albedo(AlbedoTrait.HAIR_RED) - 0.6), 0.0, 1.0);
        double gray = Math.clamp((p.age() - 40) / 35 + d.uniform(-0.35, 0.25), 0.0, 1.0);
        return new Hair(style, melanin, red, female && gray > 0.3 && d.chance(0.5) ? 0 : gray, d.uniform(0.75, 1.25),
                d.uniform(-1, 1), female ? Hair.Facial.NONE : facial(d), d.split());
    }

    private static Hair.Facial facial(Draws d) {
        return d.chance(0.55) ? Hair.Facial.NONE : Hair.Facial.values()[1 + d.below(4)];
    }

    /** The same head, differently worn: another style and perhaps another color. */
    static Hair restyled(Hair usual, Person p, Draws d) {
        Hair other = hair(p, d);
        boolean dyed = d.chance(0.5);
        return new Hair(other.style(), dyed ? d.uniform(0.1, 1) : usual.melanin(), dyed ? d.uniform() * d.uniform() : usual.red(),
                dyed ? 0 : usual.gray(), other.volume(), other.part(), d.chance(0.5) ? usual.facial() : other.facial(), other.seed());
    }

    /** @param usual the glasses the person usually wears */
    static Outfit outfit(Person p, Outfit.Glasses usual, boolean restyled, Draws d) {
        Outfit.Glasses glasses = restyled && d.chance(0.35) ? ANY[d.below(ANY.length)] : usual;
        Outfit.Hat hat = restyled && d.chance(0.18) ? Outfit.Hat.values()[1 + d.below(2)] : Outfit.Hat.NONE;
        double makeup = p.sex() < 0 && d.chance(0.5) ? d.uniform(0.2, 0.9) : 0;
        return new Outfit(glasses, hat, CLOTHES[d.below(CLOTHES.length)], CLOTHES[d.below(CLOTHES.length)], makeup);
    }

    static Outfit.Glasses usualGlasses(Person p, Draws d) {
        return d.chance(0.10 + Math.max(0, p.age() - 40) / 120) ? Outfit.Glasses.values()[1 + d.below(3)] : Outfit.Glasses.NONE;
    }
}
