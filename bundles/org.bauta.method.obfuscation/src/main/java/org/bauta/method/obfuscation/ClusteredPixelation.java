package org.bauta.method.obfuscation;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;

/**
 * Clusters pixels that are close in the plane and in color, and gives each cluster its mean color: "we cluster face
 * region's pixels that are close in 2D space and color space and then replace each cluster (8 x 8, 16 x 16) with its average
 * value". Clusters begin as the squares of {@link Pixelation} and move by {@link ColorClusters}, k-means in five dimensions.
 *
 * <p>The book names neither the algorithm nor the weight of distance against color; both are as in SLIC, without its
 * connected patches.
 *
 * @see <a href="https://doi.org/10.1007/978-3-031-58222-6">Wen et al. 2024</a>, Sec. 5.4.5
 */
@About("Clusters pixels that are near each other and alike in color, and replaces each cluster by its mean color. Fewer or larger "
        + "clusters are stronger.")
@Source(key = "wen2024", where = "Sec. 5.4.5")
public final class ClusteredPixelation implements ImageMethod<ClusteredPixelation.Settings> {
    public record Settings(
            @Setting(value = "8", symbol = "b", min = 1, max = 256,
                    text = "Clusters across the face, or pixels along the side of each.") int blocks,
            @Setting(value = "across-face",
                    text = "What blocks means: how many across the width of the face, or the side of each in pixels.")
            Pixelation.Measure measure,
            @Setting(value = "40", symbol = "m", min = 0, max = 1000000,
                    text = "How much distance counts against color: very large values give squares.") double compactness) {
    }

    @Override
    public Masked apply(Face face, Settings settings, RunContext run) {
        double side = settings.measure() == Pixelation.Measure.ACROSS_FACE ? face.width() / settings.blocks() : settings.blocks();
        return Masked.whole(face.region(), cluster(face.crop(), side, settings.compactness()));
    }

    static Image cluster(Image image, double side, double compactness) {
        return ClusterMeans.paint(image, new ColorClusters(image, side, compactness).labels());
    }
}
