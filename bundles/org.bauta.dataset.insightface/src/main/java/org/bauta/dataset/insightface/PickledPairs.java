package org.bauta.dataset.insightface;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.bauta.core.failure.DataDamaged;
import org.bauta.dataset.insightface.Pickle.Call;
import org.bauta.dataset.insightface.Pickle.Slice;

/**
 * Where the pictures of a .bin file are and which pairs show the same person. What is in the file decides what is made
 * of it: a tuple of a list of pictures and a list of truth values, nothing else.
 */
final class PickledPairs {
    private final long[] offsets;
    private final int[] lengths;
    private final boolean[] same;

    private PickledPairs(List<?> pictures, List<?> flags, Path file) {
        if (pictures.size() != 2 * flags.size()) {
            throw new DataDamaged(file + " has " + pictures.size() + " pictures for " + flags.size() + " pairs");
        }
        offsets = new long[pictures.size()];
        lengths = new int[pictures.size()];
        same = new boolean[flags.size()];
        for (int i = 0; i < offsets.length; i++) {
            Slice slice = slice(pictures.get(i), file, i);
            offsets[i] = slice.offset();
            lengths[i] = slice.length();
        }
        for (int p = 0; p < same.length; p++) {
            same[p] = flag(flags.get(p), file, p);
        }
    }

    /** @throws DataDamaged with the place and the reason if the file is no such pickle */
    static PickledPairs read(Path file) {
        try (Pickle pickle = new Pickle(file)) {
            if (pickle.load() instanceof List<?> top && top.size() == 2 && top.get(0) instanceof List<?> pictures
                    && top.get(1) instanceof List<?> flags) {
                return new PickledPairs(pictures, flags, file);
            }
            throw new DataDamaged(file + " does not hold a list of pictures and a list of pairs");
        } catch (IOException e) {
            throw new DataDamaged(file + " cannot be read or is cut off: " + e.getMessage(), e);
        }
    }

    /** A byte string, or a numpy array of bytes: made by _reconstruct, then given (version, shape, dtype, order, bytes). */
    private static Slice slice(Object picture, Path file, int number) {
        if (picture instanceof Slice bytes) {
            return bytes;
        }
        if (picture instanceof Call array && array.function().endsWith(".multiarray _reconstruct") && array.state() instanceof List<?> state
                && state.size() == 5 && state.get(2) instanceof Call type && type.function().equals("numpy dtype")
                && List.of("u1", "|u1", "uint8").contains(type.arguments().get(0)) && state.get(4) instanceof Slice bytes) {
            return bytes;
        }
        throw new DataDamaged(file + ": picture " + number + " is neither bytes nor a numpy array of bytes");
    }

    private static boolean flag(Object flag, Path file, int pair) {
        if (flag instanceof Boolean same) {
            return same;
        }
        if (flag instanceof Long number && (number == 0 || number == 1)) {
            return number == 1;
        }
        throw new DataDamaged(file + ": whether pair " + pair + " shows the same person is no truth value");
    }

    int size() {
        return same.length;
    }

    int pictures() {
        return offsets.length;
    }

    long offset(int picture) {
        return offsets[picture];
    }

    int length(int picture) {
        return lengths[picture];
    }

    boolean same(int pair) {
        return same[pair];
    }
}
