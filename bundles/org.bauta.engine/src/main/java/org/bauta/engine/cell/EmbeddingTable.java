package org.bauta.engine.cell;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The embeddings of all items by one recogniser, left in the files of their cells. */
public final class EmbeddingTable {
    private final Rows rows;
    private final int dimensions;

    /**
     * @param cells the files of the chunks, in order; one that does not exist holds nothing but NaN
     * @param block which block of each
     */
    EmbeddingTable(List<Path> cells, int block, int dimensions) {
        this.rows = new Rows(cells, block);
        this.dimensions = dimensions;
    }

    /** A copy; all NaN where there is none. */
    public float[] row(int item) {
        return rows.row(item).orElseGet(this::none);
    }

    private float[] none() {
        float[] row = new float[dimensions];
        Arrays.fill(row, Float.NaN);
        return row;
    }
}
