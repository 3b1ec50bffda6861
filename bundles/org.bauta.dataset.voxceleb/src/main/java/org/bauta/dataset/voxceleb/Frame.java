package org.bauta.dataset.voxceleb;

import java.util.Map;
import java.util.Optional;

/**
 * What the path of a picture says.
 *
 * @param byId true if the person's folder carries the id, so that the picture is a whole frame named by its number
 * @param video empty if there is no such folder
 * @param utterance empty if there is no such folder
 * @param number the file's name
 */
record Frame(Speaker speaker, boolean byId, String video, String utterance, String number) {
    /** Empty if no folder on the way is a person. The folder 1.6, the width of the owner's cut, is passed over. */
    static Optional<Frame> of(String path, Map<String, Speaker> speakers) {
        String[] parts = path.split("/");
        int p = 0;
        while (p < parts.length - 1 && !speakers.containsKey(parts[p])) {
            p++;
        }
        if (p == parts.length - 1) {
            return Optional.empty();
        }
        Speaker speaker = speakers.get(parts[p]);
        int video = p + 1 < parts.length - 1 && parts[p + 1].equals("1.6") ? p + 2 : p + 1;
        return Optional.of(new Frame(speaker, parts[p].equals(speaker.id()), folder(parts, video), folder(parts, video + 1),
                parts[parts.length - 1]));
    }

    private static String folder(String[] parts, int i) {
        return i < parts.length - 1 ? parts[i] : "";
    }
}
