package org.bauta.engine.file;

import java.nio.file.Path;

/**
 * Where a value was written: named in messages, and the folder that relative paths written there start from.
 *
 * @param name of the file, or the option of the command line as it was given
 * @param line from 1; 0 for an option
 * @param base a folder
 */
record Place(String name, int line, Path base) {
    private static final int LONGEST = 80;

    static Place option(String option, Path base) {
        return new Place(option.length() <= LONGEST ? option : option.substring(0, LONGEST - 3) + "...", 0, base);
    }

    boolean isOption() {
        return line == 0;
    }

    /** The text of a path setting, absolute; an empty path stands for none and stays empty. */
    String absolute(String path) {
        return path.isEmpty() ? "" : base.toAbsolutePath().resolve(path).normalize().toString();
    }

    @Override
    public String toString() {
        return isOption() ? name : name + ":" + line;
    }
}
