package org.bauta.learning.onnx;

import org.bauta.core.face.Face;
import org.bauta.core.image.Box;
import org.bauta.core.image.Region;
import org.bauta.learning.model.Crop;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.vision.Alignment;
import org.bauta.vision.Similarity;

/** Where the input of a net lies in the picture that a face is in. */
interface Placement {
    /** From pixels of the input to pixels of the picture: x0, y0, x1, y1, ... */
    double[] toPicture(double... xy);

    /** Of a face that was aligned to a template. */
    static Placement aligned(Face face, double[] template) {
        Similarity back = Alignment.to(template, face).inverse();
        return back::apply;
    }

    /** Of a region that was scaled to the input. */
    static Placement scaled(Region region, ModelDescriptor.Input input) {
        double sx = (double) region.width() / input.width();
        double sy = (double) region.height() / input.height();
        return xy -> {
            double[] out = new double[xy.length];
            for (int i = 0; i < xy.length; i += 2) {
                out[i] = region.x() + sx * xy[i];
                out[i + 1] = region.y() + sy * xy[i + 1];
            }
            return out;
        };
    }

    /** The whole pixels that a crop of a face covers; at least one. */
    static Region region(Face face, Crop crop) {
        Box box = crop.around(face.box());
        int x = (int) Math.round(box.x());
        int y = (int) Math.round(box.y());
        return new Region(x, y, Math.max(1, (int) Math.round(box.width())), Math.max(1, (int) Math.round(box.height())));
    }
}
