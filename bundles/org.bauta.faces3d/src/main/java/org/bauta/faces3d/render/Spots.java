package org.bauta.faces3d.render;

import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;
import org.bauta.faces3d.ActionUnit;
import org.bauta.faces3d.Expression;
import org.bauta.faces3d.Measures;
import org.bauta.faces3d.Person;
import org.bauta.faces3d.Portrait;
import org.bauta.faces3d.geometry.LidOpening;
import org.bauta.faces3d.geometry.Surface;
import org.bauta.faces3d.geometry.Template;

/** Where the points of the face lie in the picture: places of the surface, projected. */
public final class Spots {
    private static final double[][] CONTOUR = {{71, 3, -66}, {70, -14, -64}, {67, -33, -60}, {62, -51, -57}, {55, -67, -52},
        {46, -82, -42}, {34, -95, -28}, {19, -105, -10}, {0, -112, -2}};
    private static final double[][] NOSE = {{0, 1}, {0, -12.5}, {0, -26}, {0, -39}};
    private static final double[][] NOSTRILS = {{-13.5, -46.5}, {-7, -48.8}, {0, -49.6}, {7, -48.8}, {13.5, -46.5}};
    private static final double[] MOUTH = {-25.2, -15, -5, 0, 5, 15, 25.2};
    private static final double[] BELOW = {15, 6.5, 0, -6.5, -15};

    private static final int[] CONTOUR_VERTICES = contourVertices();

    private final Body body;
    private final EyeBuilder eyes;
    private final Brows brows;
    private final Camera camera;
    private final Surface surface;
    private final double[] dense = new double[136];

    /** Measures a portrait without drawing it. @param size side of the picture in pixels */
    public Spots(Portrait portrait, int size) {
        Person person = portrait.person();
        Expression expression = portrait.expression();
        body = new Body(portrait);
        eyes = new EyeBuilder(body, expression);
        brows = new Brows(new Complexion(person, portrait.hair()), new HairColor(portrait.hair()), portrait.hair().melanin());
        camera = new Camera(portrait.pose(), size);
        surface = new Surface(body.position());
        contour();
        brows();
        nose();
        eye(36, LidShapes.of(person, expression, ActionUnit.AU46R), -1);
        eye(42, LidShapes.of(person, expression, ActionUnit.AU46L), 1);
        mouth();
    }

    private static int[] contourVertices() {
        int[] out = new int[17];
        for (int i = 0; i <= 8; i++) {
            double[] c = CONTOUR[i];
            out[i] = Surface.vertexNear(-c[0], c[1], c[2]);
            out[16 - i] = Surface.vertexNear(c[0], c[1], c[2]);
        }
        return out;
    }

    private void put(int point, double[] p) {
        dense[2 * point] = camera.x(p[0], p[2]);
        dense[2 * point + 1] = camera.y(p[1], p[2]);
    }

    private void contour() {
        for (int i = 0; i < 17; i++) {
            put(i, surface.at(CONTOUR_VERTICES[i]));
        }
    }

    private void brows() {
        double[] along = {0.97, 0.74, 0.5, 0.26, 0.02};
        for (int i = 0; i < 5; i++) {
            double[] b = brows.middle(along[i]);
            put(17 + i, surface.front(-b[0], b[1]));
            put(26 - i, surface.front(b[0], b[1]));
        }
    }

    private void nose() {
        for (int i = 0; i < 4; i++) {
            put(27 + i, surface.front(NOSE[i][0], NOSE[i][1]));
        }
        for (int i = 0; i < 5; i++) {
            put(31 + i, surface.front(NOSTRILS[i][0], NOSTRILS[i][1]));
        }
    }

    /** Six points of the lids, from the viewer's left, the upper edge first. */
    private void eye(int first, LidOpening lids, int side) {
        double[] along = side < 0 ? new double[] {1, 0.68, 0.32, 0} : new double[] {0, 0.32, 0.68, 1};
        for (int i = 0; i < 6; i++) {
            double s = along[i < 4 ? i : 6 - i];
            double x = lids.inner() + s * (lids.outer() - lids.inner());
            put(first + i, surface.front(side * x, i < 4 ? lids.top(s) : lids.bottom(s)));
        }
    }

    private void mouth() {
        for (int i = 0; i < 7; i++) {
            double x = MOUTH[i];
            put(48 + i, i == 0 || i == 6 ? surface.lip(x, true) : surface.front(x, Lips.top(Math.abs(x))));
        }
        for (int i = 0; i < 5; i++) {
            put(55 + i, surface.front(BELOW[i], Lips.bottom(Math.abs(BELOW[i]))));
        }
        double[] inner = {-22.5, -9, 0, 9, 22.5, 9, 0, -9};
        for (int i = 0; i < 8; i++) {
            put(60 + i, surface.lip(inner[i], i < 5));
        }
    }

    public Landmarks dense() {
        return Landmarks.of(Measures.SOURCE, dense);
    }

    public Landmarks points() {
        double[] right = eyes.iris(0);
        double[] left = eyes.iris(1);
        return Landmarks.of(Measures.SOURCE, camera.x(right[0], right[2]), camera.y(right[1], right[2]), camera.x(left[0], left[2]),
                camera.y(left[1], left[2]), dense[60], dense[61], dense[96], dense[97], dense[108], dense[109]);
    }

    /** About the skin between the hairline and the chin that lies before the ears. */
    public Box box() {
        double[] b = {1e9, 1e9, -1e9, -1e9};
        float[] p = body.position();
        float[] rest = Template.mean().rest();
        for (int v = 0; v < Template.mean().headSize(); v++) {
            if (rest[3 * v + 1] < 66 && rest[3 * v + 2] > -66) {
                double x = camera.x(p[3 * v], p[3 * v + 2]);
                double y = camera.y(p[3 * v + 1], p[3 * v + 2]);
                b[0] = Math.min(b[0], x);
                b[1] = Math.min(b[1], y);
                b[2] = Math.max(b[2], x);
                b[3] = Math.max(b[3], y);
            }
        }
        return new Box(b[0], b[1], b[2] - b[0], b[3] - b[1]);
    }
}
