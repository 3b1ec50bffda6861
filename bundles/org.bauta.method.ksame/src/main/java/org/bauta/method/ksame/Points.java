package org.bauta.method.ksame;

/** Which points faces are brought to agree by before they are averaged. */
public enum Points {
    /** 68 points: the mean of several faces is a face. */
    DENSE,
    /** Five points, a similarity: eyes and mouth agree, the rest becomes soft, as in the first k-Same. */
    FIVE
}
