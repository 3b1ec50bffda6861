package org.bauta.ui.editor;

/**
 * A place in the form.
 *
 * @param index of the entry; -1 for the section itself
 */
record Row(Section section, int index) {
    static Row of(Section section) {
        return new Row(section, section.isSingle() ? 0 : -1);
    }

    boolean isEntry() {
        return index >= 0;
    }
}
