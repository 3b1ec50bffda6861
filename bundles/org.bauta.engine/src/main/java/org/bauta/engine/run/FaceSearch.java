package org.bauta.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.bauta.core.dataset.Item;
import org.bauta.core.estimation.Estimator;
import org.bauta.core.estimation.FaceReader;
import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Image;
import org.bauta.core.recognition.Detection;
import org.bauta.core.recognition.Detector;
import org.bauta.core.recognition.FaceFinder;
import org.bauta.core.recognition.SubjectChoice;
import org.bauta.engine.plan.Bound;
import org.bauta.engine.plan.Readers;

/** Finds all faces of a picture, with the points that a method needs. Safe for several threads: each is lent nets of its own. */
final class FaceSearch implements AutoCloseable {
    private final Bound<Detector<Record>> detector;
    private final Readers readers;
    private final ConcurrentLinkedQueue<Eyes> free = new ConcurrentLinkedQueue<>();

    private record Eyes(FaceFinder finder, Optional<FaceReader> five, Optional<FaceReader> dense) {
        void close() {
            finder.close();
            five.ifPresent(FaceReader::close);
            dense.ifPresent(FaceReader::close);
        }
    }

    /** Loads all weights. @throws org.bauta.core.failure.ModelUnavailable if some are missing */
    FaceSearch(Bound<Detector<Record>> detector, Readers readers) {
        this.detector = detector;
        this.readers = readers;
        free.add(open());
    }

    private Eyes open() {
        return new Eyes(detector.contribution().open(detector.settings()), reader(readers.five()), reader(readers.dense()));
    }

    private Optional<FaceReader> reader(OptionalInt estimator) {
        if (estimator.isEmpty()) {
            return Optional.empty();
        }
        Bound<Estimator<Record>> bound = readers.all().get(estimator.getAsInt());
        return Optional.of(bound.contribution().open(bound.settings()));
    }

    /** The item's own box first, if it has one; then what the detector finds. */
    List<Face> all(Item item, Image picture) {
        Eyes lent = free.poll();
        Eyes mine = lent != null ? lent : open();
        try {
            List<Face> faces = new ArrayList<>();
            item.box().ifPresent(b -> faces.add(new Face(picture, b, "ground-truth", item.points(), item.dense(), item.subject(),
                    item.attributes())));
            for (Detection d : mine.finder().find(picture)) {
                if (!d.box().within(picture).isEmpty()) {
                    faces.add(new Face(picture, d.box(), detector.id(), d.points(), Optional.empty(), item.subject(), item.attributes()));
                }
            }
            return faces.stream().map(f -> withPoints(f, mine)).toList();
        } finally {
            free.add(mine);
        }
    }

    private Face withPoints(Face f, Eyes eyes) {
        Optional<Landmarks> five = f.points().or(() -> eyes.five().map(r -> points(r, readers.five(), f)));
        Optional<Landmarks> dense = f.dense().or(() -> eyes.dense().map(r -> points(r, readers.dense(), f)));
        return new Face(f.image(), f.box(), f.boxSource(), five, dense, f.subject(), f.attributes());
    }

    private Landmarks points(FaceReader reader, OptionalInt estimator, Face face) {
        float[] xy = reader.read(List.of(face))[0];
        double[] wide = new double[xy.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = xy[i];
        }
        return Landmarks.of(readers.all().get(estimator.getAsInt()).id(), wide);
    }

    /** The face that the picture is of; the first is it if its box is the item's own. */
    static Face subject(Item item, List<Face> faces, Image picture) {
        if (item.box().isPresent()) {
            return faces.get(0);
        }
        List<Detection> boxes = faces.stream().map(f -> new Detection(f.box(), 1, f.points())).toList();
        Detection chosen = SubjectChoice.of(boxes, picture).orElseThrow();
        return faces.get(boxes.indexOf(chosen));
    }

    @Override
    public void close() {
        free.forEach(Eyes::close);
    }
}
