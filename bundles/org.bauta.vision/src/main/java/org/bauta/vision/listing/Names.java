package org.bauta.vision.listing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Different strings, packed: each costs its bytes in UTF-8 and about 16 more. They keep the order in which they were
 * added, and {@link #indexOf} finds one in constant time. At most 2^31 bytes together.
 */
public final class Names {
    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int[] slots = newSlots(1 << 9);
    private int size;

    public int size() {
        return size;
    }

    /**
     * Adds a name.
     *
     * @return its number, or -1 if it was there already (nothing changes then)
     */
    public int add(String name) {
        byte[] key = name.getBytes(StandardCharsets.UTF_8);
        int slot = slot(key);
        if (slots[slot] >= 0) {
            return -1;
        }
        int start = start(size);
        bytes = ensure(bytes, Math.addExact(start, key.length));
        System.arraycopy(key, 0, bytes, start, key.length);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        ends[size] = start + key.length;
        slots[slot] = size++;
        if (2 * size > slots.length) {
            rehash();
        }
        return size - 1;
    }

    /** @param i from 0 to size - 1 */
    public String get(int i) {
        if (i < 0 || i >= size) {
            throw new IndexOutOfBoundsException(i);
        }
        return new String(bytes, start(i), ends[i] - start(i), StandardCharsets.UTF_8);
    }

    /** Its number, or -1 if it is not there. */
    public int indexOf(String name) {
        return slots[slot(name.getBytes(StandardCharsets.UTF_8))];
    }

    private int start(int i) {
        return i == 0 ? 0 : ends[i - 1];
    }

    /** Where the key stands, or the empty slot where it would: linear probing. */
    private int slot(byte[] key) {
        int mask = slots.length - 1;
        int slot = spread(hash(key, 0, key.length)) & mask;
        while (slots[slot] >= 0 && !Arrays.equals(bytes, start(slots[slot]), ends[slots[slot]], key, 0, key.length)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void rehash() {
        slots = newSlots(Math.multiplyExact(2, slots.length));
        int mask = slots.length - 1;
        for (int i = 0; i < size; i++) {
            int slot = spread(hash(bytes, start(i), ends[i])) & mask;
            while (slots[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = i;
        }
    }

    private static int hash(byte[] b, int from, int to) {
        int h = 1;
        for (int i = from; i < to; i++) {
            h = 31 * h + b[i];
        }
        return h;
    }

    private static int spread(int h) {
        int m = h * 0x9E3779B9;
        return m ^ m >>> 15;
    }

    private static byte[] ensure(byte[] array, int length) {
        long larger = Math.min(Integer.MAX_VALUE - 8, Math.max(length, 2L * array.length));
        return length <= array.length ? array : Arrays.copyOf(array, (int) larger);
    }

    private static int[] newSlots(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, -1);
        return slots;
    }
}
