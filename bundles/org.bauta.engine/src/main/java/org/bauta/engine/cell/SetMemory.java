package org.bauta.engine.cell;

import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.image.Image;

/** Watches that the pictures of a closed set leave room for what the method makes of them. */
public final class SetMemory {
    /** The other half is for results and for what the method works with. */
    private static final double SHARE = 0.5;
    private final String method;
    private final int items;
    private final long limit;
    private long bytes;
    private int held;

    /** @param items that may become part of the set */
    public SetMemory(String method, int items) {
        this(method, items, (long) (SHARE * Runtime.getRuntime().maxMemory()));
    }

    SetMemory(String method, int items, long limit) {
        this.method = method;
        this.items = items;
        this.limit = limit;
    }

    /** @throws UsageInvalid if there is no room for it */
    public void hold(Image image) {
        held++;
        bytes += image.samples().length;
        if (bytes > limit) {
            throw new UsageInvalid("the method " + method + " holds the whole closed set in memory, but only " + (held - 1) + " of " + items
                    + " pictures fit into the " + (limit >> 20) + " MB there are for them; give Java more memory (-Xmx), use --limit or "
                    + "smaller pictures");
        }
    }
}
