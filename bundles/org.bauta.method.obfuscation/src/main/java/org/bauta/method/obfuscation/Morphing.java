package org.bauta.method.obfuscation;

import java.nio.file.Path;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.image.Region;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;
import org.bauta.vision.Alignment;
import org.bauta.vision.ImageFile;

/**
 * Morphs the face into a target face: shapes and colors are interpolated. Five points and eight on the edge of the box are joined to
 * triangles; both faces are warped affinely from triangle to triangle to the shape between them, and their colors mixed.
 *
 * <p>The target is a file, as an aligned crop or any picture that is all face; its points are those of a mean face in it. Take one
 * that everybody may see, such as a mean face or one that a generator made.
 *
 * <p>Deviates from the paper, of which the abstract and summaries could be had: it is not reversible here, since where the target
 * dominates 8-bit pixels hold too little of the original, and there is no random choice of parameters by a key.
 */
@About("Morphs the face into a target face from a file. Larger levels are stronger: 1 for both shows the target alone.")
@Source(key = "korshunov2013morphing", where = "abstract")
@Source(key = "wen2024", where = "Sec. 3.2")
public final class Morphing implements ImageMethod<Morphing.Settings> {
    public record Settings(
            @Setting(text = "File with a picture that is all target face, such as an aligned crop.") Path target,
            @Setting(value = "0.5", min = 0, max = 1, text = "How far the shape goes to the target's; larger is stronger.") double shape,
            @Setting(value = "0.5", min = 0, max = 1, text = "How far the colors go to the target's; larger is stronger.") double color) {
    }

    @Override
    public Masked apply(Face face, Settings settings, RunContext run) {
        Face target = Face.whole(ImageFile.read(settings.target()));
        return Masked.whole(face.region(), morph(face, target, settings.shape(), settings.color()));
    }

    static Image morph(Face face, Face target, double shape, double color) {
        Region region = face.region();
        double[][] from = points(face);
        double[][] to = points(target);
        double[][] between = new double[from.length][2];
        for (int i = 0; i < from.length; i++) {
            // the target's place in its box, in pixels of the face's box
            double tx = face.box().x() + (to[i][0] - target.box().x()) / target.box().width() * face.box().width();
            double ty = face.box().y() + (to[i][1] - target.box().y()) / target.box().height() * face.box().height();
            between[i][0] = from[i][0] + shape * (tx - from[i][0]);
            between[i][1] = from[i][1] + shape * (ty - from[i][1]);
        }
        TriangleWarp mesh = new TriangleWarp(between);
        Image own = mesh.warp(face.image(), from, region);
        Image other = mesh.warp(target.image(), to, region);
        byte[] out = own.toBytes();
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) Math.round((1 - color) * (out[i] & 0xff) + color * (other.samples()[i] & 0xff));
        }
        return Image.ofRgb(region.width(), region.height(), out);
    }

    /** Five of the face, then four corners and four middles of the sides of its box. Points outside the box are drawn inside. */
    private static double[][] points(Face face) {
        Landmarks known = Alignment.points(face);
        double[][] points = new double[13][];
        for (int i = 0; i < 5; i++) {
            points[i] = new double[] {inside(known.x(i), face.box().x(), face.box().width()),
                    inside(known.y(i), face.box().y(), face.box().height())};
        }
        int i = 5;
        for (double v = 0; v <= 1; v += .5) {
            for (double u = 0; u <= 1; u += .5) {
                if (u != .5 || v != .5) {
                    points[i++] = new double[] {face.box().x() + u * face.box().width(), face.box().y() + v * face.box().height()};
                }
            }
        }
        return points;
    }

    private static double inside(double at, double from, double length) {
        return Math.clamp(at, from + .02 * length, from + .98 * length);
    }
}
