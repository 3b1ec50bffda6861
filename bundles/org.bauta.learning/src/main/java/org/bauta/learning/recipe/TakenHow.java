package org.bauta.learning.recipe;

import java.util.ArrayList;
import java.util.List;

import org.bauta.learning.training.DrawnFace;
import org.bauta.learning.training.DrawnPictures;

/**
 * What a generator is told of a picture beside who it shows: pose, expression, light. All are zero for a frontal neutral face in
 * the mean light, so that this is what one gets who says nothing.
 *
 * @param names of the numbers
 * @param places of the numbers among the values of a picture
 * @param mean what is subtracted: of the light its mean, of the others nothing
 * @param factor what they are multiplied with, to be about as large as one
 */
record TakenHow(List<String> names, int[] places, float[] mean, float[] factor) {
    private static final float DEGREES = 1 / 30f;
    private static final int FIRST = 1000;

    static TakenHow of(DrawnPictures pictures) {
        List<String> all = pictures.names();
        List<String> names = new ArrayList<>(all.stream().filter(n -> n.matches("yaw|pitch|gaze-.*|AU.*|sh[0-9]+")).toList());
        int[] places = names.stream().mapToInt(all::indexOf).toArray();
        float[] mean = new float[places.length];
        float[] factor = new float[places.length];
        int count = Math.min(FIRST, pictures.items().size());
        for (int i = 0; i < count; i++) {
            float[] values = pictures.get((int) ((long) i * pictures.items().size() / count)).values();
            for (int k = 0; k < places.length; k++) {
                mean[k] += names.get(k).startsWith("sh") ? values[places[k]] / count : 0;
            }
        }
        for (int k = 0; k < places.length; k++) {
            factor[k] = names.get(k).matches("yaw|pitch|gaze-.*") ? DEGREES : 1;
        }
        return new TakenHow(List.copyOf(names), places, mean, factor);
    }

    void write(DrawnFace face, float[] out, int from) {
        for (int k = 0; k < places.length; k++) {
            out[from + k] = (face.values()[places[k]] - mean[k]) * factor[k];
        }
    }
}
