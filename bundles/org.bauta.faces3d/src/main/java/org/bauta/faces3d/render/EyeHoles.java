package org.bauta.faces3d.render;

import org.bauta.faces3d.geometry.Part;
import org.bauta.faces3d.geometry.Template;

/** The triangles of the skin that an opening of the lids can reach. */
final class EyeHoles {
    /** Skin behind this depth has no holes. */
    static final double BACK = -40;
    static final byte[] TEST = test();

    private EyeHoles() {
    }

    private static byte[] test() {
        Template template = Template.mean();
        int[] t = template.triangles(Part.SKIN);
        byte[] out = new byte[t.length / 3];
        for (int i = 0; i < t.length; i++) {
            double x = Math.abs(template.rest()[3 * t[i]]);
            double y = template.rest()[3 * t[i] + 1];
            double z = template.rest()[3 * t[i] + 2];
            if (z > BACK && x > 12 && x < 54 && y > -16 && y < 18) {
                out[i / 3] = Mesh.TEST;
            }
        }
        return out;
    }
}
