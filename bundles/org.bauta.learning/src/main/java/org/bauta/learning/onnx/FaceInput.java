package org.bauta.learning.onnx;

import java.util.List;
import java.util.stream.IntStream;

import org.bauta.core.face.Face;
import org.bauta.core.image.Region;
import org.bauta.learning.model.ChannelOrder;
import org.bauta.learning.model.Crop;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.vision.AlignedBlob;
import org.bauta.vision.CroppedBlob;

/** Brings faces into the input of a net as its descriptor says: aligned to a template, or cut out by their boxes. */
final class FaceInput {
    private final ModelDescriptor.Input input;
    private final double[] template;
    private final Crop crop;
    private final float[] mean;
    private final float[] scale;

    FaceInput(ModelDescriptor model) {
        this.input = model.input();
        this.template = model.template().map(t -> t.toArray()).orElse(null);
        this.crop = template == null ? model.crop().orElseThrow() : null;
        this.mean = input.means();
        this.scale = input.scales();
    }

    /** {@code faces x 3 x height x width}. */
    float[] blob(List<Face> faces) {
        boolean blueFirst = input.color() == ChannelOrder.BGR;
        return template != null ? AlignedBlob.of(faces, template, input.width(), input.height(), blueFirst, mean, scale)
                : CroppedBlob.of(faces, faces.stream().map(this::region).toList(), input.width(), input.height(), blueFirst, mean, scale);
    }

    /** For each face, where its input lies in its picture. */
    List<Placement> placements(List<Face> faces) {
        return IntStream.range(0, faces.size()).mapToObj(i -> template != null ? Placement.aligned(faces.get(i), template)
                : Placement.scaled(region(faces.get(i)), input)).toList();
    }

    private Region region(Face face) {
        return Placement.region(face, crop);
    }
}
