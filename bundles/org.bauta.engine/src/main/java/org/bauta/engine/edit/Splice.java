package org.bauta.engine.edit;

/**
 * One change of a text.
 *
 * @param offset of the first character that goes
 * @param length how many go
 * @param text what comes instead
 */
public record Splice(int offset, int length, String text) {
    /** The text after the change. */
    public String in(String whole) {
        return whole.substring(0, offset) + text + whole.substring(offset + length);
    }
}
