package org.bauta.dataset.voxceleb;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.bauta.vision.listing.DataRoot;
import org.bauta.vision.listing.TextRows;

/**
 * A row of the table of persons: id, name or id in VGGFace, gender, nationality (VoxCeleb 1 alone), set.
 *
 * @param nationality empty if unknown
 */
record Speaker(String id, String name, String gender, String nationality, String set) {
    /** By id and by name. @throws org.bauta.core.failure.DataMissing if neither table is there */
    static Map<String, Speaker> read(DataRoot root) {
        Optional<Path> first = root.find("vox1_meta.csv", "meta/vox1_meta.csv");
        Optional<Path> second = root.find("vox2_meta.csv", "meta/vox2_meta.csv");
        if (first.isEmpty() && second.isEmpty()) {
            throw root.missing("vox1_meta.csv (or vox2_meta.csv)");
        }
        Map<String, Speaker> speakers = new HashMap<>();
        first.ifPresent(file -> TextRows.read(file, row -> add(speakers, row)));
        second.ifPresent(file -> TextRows.read(file, row -> add(speakers, row)));
        return speakers;
    }

    private static void add(Map<String, Speaker> speakers, TextRows.Row row) {
        String[] c = row.cells();
        if (row.line() == 1 && c[0].startsWith("VoxCeleb")) {
            return;
        }
        int n = c.length;
        if (n < 4 || n > 5 || !c[0].matches("id\\d{5}") || !c[2].matches("[mf]") || !c[n - 1].matches("dev|test")) {
            throw row.damaged("id, name, gender (m or f), nationality (VoxCeleb 1 only) and set (dev or test) were expected");
        }
        Speaker speaker = new Speaker(c[0], c[1], c[2], n == 5 ? c[3] : "", c[n - 1]);
        if (speakers.put(c[0], speaker) != null) {
            throw row.damaged(c[0] + " stands there a second time");
        }
        speakers.put(c[1], speaker);
    }
}
