package org.bauta.cli.export;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bauta.core.dataset.Item;
import org.bauta.core.failure.UsageInvalid;

/** Names of files that every file system takes and that stay below their folder. */
final class FileNames {
    private FileNames() {
    }

    /** One name: letters, digits, dots, hyphens and underscores; anything else becomes an underscore, and so does a leading dot. */
    static String one(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceAll("^\\.", "_");
    }

    /** A path of such names below each other. */
    static String path(String text) {
        StringBuilder out = new StringBuilder();
        for (String part : text.split("/", -1)) {
            out.append(out.isEmpty() ? "" : "/").append(part.isEmpty() ? "_" : one(part));
        }
        return out.toString();
    }

    /** @throws UsageInvalid if two items would be written to one file, also where case does not count */
    static List<String> distinct(List<String> files, List<Item> items) {
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            String other = seen.put(files.get(i).toLowerCase(Locale.ROOT), items.get(i).id());
            if (other != null) {
                throw new UsageInvalid(other + " and " + items.get(i).id() + " would both be written to " + files.get(i)
                        + "; choose another --layout");
            }
        }
        return files;
    }
}
