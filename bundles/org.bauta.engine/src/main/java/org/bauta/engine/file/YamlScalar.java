package org.bauta.engine.file;

/**
 * One value.
 *
 * @param text as written, without quotes
 * @param isNull true if nothing was written, or a plain {@code null}
 */
record YamlScalar(Place place, String text, boolean isNull) implements YamlNode {
    static YamlScalar of(Place place, String text) {
        return new YamlScalar(place, text, false);
    }

    @Override
    public String kind() {
        return isNull ? "empty" : "'" + text + "'";
    }
}
