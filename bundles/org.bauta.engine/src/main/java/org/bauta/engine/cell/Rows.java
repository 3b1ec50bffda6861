package org.bauta.engine.cell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.bauta.core.failure.OutputFailed;
import org.bauta.engine.plan.Plan;

/** One block of numbers over all items, left in the files of their cells and mapped as it is asked for. */
public final class Rows {
    private final List<Path> cells;
    private final int block;
    private final ConcurrentHashMap<Integer, MappedByteBuffer> mapped = new ConcurrentHashMap<>();

    /**
     * @param cells the files of the chunks, in order; one that does not exist holds nothing
     * @param block which block of each
     */
    Rows(List<Path> cells, int block) {
        this.cells = cells;
        this.block = block;
    }

    /** A copy; empty where there is none, which is where the first number is NaN. */
    public Optional<float[]> row(int item) {
        Optional<ByteBuffer> place = place(item);
        return place.map(p -> {
            float[] row = new float[p.remaining() / Float.BYTES];
            p.asFloatBuffer().get(row);
            return row;
        });
    }

    /** True if there is a row, told without copying it. */
    public boolean has(int item) {
        return place(item).isPresent();
    }

    private Optional<ByteBuffer> place(int item) {
        int chunk = item / Plan.CHUNK;
        if (!mapped.containsKey(chunk) && !Files.exists(cells.get(chunk))) {
            return Optional.empty();
        }
        MappedByteBuffer content = mapped.computeIfAbsent(chunk, this::map);
        int bytes = Float.BYTES * CellData.dimensions(content, block);
        if (bytes == 0) {
            return Optional.empty();
        }
        ByteBuffer row = content.slice(CellData.offset(content, block) + bytes * (item % Plan.CHUNK), bytes);
        return Float.isNaN(row.getFloat(0)) ? Optional.empty() : Optional.of(row);
    }

    private MappedByteBuffer map(int chunk) {
        try (FileChannel channel = FileChannel.open(cells.get(chunk))) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        } catch (IOException e) {
            throw new OutputFailed(cells.get(chunk) + " cannot be read back: " + e.getMessage() + "; go on with --resume", e);
        }
    }
}
