package org.bauta.method.ksame;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.bauta.core.catalog.Source;

/**
 * An active appearance model with independent shape and texture: principal components of 68 points and of the pixels warped to
 * the mean shape, learned from the closed set itself. A face is its parameters, those of the shape first, weighted so that
 * shapes vary as much as textures do.
 *
 * <p>Deviates from the papers: a model is fitted by projection, since the points of every face are known; faces are aligned by
 * five points, not by all 68, for the reason that {@link Frame} gives.
 */
@Source(key = "cootes2001", where = "Sec. 2, weights of shape parameters; no search")
@Source(key = "matthews2004", where = "Sec. 2.1, independent model")
final class AppearanceModel {
    /** From how many pictures it is learned at most; of more, evenly chosen ones count. */
    private static final int TRAINING = 600;
    /** Standard deviations beyond which a parameter is no face's. */
    @Source(key = "cootes2001", where = "2 to 3 standard deviations are usual; the lower end looks right in light and shade")
    private static final double LIMIT = 2;

    private final Gallery gallery;
    private final PrincipalComponents shapes;
    private final PrincipalComponents textures;
    private final double weight;
    private final double[][] parameters;

    /** @param images that it is learned from; at least two that differ */
    AppearanceModel(Gallery gallery, int[] images, double variance) {
        this.gallery = gallery;
        int[] some = chosen(images);
        shapes = PrincipalComponents.of(Arrays.stream(some).mapToObj(gallery::shape).toArray(double[][]::new), variance);
        textures = PrincipalComponents.of(Arrays.stream(some).mapToObj(gallery::inside).toArray(double[][]::new), variance);
        weight = shapes.variance() > 0 ? Math.sqrt(textures.variance() / shapes.variance()) : 1;
        parameters = new double[gallery.set().faces().size()][];
        for (int i : images) {
            parameters[i] = fit(i);
        }
    }

    static int[] chosen(int[] images) {
        int n = Math.min(TRAINING, images.length);
        return IntStream.range(0, n).map(i -> images[(int) ((long) i * images.length / n)]).toArray();
    }

    private double[] fit(int image) {
        double[] shape = shapes.code(gallery.shape(image));
        double[] texture = textures.code(gallery.inside(image));
        double[] all = new double[shape.length + texture.length];
        for (int i = 0; i < shape.length; i++) {
            all[i] = weight * shape[i];
        }
        System.arraycopy(texture, 0, all, shape.length, texture.length);
        return all;
    }

    /** Of one of the pictures that it was made for; not to be changed. */
    double[] parameters(int image) {
        return parameters[image];
    }

    /** A face with these parameters. @param surroundings pictures that give the rest of the frame */
    Look look(double[] face, int... surroundings) {
        double[] shape = new double[shapes.size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = weight > 0 ? face[i] / weight : 0;
        }
        double[] texture = Arrays.copyOfRange(face, shape.length, face.length);
        return gallery.look(shapes.vector(shape), textures.vector(texture), surroundings);
    }

    /** The nearest face that the model has seen the like of: no parameter beyond some standard deviations. */
    double[] plausible(double[] face) {
        double[] out = face.clone();
        for (int i = 0; i < out.length; i++) {
            boolean shape = i < shapes.size();
            double variance = shape ? weight * weight * shapes.variances()[i] : textures.variances()[i - shapes.size()];
            double most = LIMIT * Math.sqrt(variance);
            out[i] = Math.clamp(out[i], -most, most);
        }
        return out;
    }

    /** The face whose parameters are the mean of those of pictures. */
    Look mean(int... images) {
        return look(Grouping.mean(images, this::parameters), images);
    }
}
