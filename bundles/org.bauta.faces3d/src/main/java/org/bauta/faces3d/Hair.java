package org.bauta.faces3d;

/**
 * Hair on the head and in the face.
 *
 * @param style how the hair of the head is worn
 * @param melanin 0 white-blond to 1 black
 * @param red 0..1, redness of the pigment
 * @param gray share of white hairs, 0..1
 * @param volume thickness, 1 is usual for the style
 * @param part where it is parted: 0 in the middle, -1 and 1 at the sides
 * @param facial what grows in the face
 * @param seed of the strands
 */
public record Hair(Style style, double melanin, double red, double gray, double volume, double part, Facial facial, long seed) {
    /** How the hair of the head is worn. */
    public enum Style { BALD, BUZZ, SHORT, MEDIUM, LONG, BANGS, CURLY, RECEDING }

    /** What grows in the face; a shadow of stubble belongs to the person. */
    public enum Facial { NONE, STUBBLE, MOUSTACHE, GOATEE, BEARD }

    public boolean hasBeard() {
        return facial == Facial.GOATEE || facial == Facial.BEARD;
    }
}
