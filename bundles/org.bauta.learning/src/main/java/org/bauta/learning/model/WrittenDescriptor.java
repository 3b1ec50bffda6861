package org.bauta.learning.model;

/**
 * A descriptor with the YAML it was read from, which is what the store keeps and {@code bauta model describe} can show.
 *
 * @param text with its comments
 */
public record WrittenDescriptor(ModelDescriptor descriptor, String text) {
    /** With the hash of a file where this one has {@link ModelDescriptor#ANY}, and a line that says so; else this one. */
    public WrittenDescriptor withHashOf(ModelFile file) {
        if (!descriptor.sha256().equals(ModelDescriptor.ANY)) {
            return this;
        }
        String hashed = text.replaceFirst("(?m)^sha256:.*$", "sha256: " + file.sha256())
                + (text.endsWith("\n") ? "" : "\n") + DescriptorReader.HASH_FROM + ": the imported file, which could not be compared with a published hash\n";
        return DescriptorReader.parse(hashed, "descriptor of " + descriptor.id());
    }
}
