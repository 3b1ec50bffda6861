package org.bauta.learning.making;

import java.util.Arrays;
import java.util.List;

import org.bauta.core.face.Face;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.image.Region;
import org.bauta.learning.model.ChannelOrder;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.PictureNet;
import org.bauta.vision.AlignedBlob;
import org.bauta.vision.Alignment;

/**
 * A net that reads an aligned face and gives another picture of the same size and units. Safe for use by several threads, which
 * take turns.
 */
public final class FaceNet implements AutoCloseable {
    private final ModelDescriptor model;
    private final PictureNet net;
    private final double[] template;

    /**
     * @param model with a template
     * @param net gives one output; closed with this one
     */
    public FaceNet(ModelDescriptor model, PictureNet net) {
        this.model = model;
        this.net = net;
        this.template = model.template().orElseThrow().toArray();
    }

    public ModelDescriptor model() {
        return model;
    }

    /** x0, y0, ... of the five points in pixels of the aligned face. */
    public double[] template() {
        return template.clone();
    }

    /** The face as the net sees it, {@code 3 x height x width}, in the net's units. */
    public float[] look(Face face) {
        ModelDescriptor.Input in = model.input();
        return AlignedBlob.of(List.of(face), template, in.width(), in.height(), in.color() == ChannelOrder.BGR, in.means(), in.scales());
    }

    /**
     * What the net makes of a face.
     *
     * @param look {@code 3 x height x width}
     * @throws ModelUnavailable if the net gives something of another size
     * @throws DataDamaged if it gives something that is not finite
     */
    public synchronized float[] make(float[] look) {
        float[] made = net.run(look).get(0).values();
        if (made.length != look.length) {
            throw new ModelUnavailable("the file of " + model.id() + " gives " + made.length + " numbers for a picture of " + look.length
                    + ": it is no net for " + model.task().word());
        }
        for (float v : made) {
            if (!Float.isFinite(v)) {
                throw new DataDamaged("the net " + model.id() + " gives something that is not finite for this face: leave the picture out, or check"
                        + " the model with 'bauta model verify " + model.id() + "'");
            }
        }
        return Arrays.copyOf(made, made.length);
    }

    /** What the net sees or makes, as a picture: back from its units to 0..255, rounded. */
    public Image picture(float[] planes) {
        ModelDescriptor.Input in = model.input();
        int plane = in.width() * in.height();
        byte[] rgb = new byte[3 * plane];
        for (int c = 0; c < 3; c++) {
            int channel = in.color() == ChannelOrder.BGR ? 2 - c : c;
            for (int p = 0; p < plane; p++) {
                double value = planes[c * plane + p] / in.scale().get(c) + in.mean().get(c);
                rgb[3 * p + channel] = (byte) Math.clamp(Math.round(value), 0, 255);
            }
        }
        return Image.ofRgb(in.width(), in.height(), rgb);
    }

    /**
     * Lays a picture in the net's frame over the face it stands for, with a soft edge.
     *
     * @param edge its width as a fraction of the frame's shorter side, 0..0.5
     * @return for the part of the face's picture that the frame covers; where they do not meet, the face region in black
     */
    public Masked lay(Face face, Image framed, double edge) {
        if (covered(face).within(face.image()).isEmpty()) {
            Region region = face.region();
            return Masked.whole(region, Image.filled(region.width(), region.height(), 0, 0, 0));
        }
        return Alignment.unalign(face, framed, template, edge);
    }

    /** The smallest upright box around the frame in the face's picture. */
    private Box covered(Face face) {
        double w = model.input().width();
        double h = model.input().height();
        double[] xy = Alignment.to(template, face).inverse().apply(0, 0, w, 0, 0, h, w, h);
        double left = Math.min(Math.min(xy[0], xy[2]), Math.min(xy[4], xy[6]));
        double top = Math.min(Math.min(xy[1], xy[3]), Math.min(xy[5], xy[7]));
        double right = Math.max(Math.max(xy[0], xy[2]), Math.max(xy[4], xy[6]));
        double bottom = Math.max(Math.max(xy[1], xy[3]), Math.max(xy[5], xy[7]));
        return new Box(left, top, right - left, bottom - top);
    }

    @Override
    public void close() {
        net.close();
    }
}
