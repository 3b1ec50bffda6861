package org.bauta.engine.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.bauta.core.dataset.Item;
import org.bauta.core.face.Face;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Codec;
import org.bauta.core.image.Image;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.Method;
import org.bauta.core.method.Requirement;
import org.bauta.core.method.RunContext;
import org.bauta.core.method.SetMethod;
import org.bauta.engine.Condition;

/**
 * A condition ready for use.
 *
 * @param number its place in the run; the originals come first
 * @param method empty for the originals and for releases that were made elsewhere
 */
public record Treatment(int number, Condition condition, Optional<Bound<Method<Record>>> method, Bound<Codec<Record>> codec) {

    /** True if all faces of the data set are treated together. */
    public boolean isSet() {
        return method.isPresent() && method.get().contribution() instanceof SetMethod;
    }

    /** @throws DataMissing if the method cannot do without points and the face has none */
    public void require(Face face) {
        for (Requirement r : requirements()) {
            boolean lacks = r.what() == Requirement.What.POINTS && face.points().isEmpty()
                    || r.what() == Requirement.What.DENSE_POINTS && face.dense().isEmpty();
            if (lacks) {
                throw new DataMissing("the method " + method.get().id() + " needs "
                        + (r.what() == Requirement.What.POINTS ? "five landmarks" : "68 landmarks")
                        + ", which were not found in this face");
            }
        }
    }

    /**
     * The estimator if the method cannot do without what it finds. What a method does not ask for is not found for it, or its
     * results would depend on which others there are.
     */
    public OptionalInt of(Requirement.What what, OptionalInt estimator) {
        boolean asks = requirements().stream().anyMatch(r -> r.what() == what);
        return asks ? estimator : OptionalInt.empty();
    }

    private List<Requirement> requirements() {
        return method.map(m -> m.contribution().requires(m.settings())).orElse(List.of());
    }

    /** The picture as it is to be released, before it is written; not for methods that treat a set. */
    public Image apply(Item item, Face face, RunContext run) {
        if (method.isPresent()) {
            require(face);
            ImageMethod<Record> image = (ImageMethod<Record>) method.get().contribution();
            return image.apply(face, method.get().settings(), run).over(face.image());
        }
        if (condition.isOriginal()) {
            return face.image();
        }
        return item.released().orElseThrow(() -> new DataMissing("there is no release of " + item.id() + " in the data set")).read();
    }

    /** What comes back when the picture is written as a file. */
    public Image release(byte[] file) {
        return codec.contribution().decode(file);
    }

    public byte[] encode(Image image) {
        return codec.contribution().encode(image, codec.settings());
    }

    /** Hashes of the weights that the method optimised against. */
    public Set<String> surrogates() {
        return method.map(m -> m.contribution().surrogates(m.settings())).orElse(Set.of());
    }

    /** What decides the treated pixels. */
    public String key() {
        return method.map(Bound::key).orElse(condition.method().toString());
    }

    /** {@code 03-gaussian-blur}: a name for a folder. */
    public String folder() {
        return String.format(java.util.Locale.ROOT, "%02d-%s", number, condition.method().id());
    }
}
