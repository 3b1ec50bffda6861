package org.bauta.faces3d.render;

import java.util.ArrayList;
import java.util.List;

import org.bauta.faces3d.Hair;
import org.bauta.faces3d.Outfit;
import org.bauta.faces3d.Portrait;
import org.bauta.faces3d.geometry.Part;

/** The hair of the head: a cap that follows the skull and, for longer hair, a curtain that hangs from it. */
final class HairBuilder {
    private final Body body;
    private final Hair hair;
    private final Hairline line;
    private final boolean covered;
    private final double offset;
    private final double lean;

    HairBuilder(Body body, Portrait portrait, Hairline line) {
        this.body = body;
        this.line = line;
        hair = portrait.hair();
        covered = portrait.outfit().hat() != Outfit.Hat.NONE;
        lean = hair.style() == Hair.Style.BANGS ? 0.3 * hair.part() : 1.6 * hair.part();
        offset = (hair.seed() & 1023) * 0.37;
    }

    List<Mesh> build() {
        List<Mesh> out = new ArrayList<>();
        if (hair.style() != Hair.Style.BALD && hair.style() != Hair.Style.BUZZ) {
            out.add(new Cap(body, Part.HAIR, (x, y, z, m, u, v) -> line.margin(x, y, z), this::thickness, this::keeps, lean).build());
        }
        if (curtainEnd() < 0) {
            out.add(new Curtain(body, curtainEnd(), full() * 0.8, offset, hair.style() == Hair.Style.LONG ? 0.6 : 0.3).build());
        }
        return out;
    }

    /** Height where hanging hair ends; positive if none hangs. */
    private double curtainEnd() {
        double random = ((hair.seed() >>> 10) & 255) / 255.0;
        return switch (hair.style()) {
            case LONG -> -140 - 120 * random;
            case BANGS -> random < 0.35 ? 1 : -60 - 140 * random;
            case MEDIUM -> -62 - 26 * random;
            default -> 1;
        };
    }

    boolean hidesEars() {
        return curtainEnd() < 0;
    }

    /** Thickness far from the edge. */
    private double full() {
        return hair.volume() * switch (hair.style()) {
            case SHORT -> 11;
            case RECEDING -> 7;
            case CURLY -> 24;
            case MEDIUM, BANGS -> 15;
            default -> 14;
        };
    }

    private double thickness(double x, double y, double z, double m, double u, double v) {
        boolean curly = hair.style() == Hair.Style.CURLY;
        double rise = Fast.step(-3, curly ? 16 : 30, m);
        double top = Fast.step(40, 100, y);
        double thin = hair.style() == Hair.Style.SHORT ? 0.42 + 0.58 * top : 0.85 + 0.15 * top;
        double locks = curly ? 5.5 * Noise.at(u * 0.10 + offset, v * 0.10) + 3 * Noise.at(u * 0.22, v * 0.22 + offset)
                : 1.6 * Noise.at(u * 0.09 + offset, v * 0.015);
        double quiff = hair.style() == Hair.Style.SHORT || hair.style() == Hair.Style.RECEDING ? 4 + 5 * Noise.at(offset, 0.5) : 2;
        double lift = Fast.bell((m - 14) / 18) * Fast.step(30, 60, y) * quiff;
        double split = hair.style() == Hair.Style.SHORT ? 0
                : 0.45 * Fast.bell((x - 28 * hair.part()) / 5.5) * Fast.step(60, 80, y) * Fast.step(-110, -70, z);
        double t = 1.2 + rise * (full() * thin + lift + locks) * (1 - split);
        return covered ? Math.min(4, t) : Math.max(0.8, t);
    }

    private boolean keeps(float u, float v, float m) {
        double fray = hair.style() == Hair.Style.BANGS ? 4.2 : 1.8;
        double soft = hair.style() == Hair.Style.BANGS ? 1.5 : 4.5;
        double dither = soft * Noise.hash((int) Math.floor(u * 3.5), (int) Math.floor(v * 0.3));
        return m > -1 + fray * Noise.at(u * 0.20 + offset, v * 0.03) + 2.2 * Noise.at(u * 0.8, v * 0.05) + dither;
    }
}
