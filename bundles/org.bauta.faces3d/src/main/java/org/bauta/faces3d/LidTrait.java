package org.bauta.faces3d;

/** Coefficients of the identity code that shape the opening of the lids; they follow those that move vertices. */
public enum LidTrait {
    EYE_WIDTH, EYE_OPENING, EYE_TILT, INNER_FOLD, OUTER_HOOD, LOWER_LID, LID_PEAK, LID_CREASE
}
