package org.bauta.method.adversarial;

/** What an attack wants of the surrogate. */
public enum Goal {
    /** Unlike the own original, whoever it may resemble instead. */
    DODGE,
    /** Like a stranger who does not exist: a direction of the embedding space drawn at random for each face. */
    IMPERSONATE
}
