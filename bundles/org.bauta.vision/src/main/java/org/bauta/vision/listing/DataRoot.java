package org.bauta.vision.listing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.bauta.core.failure.DataMissing;

/**
 * The folder a user unpacked a data set into.
 *
 * @param folder the one in the settings
 * @param dataSet its name, for messages
 * @param offered where its owner offers it, for messages
 */
public record DataRoot(Path folder, String dataSet, String offered) {
    public DataRoot {
        if (!Files.isDirectory(folder)) {
            throw new DataMissing(dataSet + ": there is no folder " + folder
                    + "; set root to where you unpacked it (its owner offers it at "
                    + offered + ")");
        }
    }

    /** The first of these relative paths that exists. */
    public Optional<Path> find(String... relative) {
        return Arrays.stream(relative).map(folder::resolve).filter(Files::exists).findFirst();
    }

    /** The first of these relative paths that exists. @throws DataMissing naming the first and where the owner offers it */
    public Path require(String... relative) {
        return find(relative).orElseThrow(() -> missing(relative[0]));
    }

    /** To be thrown. @param what the file or folder that is missing */
    public DataMissing missing(String what) {
        return new DataMissing(dataSet + ": " + what + " is missing in " + folder + "; its owner offers it at " + offered);
    }
}
