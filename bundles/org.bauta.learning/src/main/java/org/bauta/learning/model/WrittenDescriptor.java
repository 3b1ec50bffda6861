package org.bauta.learning.model;

import java.util.Optional;

/**
 * A descriptor with the YAML it was read from, which is what the store keeps and {@code bauta model describe} can show.
 *
 * @param text with its comments
 */
public record WrittenDescriptor(ModelDescriptor descriptor, String text) {
    private static final String HEADS = "(?s)(heads:.*?sha256: *)" + ModelDescriptor.ANY + "\\b";

    /** With the hashes of files where this one has {@link ModelDescriptor#ANY}, and a line that says so. */
    public WrittenDescriptor withHashesOf(ModelFile file, Optional<ModelFile> heads) {
        String hashed = text;
        if (descriptor.sha256().equals(ModelDescriptor.ANY)) {
            hashed = hashed.replaceFirst("(?m)^sha256:.*$", "sha256: " + file.sha256()) + (text.endsWith("\n") ? "" : "\n")
                    + DescriptorReader.HASH_FROM + ": the imported file, which could not be compared with a published hash\n";
        }
        if (heads.isPresent()) {
            hashed = hashed.replaceFirst(HEADS, "$1" + heads.get().sha256());
        }
        return hashed.equals(text) ? this : DescriptorReader.parse(hashed, "descriptor of " + descriptor.id());
    }
}
