package org.bauta.faces3d.render;

import java.util.Arrays;
import java.util.List;

import org.bauta.faces3d.Parsing;
import org.bauta.faces3d.Portrait;
import org.bauta.faces3d.Rendering;

/**
 * Draws a portrait: surfaces are projected and the nearest found at several samples a pixel, each sample is shaded in
 * linear light, and the mean of a pixel's samples is developed to sRGB.
 */
public final class Studio {
    private final Portrait portrait;
    private final int size;
    private final int fine;
    private final Scene scene;
    private final Camera camera;
    private final Raster raster;
    private final ShadowMap shadows;
    private final Scenery scenery;

    /** @param size side of the picture in pixels */
    public Studio(Portrait portrait, int size) {
        this.portrait = portrait;
        this.size = size;
        fine = size <= 80 ? 4 : size <= 160 ? 3 : 2;
        scene = new Scene(portrait);
        camera = new Camera(portrait.pose(), size * fine);
        raster = new Raster(size * fine, size * fine);
        List<float[]> screens = scene.meshes.stream().map(m -> camera.project(m.position())).toList();
        raster.draw(scene.meshes, screens);
        shadows = new ShadowMap(scene.lamp, scene.meshes);
        scenery = new Scenery(portrait.backdrop());
    }

    public Rendering render() {
        Film film = new Film(size, portrait.grain());
        byte[] labels = new byte[size * size];
        int[] votes = new int[Parsing.Label.values().length];
        Fragment f = new Fragment();
        float[] scratch = new float[3];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                Arrays.fill(votes, 0);
                film.clear();
                for (int s = 0; s < fine * fine; s++) {
                    sample(x * fine + s % fine, y * fine + s / fine, f, scratch);
                    film.add(f);
                    votes[f.label]++;
                }
                film.develop(x, y, fine * fine);
                labels[y * size + x] = (byte) most(votes);
            }
        }
        return new Rendering(portrait, film.image(), portrait.measure(size), new Parsing(size, size, labels));
    }

    private static int most(int[] votes) {
        int best = 0;
        for (int i = 1; i < votes.length; i++) {
            best = votes[i] > votes[best] ? i : best;
        }
        return best;
    }

    private void sample(int sx, int sy, Fragment f, float[] scratch) {
        int at = sy * raster.width() + sx;
        int m = raster.mesh(at);
        if (m < 0) {
            scenery.shade((sx + 0.5) / raster.width(), (sy + 0.5) / raster.height(), f);
            return;
        }
        Mesh mesh = scene.meshes.get(m);
        fetch(mesh, raster.triangle(at), raster.weightB(at), raster.weightC(at), f);
        camera.view(f);
        f.lit = scene.lamp.toward(f) < -0.35 ? 0 : shadows.arrives(f, scratch);
        scene.shaders.get(m).shade(f);
    }

    private static void fetch(Mesh mesh, int triangle, float wb, float wc, Fragment f) {
        int a = mesh.triangles()[3 * triangle];
        int b = mesh.triangles()[3 * triangle + 1];
        int c = mesh.triangles()[3 * triangle + 2];
        float wa = 1 - wb - wc;
        float[] p = mesh.position();
        f.px = wa * p[3 * a] + wb * p[3 * b] + wc * p[3 * c];
        f.py = wa * p[3 * a + 1] + wb * p[3 * b + 1] + wc * p[3 * c + 1];
        f.pz = wa * p[3 * a + 2] + wb * p[3 * b + 2] + wc * p[3 * c + 2];
        float[] r = mesh.rest();
        f.x = wa * r[3 * a] + wb * r[3 * b] + wc * r[3 * c];
        f.y = wa * r[3 * a + 1] + wb * r[3 * b + 1] + wc * r[3 * c + 1];
        f.z = wa * r[3 * a + 2] + wb * r[3 * b + 2] + wc * r[3 * c + 2];
        float[] n = mesh.normal();
        f.nx = wa * n[3 * a] + wb * n[3 * b] + wc * n[3 * c];
        f.ny = wa * n[3 * a + 1] + wb * n[3 * b + 1] + wc * n[3 * c + 1];
        f.nz = wa * n[3 * a + 2] + wb * n[3 * b + 2] + wc * n[3 * c + 2];
        f.normalizeNormal();
        float[] o = mesh.openness();
        f.openness = wa * o[a] + wb * o[b] + wc * o[c];
    }
}
