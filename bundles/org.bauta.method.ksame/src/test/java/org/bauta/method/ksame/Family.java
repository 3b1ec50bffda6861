package org.bauta.method.ksame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.RunContext;
import org.bauta.core.method.SetMethod;
import org.bauta.core.settings.SettingsType;

/** All members, small frames, and what they release. */
final class Family {
    static final int FRAME = 40;

    private Family() {
    }

    static Stream<SetMethod<?>> boundClaimed() {
        return Stream.of(new KSamePixel(), new KSameEigen(), new KSameSelect(), new KSameM(), new KSameFurthest(), new GarpFace());
    }

    static Stream<SetMethod<?>> all() {
        return Stream.concat(boundClaimed(), Stream.of(new KSameFurthestFet(), new KDiffFurthest(), new AttributeWeights(),
                new SubspaceDecomposition(), new Mmda()));
    }

    static <S extends Record> List<Masked> masked(SetMethod<S> method, List<Face> faces, Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putIfAbsent("size", FRAME);
        if (method instanceof AttributeWeights) {
            all.putIfAbsent("attributes", "Male, Young, Smiling");
        }
        return method.apply(faces, SettingsType.of(method).bind(all), RunContext.seeded(3));
    }

    static List<Image> release(SetMethod<?> method, List<Face> faces, Map<String, ?> settings) {
        List<Masked> masked = masked(method, faces, settings);
        List<Image> out = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            out.add(masked.get(i).over(faces.get(i).image()));
        }
        return out;
    }
}
