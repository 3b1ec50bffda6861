package org.bauta.learning.recipe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bauta.core.dataset.Item;
import org.bauta.learning.faces.Placement;
import org.bauta.learning.faces.Target;
import org.bauta.learning.training.DrawnFace;

/** Which person it is: a number from 0, in the order in which the persons appear. */
final class PersonTarget implements Target {
    private final int[] numbers;
    private final int count;

    PersonTarget(List<Item> items) {
        Map<String, Integer> known = new HashMap<>();
        numbers = new int[items.size()];
        for (int i = 0; i < numbers.length; i++) {
            known.putIfAbsent(items.get(i).subject(), known.size());
            numbers[i] = known.get(items.get(i).subject());
        }
        count = known.size();
    }

    int count() {
        return count;
    }

    @Override
    public long[] shape() {
        return new long[0];
    }

    @Override
    public void write(int index, DrawnFace face, Placement placement, float[] out, int from) {
        out[from] = numbers[index];
    }
}
