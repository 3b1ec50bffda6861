package org.bauta.core.catalog;

/**
 * A contribution that cannot be used; the rest works.
 *
 * @param bundle who contributes it
 * @param what kind and id as far as they can be read
 * @param reason in words
 */
public record Broken(String bundle, String what, String reason) {
    @Override
    public String toString() {
        return bundle + ": " + what + ": " + reason;
    }
}
