package org.bauta.vision;

import java.util.List;

/** How the pictures below a folder tell whom they show. */
public enum SubjectRule {
    /** They do not. */
    NONE,
    /** By the first folder below the root: one for each person. */
    FOLDER,
    /** As folder if no picture lies in the root itself, else as none. */
    AUTO;

    /**
     * For each picture of a folder whom it shows, empty if that is not known.
     *
     * @param paths of all of them below the root, with forward slashes
     */
    public List<String> subjects(List<String> paths) {
        boolean flat = this == AUTO && paths.stream().anyMatch(p -> p.indexOf('/') < 0);
        return paths.stream().map(p -> this == NONE || flat || p.indexOf('/') < 0 ? "" : p.substring(0, p.indexOf('/'))).toList();
    }
}
