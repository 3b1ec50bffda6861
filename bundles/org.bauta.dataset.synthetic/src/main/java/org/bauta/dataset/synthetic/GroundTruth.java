package org.bauta.dataset.synthetic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bauta.core.image.Box;
import org.bauta.faces3d.ActionUnit;
import org.bauta.faces3d.AlbedoTrait;
import org.bauta.faces3d.Measures;
import org.bauta.faces3d.Person;
import org.bauta.faces3d.Portrait;

/** All that is true of a portrait as one row of numbers with names, for tables; the same names in the same order for all. */
public final class GroundTruth {
    private GroundTruth() {
    }

    /**
     * Box and points in pixels, pose in degrees, action units 0..1, 27 coefficients and the key light, both codes,
     * margins of the attributes in deviations.
     *
     * @param size side of the picture in pixels
     */
    public static Map<String, Double> of(Portrait portrait, int size) {
        Map<String, Double> out = new LinkedHashMap<>();
        measures(portrait.measure(size), out);
        out.put("yaw", portrait.pose().yaw());
        out.put("pitch", portrait.pose().pitch());
        out.put("roll", portrait.pose().roll());
        out.put("gaze-right", portrait.expression().gazeRight());
        out.put("gaze-up", portrait.expression().gazeUp());
        for (ActionUnit u : ActionUnit.values()) {
            out.put(u.name(), portrait.expression().get(u));
        }
        number("sh", portrait.light().harmonics(), out);
        number("key", portrait.light().key(), out);
        codes(portrait.person(), out);
        CelebaAttributes.margins(portrait).forEach((name, margin) -> out.put("margin-" + name, margin));
        return out;
    }

    private static void measures(Measures m, Map<String, Double> out) {
        Box b = m.box();
        out.put("box-x", b.x());
        out.put("box-y", b.y());
        out.put("box-width", b.width());
        out.put("box-height", b.height());
        for (int i = 0; i < 5; i++) {
            out.put("point" + i + "-x", m.points().x(i));
            out.put("point" + i + "-y", m.points().y(i));
        }
        for (int i = 0; i < 68; i++) {
            out.put("landmark" + i + "-x", m.dense().x(i));
            out.put("landmark" + i + "-y", m.dense().y(i));
        }
    }

    private static void number(String name, double[] values, Map<String, Double> out) {
        for (int i = 0; i < values.length; i++) {
            out.put(name + i, values[i]);
        }
    }

    private static void codes(Person person, Map<String, Double> out) {
        out.put("sex", person.sex());
        out.put("age", person.age());
        List<String> names = Person.shapeNames();
        double[] shape = person.shape();
        for (int i = 0; i < shape.length; i++) {
            out.put("shape-" + names.get(i), shape[i]);
        }
        for (AlbedoTrait t : AlbedoTrait.values()) {
            out.put("albedo-" + t.name().toLowerCase(Locale.ROOT).replace('_', '-'), person.albedo(t));
        }
    }
}
