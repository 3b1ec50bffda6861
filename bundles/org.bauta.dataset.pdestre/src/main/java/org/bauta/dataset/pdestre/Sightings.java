package org.bauta.dataset.pdestre;

import java.util.Arrays;
import java.util.Optional;

import org.bauta.core.image.Box;
import org.bauta.dataset.pdestre.Annotation.Sighting;
import org.bauta.vision.listing.GroundTruth;

/** Persons in frames, 44 bytes each, because the data set has millions of them. */
final class Sightings {
    private static final int LABELS = 16;

    private int[] numbers = new int[3 << 8];
    private float[] boxes = new float[4 << 8];
    private byte[] labels = new byte[LABELS << 8];
    private int size;

    void add(int picture, Sighting s) {
        if (3 * size == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.multiplyExact(2, numbers.length));
            boxes = Arrays.copyOf(boxes, Math.multiplyExact(2, boxes.length));
            labels = Arrays.copyOf(labels, Math.multiplyExact(2, labels.length));
        }
        numbers[3 * size] = picture;
        numbers[3 * size + 1] = s.person();
        numbers[3 * size + 2] = (int) s.line();
        System.arraycopy(s.sides(), 0, boxes, 4 * size, 4);
        System.arraycopy(s.labels(), 0, labels, LABELS * size, LABELS);
        size++;
    }

    /** From this one on, what was added as height, width becomes width, height. */
    void exchangeSides(int first) {
        for (int i = first; i < size; i++) {
            float height = boxes[4 * i + 2];
            boxes[4 * i + 2] = boxes[4 * i + 3];
            boxes[4 * i + 3] = height;
        }
    }

    int size() {
        return size;
    }

    int picture(int i) {
        return numbers[3 * i];
    }

    /** -1 if unknown. */
    int person(int i) {
        return numbers[3 * i + 1];
    }

    /** In the annotation, from 1. */
    int line(int i) {
        return numbers[3 * i + 2];
    }

    Optional<Box> box(int i) {
        return GroundTruth.box(Arrays.copyOfRange(boxes, 4 * i, 4 * i + 4));
    }

    byte[] labels(int i) {
        return Arrays.copyOfRange(labels, LABELS * i, LABELS * (i + 1));
    }
}
