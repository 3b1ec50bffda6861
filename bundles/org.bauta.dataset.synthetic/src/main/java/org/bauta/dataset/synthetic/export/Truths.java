package org.bauta.dataset.synthetic.export;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bauta.core.dataset.GroundTruth;
import org.bauta.core.image.LabelMap;
import org.bauta.faces3d.Parsing;
import org.bauta.faces3d.Rendering;

/** What is true of a drawn portrait, in the words of the core. */
final class Truths {
    private static final List<String> CLASSES = Arrays.stream(Parsing.Label.values())
            .map(l -> l.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList();

    private Truths() {
    }

    static GroundTruth of(Rendering r) {
        Map<String, Map<String, Double>> groups = new LinkedHashMap<>();
        org.bauta.dataset.synthetic.GroundTruth.of(r.portrait(), r.image().width()).forEach((name, value) -> {
            if (!name.matches("(box|point\\d|landmark\\d+)-.*")) {
                groups.computeIfAbsent(group(name), g -> new LinkedHashMap<>()).put(name, value);
            }
        });
        LabelMap parsing = LabelMap.of(r.parsing().width(), r.parsing().height(), r.parsing().toBytes(), CLASSES);
        return new GroundTruth(r.image(), r.box(), r.points(), r.dense(), groups, parsing);
    }

    private static String group(String name) {
        if (name.matches("yaw|pitch|roll")) {
            return "pose";
        } else if (name.startsWith("gaze-")) {
            return "gaze";
        } else if (name.matches("AU\\d.*")) {
            return "action-units";
        } else if (name.matches("(sh|key)\\d+")) {
            return "light";
        } else if (name.startsWith("albedo-")) {
            return "albedo";
        }
        return "identity";
    }
}
