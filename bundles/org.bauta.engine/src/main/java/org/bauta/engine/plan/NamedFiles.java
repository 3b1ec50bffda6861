package org.bauta.engine.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Files that settings name, such as a key or the picture of a target: their content decides a result, not their name. */
final class NamedFiles {
    private NamedFiles() {
    }

    /** SHA-256 of each file by the name of its setting; what is no file that can be read is left out, and is refused where it is used. */
    static Map<String, String> prints(Record settings) {
        Map<String, String> out = new TreeMap<>();
        for (RecordComponent c : settings.getClass().getRecordComponents()) {
            if (c.getType() == Path.class) {
                try {
                    Path file = (Path) c.getAccessor().invoke(settings);
                    if (file != null && Files.isRegularFile(file) && Files.isReadable(file)) {
                        out.put(c.getName(), sha256(file));
                    }
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(c.getName() + " of " + settings.getClass().getName() + " cannot be read", e);
                }
            }
        }
        return out;
    }

    private static String sha256(Path file) {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
