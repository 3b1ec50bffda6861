package org.bauta.method.ksame;

/** How much of a picture is replaced. */
public enum Cover {
    /**
     * Everything that a recogniser sees: the whole square around the face, hair and background with it. Only this keeps the
     * bound of 1/k against whoever has the very pictures that were released, since their backgrounds would tell them apart.
     */
    FRAME,
    /** The face from jaw to hairline with a soft edge; hair, ears and background stay, and may give the person away. */
    FACE
}
