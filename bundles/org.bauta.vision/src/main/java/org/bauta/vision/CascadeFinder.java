package org.bauta.vision;

import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_RGB2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.equalizeHist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.recognition.Detection;
import org.bauta.core.recognition.FaceFinder;
import org.bauta.core.settings.SettingsType;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.FileNode;
import org.bytedeco.opencv.opencv_core.FileStorage;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/** One cascade at work. */
final class CascadeFinder implements FaceFinder {
    /** Two finds of one head, seen as it is and mirrored, share at least this part of their area. */
    private static final double SAME_HEAD = .3;

    private final CascadeDetector.Settings settings;
    private final CascadeClassifier classifier = new CascadeClassifier();
    private final String fingerprint;

    CascadeFinder(CascadeDetector.Settings settings) {
        this.settings = settings;
        String options = SettingsType.of(CascadeDetector.Settings.class).toText(settings);
        this.fingerprint = Sha256.of(settings.cascade().bytes()) + " " + options;
        try (FileStorage storage = new FileStorage(settings.cascade().xml(), FileStorage.READ | FileStorage.MEMORY);
                FileNode root = storage.getFirstTopLevelNode()) {
            if (!classifier.read(root)) {
                throw new ModelUnavailable("the cascade " + settings.cascade() + " cannot be loaded; install Bauta again");
            }
        }
    }

    /** A box and how many windows agreed on it. */
    private record Find(Box box, int votes) {
    }

    @Override
    public List<Detection> find(Image image) {
        List<Find> finds = new ArrayList<>();
        try (Mat rgb = Mats.of(image); Mat gray = new Mat()) {
            cvtColor(rgb, gray, COLOR_RGB2GRAY);
            equalizeHist(gray, gray);
            finds.addAll(finds(gray));
            if (settings.cascade() == Cascade.PROFILE) {
                flip(gray, gray, 1);
                finds(gray).stream().map(f -> mirrored(f, image.width()))
                        .filter(f -> finds.stream().noneMatch(known -> known.box.iou(f.box) > SAME_HEAD)).toList().forEach(finds::add);
            }
        }
        return finds.stream().sorted(Comparator.comparingInt(Find::votes).thenComparingDouble(f -> f.box.area()).reversed()
                .thenComparingDouble(f -> f.box.y()).thenComparingDouble(f -> f.box.x()))
                .map(f -> new Detection(f.box, 1, Optional.empty())).toList();
    }

    private List<Find> finds(Mat gray) {
        int side = (int) Math.max(1, Math.round(settings.smallest() / 100 * Math.min(gray.cols(), gray.rows())));
        List<Find> out = new ArrayList<>();
        try (RectVector boxes = new RectVector(); IntPointer votes = new IntPointer(); Size smallest = new Size(side, side);
                Size anyLargest = new Size()) {
            classifier.detectMultiScale2(gray, boxes, votes, settings.scale(), settings.neighbors(), 0, smallest, anyLargest);
            for (int i = 0; i < boxes.size(); i++) {
                Rect r = boxes.get(i);
                out.add(new Find(new Box(r.x(), r.y(), r.width(), r.height()), votes.get(i)));
            }
        }
        return out;
    }

    private static Find mirrored(Find f, int width) {
        return new Find(new Box(width - f.box.x() - f.box.width(), f.box.y(), f.box.width(), f.box.height()), f.votes);
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public void close() {
        classifier.close();
    }
}
