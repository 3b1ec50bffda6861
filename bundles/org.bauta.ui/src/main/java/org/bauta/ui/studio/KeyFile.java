package org.bauta.ui.studio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.bauta.core.failure.OutputFailed;

/** Methods read their key from a file. One that is typed stands in a file that only this user can read, while the studio is open. */
final class KeyFile implements AutoCloseable {
    static final String SETTING = "keyFile";

    private Path file;
    private String content = "";

    /** The settings with the file that holds the passphrase; as they are if there is none. */
    synchronized Map<String, String> in(Map<String, String> settings, String passphrase) {
        if (passphrase.isEmpty() || !settings.containsKey(SETTING)) {
            return settings;
        }
        Map<String, String> with = new LinkedHashMap<>(settings);
        with.put(SETTING, of(passphrase).toString());
        return with;
    }

    private Path of(String passphrase) {
        try {
            if (file == null) {
                file = Files.createTempFile("bauta-key", ".txt"); // readable by its owner alone
                file.toFile().deleteOnExit(); // the workbench may end before the studio's last job
            }
            if (!content.equals(passphrase)) {
                Files.write(file, passphrase.getBytes(StandardCharsets.UTF_8));
                content = passphrase;
            }
            return file;
        } catch (IOException e) {
            throw new OutputFailed("the key cannot be kept in a file: " + e.getMessage() + "; make room in the folder for temporary files", e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            content = ""; // it is deleted at the end of the process
        }
    }
}
