package org.bauta.learning.onnx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.image.Region;
import org.bauta.core.recognition.Detection;
import org.bauta.core.recognition.FaceFinder;
import org.bauta.learning.model.ChannelOrder;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.PictureNet;
import org.bauta.vision.CroppedBlob;

/** Scales a picture to the net, decodes what it gives, keeps the best of finds that overlap. */
final class OnnxFinder implements FaceFinder {
    private final ModelDescriptor model;
    private final PictureNet net;
    private final BoxDecoder decoder;
    private final OnnxDetector.Settings settings;

    /** @param net closed with this one */
    OnnxFinder(ModelDescriptor model, PictureNet net, BoxDecoder decoder, OnnxDetector.Settings settings) {
        this.model = model;
        this.net = net;
        this.decoder = decoder;
        this.settings = settings;
    }

    @Override
    public List<Detection> find(Image image) {
        ModelDescriptor.Input in = model.input();
        Region region = decoder.proportional() ? proportional(image, in) : image.bounds();
        float[] blob = CroppedBlob.of(List.of(Face.whole(image)), List.of(region), in.width(), in.height(), in.color() == ChannelOrder.BGR, in.means(),
                in.scales());
        Placement placement = Placement.scaled(region, in);
        List<BoxDecoder.Found> best = distinct(decoder.decode(model, net.run(blob), settings.threshold()), settings.overlap());
        return best.stream().map(f -> detection(f, placement)).filter(d -> !d.box().within(image).isEmpty()).toList();
    }

    /** With the proportions of the input, the picture in its left upper corner. */
    private static Region proportional(Image image, ModelDescriptor.Input in) {
        int width = Math.max(image.width(), (int) Math.ceil((double) image.height() * in.width() / in.height()));
        int height = Math.max(image.height(), (int) Math.ceil((double) image.width() * in.height() / in.width()));
        return new Region(0, 0, width, height);
    }

    /** Best first; each with those gone that overlap it by more than the given share of their union. */
    static List<BoxDecoder.Found> distinct(List<BoxDecoder.Found> found, double overlap) {
        List<BoxDecoder.Found> kept = new ArrayList<>();
        for (BoxDecoder.Found f : found.stream().sorted(Comparator.comparingDouble(BoxDecoder.Found::score).reversed()).toList()) {
            if (kept.stream().noneMatch(k -> k.box().iou(f.box()) > overlap)) {
                kept.add(f);
            }
        }
        return kept;
    }

    private Detection detection(BoxDecoder.Found found, Placement placement) {
        Box b = found.box();
        double[] corners = placement.toPicture(b.x(), b.y(), b.x() + b.width(), b.y() + b.height());
        Box box = new Box(corners[0], corners[1], corners[2] - corners[0], corners[3] - corners[1]);
        Optional<Landmarks> points = found.points().length == 0 ? Optional.empty()
                : Optional.of(Landmarks.of(model.id(), placement.toPicture(found.points())));
        return new Detection(box, found.score(), points);
    }

    @Override
    public String fingerprint() {
        return model.sha256() + " " + settings.threshold() + " " + settings.overlap();
    }

    @Override
    public void close() {
        net.close();
    }
}
