package org.bauta.method.ksame;

/** How much of a picture is replaced. */
public enum Cover {
    /**
     * Everything that a recogniser sees: the whole square around the face, hair and background with it. Only this keeps the
     * bound of 1/k against whoever has the very pictures that were released, since their backgrounds would tell them apart.
     */
    FRAME,
    /**
     * The face from jaw to hairline with a soft edge. Hair, ears and background stay, and give the person away to whoever has the
     * same picture: 78 % of 200 synthetic faces at k = 5, where the bound is 20 %.
     */
    FACE
}
