package org.bauta.vision.listing;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

import org.bauta.core.dataset.Item;

/** Items that are made when they are asked for, out of a compact index. Equal whenever they are asked for. */
public final class ListedItems extends AbstractList<Item> implements RandomAccess {
    private final int size;
    private final IntFunction<Item> item;

    /** @param item makes the i-th from 0; called by any thread, any number of times */
    public ListedItems(int size, IntFunction<Item> item) {
        this.size = size;
        this.item = item;
    }

    /** Those with these numbers only. */
    public static ListedItems selected(int[] numbers, IntFunction<Item> item) {
        int[] chosen = numbers.clone();
        return new ListedItems(chosen.length, i -> item.apply(chosen[i]));
    }

    @Override
    public Item get(int index) {
        return item.apply(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}
