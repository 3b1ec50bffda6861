package org.bauta.engine.cell;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

import org.bauta.core.failure.OutputFailed;
import org.bauta.engine.plan.Plan;

/** The embeddings of all items by one recogniser, left in the files of their cells and mapped as they are asked for. */
public final class EmbeddingTable {
    private final List<Path> cells;
    private final int block;
    private final int dimensions;
    private final ConcurrentHashMap<Integer, MappedByteBuffer> mapped = new ConcurrentHashMap<>();

    /**
     * @param cells the files of the chunks, in order; one that does not exist holds nothing but NaN
     * @param block which block of each
     */
    EmbeddingTable(List<Path> cells, int block, int dimensions) {
        this.cells = cells;
        this.block = block;
        this.dimensions = dimensions;
    }

    /** A copy; all NaN where there is none. */
    public float[] row(int item) {
        float[] row = new float[dimensions];
        int chunk = item / Plan.CHUNK;
        if (!Files.exists(cells.get(chunk))) {
            Arrays.fill(row, Float.NaN);
            return row;
        }
        MappedByteBuffer content = mapped.computeIfAbsent(chunk, this::map);
        int at = CellData.offset(content, block) + Float.BYTES * dimensions * (item % Plan.CHUNK);
        content.slice(at, Float.BYTES * dimensions).asFloatBuffer().get(row);
        return row;
    }

    private MappedByteBuffer map(int chunk) {
        try (FileChannel channel = FileChannel.open(cells.get(chunk))) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        } catch (IOException e) {
            throw new OutputFailed(cells.get(chunk) + " cannot be read back: " + e.getMessage() + "; go on with --resume", e);
        }
    }
}
