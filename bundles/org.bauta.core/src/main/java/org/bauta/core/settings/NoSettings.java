package org.bauta.core.settings;

/** The settings of a contribution that has none. */
public record NoSettings() {
}
