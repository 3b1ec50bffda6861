package org.bauta.learning.model;

import java.util.Locale;

/** Which color a net's first channel is. */
public enum ChannelOrder {
    RGB, BGR;

    /** As it stands in a descriptor. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
