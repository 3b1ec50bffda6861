package org.bauta.vision;

/** How the pictures below a folder tell whom they show. */
public enum SubjectRule {
    /** They do not. */
    NONE,
    /** By the first folder below the root: one for each person. */
    FOLDER,
    /** As folder if no picture lies in the root itself, else as none. */
    AUTO;

    /** @param path of a picture below the root, with forward slashes */
    String subject(String path) {
        int slash = path.indexOf('/');
        return this == NONE || slash < 0 ? "" : path.substring(0, slash);
    }
}
