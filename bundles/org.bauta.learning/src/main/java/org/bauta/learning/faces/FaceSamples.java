package org.bauta.learning.faces;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.bauta.learning.training.DrawnFace;
import org.bauta.learning.training.DrawnPictures;
import org.bauta.learning.training.Samples;

/** Drawn faces as a net sees them, with what it shall say of them. */
public final class FaceSamples implements Samples {
    private final DrawnPictures pictures;
    private final View view;
    private final Augmentation how;
    private final List<Target> targets;
    private final List<long[]> shapes = new ArrayList<>();

    public FaceSamples(DrawnPictures pictures, View view, Augmentation how, List<Target> targets) {
        this.pictures = pictures;
        this.view = view;
        this.how = how;
        this.targets = List.copyOf(targets);
        shapes.add(new long[] {3, view.size(), view.size()});
        targets.forEach(t -> shapes.add(t.shape()));
    }

    @Override
    public int size() {
        return pictures.items().size();
    }

    @Override
    public List<long[]> shapes() {
        return shapes;
    }

    @Override
    public void fill(int index, SplittableRandom random, float[][] arrays, int row) {
        DrawnFace face = pictures.get(index);
        Placement placement = Pixels.place(face, view, how, random);
        Pixels.write(face, placement, how, random, arrays[0], row * 3 * view.size() * view.size());
        for (int i = 0; i < targets.size(); i++) {
            targets.get(i).write(index, face, placement, arrays[i + 1], row * length(targets.get(i).shape()));
        }
    }

    private static int length(long[] shape) {
        long n = 1;
        for (long side : shape) {
            n *= side;
        }
        return Math.toIntExact(n);
    }
}
