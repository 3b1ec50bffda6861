package org.bauta.faces3d.render;

import java.util.List;

import org.bauta.faces3d.Hair;
import org.bauta.faces3d.geometry.Normals;
import org.bauta.faces3d.geometry.Part;
import org.bauta.faces3d.geometry.Template;

/** Moustache and beard: a layer over the skin where a beard grows, longer at the chin. */
final class BeardBuilder {
    private final Body body;
    private final Hair hair;
    private final double offset;

    BeardBuilder(Body body, Hair hair) {
        this.body = body;
        this.hair = hair;
        offset = (hair.seed() & 511) * 0.53;
    }

    Mesh build() {
        Template t = Template.mean();
        float[] skin = t.rest();
        float[] xyz = new float[3 * t.headSize()];
        float[] rest = new float[xyz.length];
        float[] open = new float[t.headSize()];
        for (int i = 0; i < t.headSize(); i++) {
            double x = skin[3 * i];
            double y = skin[3 * i + 1];
            double z = skin[3 * i + 2];
            double grow = grows(Math.abs(x), y, z);
            double length = hair.volume() * Fast.step(0.1, 0.9, grow) * (2.4 + (hair.hasBeard() ? 9 * Fast.step(-70, -108, y) : 0));
            for (int k = 0; k < 3; k++) {
                xyz[3 * i + k] = (float) (body.position()[3 * i + k] + length * (body.normal()[3 * i + k] - (k == 1 ? 0.5 : 0)));
            }
            rest[3 * i] = (float) (x + (y < -80 ? 0 : 0.25 * (y + 70)));
            rest[3 * i + 1] = (float) y;
            rest[3 * i + 2] = (float) ((grow - 0.5) * 12);
            open[i] = (float) (t.openness()[i] * 0.9);
        }
        int[] triangles = t.triangles(Part.SKIN);
        return new Mesh(Part.BEARD, xyz, rest, Normals.of(xyz, List.of(triangles)), open, triangles, test(rest, triangles), this::keeps);
    }

    private double grows(double ax, double y, double z) {
        if (z < -92 || y > -8) {
            return -1;
        }
        double lips = Math.min(Lips.top(ax) - 0.2 - y, y - Lips.bottom(ax) + 1);
        double bare = ax < Lips.HALF_WIDTH + 1 ? Fast.step(-1.5, 1.0, lips) : 0;
        double all = SkinMarks.beard(ax, y, z) - 1.2 * bare;
        return switch (hair.facial()) {
            case MOUSTACHE -> y > -73 && ax < 33 ? all : -1;
            case GOATEE -> ax < 33 ? all * Fast.step(33, 25, ax) : -1;
            default -> all;
        };
    }

    private static byte[] test(float[] rest, int[] t) {
        byte[] out = new byte[t.length / 3];
        for (int i = 0; i < t.length; i += 3) {
            float high = Math.max(rest[3 * t[i] + 2], Math.max(rest[3 * t[i + 1] + 2], rest[3 * t[i + 2] + 2]));
            out[i / 3] = high < -4 ? Mesh.SKIP : Mesh.TEST;
        }
        return out;
    }

    private boolean keeps(float u, float v, float m) {
        double dither = 2.4 * Noise.hash((int) Math.floor(u * 6), (int) Math.floor(v * 3));
        return m > 2.6 * Noise.at(u * 0.8 + offset, v * 0.25) + 1.5 * Noise.at(u * 1.7, v * 0.3) + dither;
    }
}
