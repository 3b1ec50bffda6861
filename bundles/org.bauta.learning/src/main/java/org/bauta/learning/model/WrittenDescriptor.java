package org.bauta.learning.model;

/**
 * A descriptor with the YAML it was read from, which is what the store keeps and {@code bauta model describe} can show.
 *
 * @param text with its comments
 */
public record WrittenDescriptor(ModelDescriptor descriptor, String text) {
}
