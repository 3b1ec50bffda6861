package org.bauta.method.ksame;

/** What becomes of a class of fewer than k persons. */
public enum Small {
    /** The run is refused. */
    REFUSE,
    /** It joins the class with which it shares most values. */
    MERGE
}
