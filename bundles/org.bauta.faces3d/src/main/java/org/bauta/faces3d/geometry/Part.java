package org.bauta.faces3d.geometry;

/** What a surface is made of: decides how it is drawn. */
public enum Part {
    SKIN, MOUTH, TEETH, TONGUE, EAR, NECK, CLOTHES, EYE, HAIR, BEARD, GLASSES, LENS, HAT
}
