package org.bauta.dataset.synthetic;

/**
 * Which part of the population is drawn from. The parts share nobody: what an attacker or a method learns from one part
 * says nothing about the persons of another.
 */
public enum Split {
    /** Everybody. */
    ALL(0, 1, 2, 3, 4),
    /** Material to build methods and closed sets from. */
    BACKGROUND(0, 1),
    /** What attackers learn from. */
    ATTACKER(2),
    /** What is judged. */
    EVALUATION(3, 4);

    private static final int CYCLE = 5;
    private final int[] residues;

    Split(int... residues) {
        this.residues = residues;
    }

    /** Number of the person at a place of this part. Five and the 24 groups have no common factor: each part is balanced. */
    public int person(int index) {
        return CYCLE * (index / residues.length) + residues[index % residues.length];
    }

    /** The part (other than all) that a person belongs to. */
    public static Split of(int person) {
        int r = Math.floorMod(person, CYCLE);
        return r < 2 ? BACKGROUND : r == 2 ? ATTACKER : EVALUATION;
    }
}
