package org.bauta.learning.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.bauta.learning.training.DrawnFace;
import org.bauta.learning.training.DrawnPictures;
import org.bauta.learning.training.Samples;

/**
 * Pictures of the first persons of a data set, each behind its description: who it is, as zeros and a one, and how the picture
 * was taken.
 *
 * @param faces the pictures as a net sees them
 * @param chosen places of the pictures among all
 * @param persons number of the person of each chosen picture, from 0
 * @param view what is said of how a picture was taken
 */
record ProxySamples(DrawnPictures pictures, Samples faces, List<Integer> chosen, List<Integer> persons, int count, TakenHow view) implements Samples {

    /** @param held true for the last picture of each person, false for the others */
    static ProxySamples of(DrawnPictures pictures, Samples faces, int count, TakenHow view, boolean held) {
        List<Integer> chosen = new ArrayList<>();
        List<Integer> persons = new ArrayList<>();
        int person = -1;
        for (int i = 0; i < pictures.items().size(); i++) {
            boolean first = i == 0 || !subject(pictures, i).equals(subject(pictures, i - 1));
            boolean last = i + 1 == pictures.items().size() || !subject(pictures, i).equals(subject(pictures, i + 1));
            person += first ? 1 : 0;
            if (person < count && last == held) {
                chosen.add(i);
                persons.add(person);
            }
        }
        return new ProxySamples(pictures, faces, List.copyOf(chosen), List.copyOf(persons), Math.min(count, person + 1), view);
    }

    private static String subject(DrawnPictures pictures, int i) {
        return pictures.items().get(i).subject();
    }

    @Override
    public int size() {
        return chosen.size();
    }

    @Override
    public List<long[]> shapes() {
        return List.of(new long[] {count + view.names().size()}, faces.shapes().get(0));
    }

    @Override
    public void fill(int index, SplittableRandom random, float[][] arrays, int row) {
        int at = row * (count + view.names().size());
        IntStream.range(0, count).forEach(p -> arrays[0][at + p] = 0);
        arrays[0][at + persons.get(index)] = 1;
        DrawnFace face = pictures.get(chosen.get(index));
        view.write(face, arrays[0], at + count);
        faces.fill(chosen.get(index), random, new float[][] {arrays[1]}, row);
    }
}
