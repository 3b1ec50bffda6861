package org.bauta.method.ksame;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;

/** Cheap drawings of faces that differ in shape and color, with exact points: enough to tell persons apart, far from portraits. */
final class Cartoons {
    private final SplittableRandom person;
    private final SplittableRandom picture;
    private final int size;
    private final double[] xy = new double[136];
    private final boolean smiling;

    private Cartoons(int number, int take, int size) {
        person = new SplittableRandom(1000L + number);
        picture = new SplittableRandom(31L * number + take);
        this.size = size;
        smiling = picture.nextBoolean();
    }

    /** Persons with some pictures each; square pictures. */
    static List<Face> faces(int persons, int pictures, int size) {
        List<Face> out = new ArrayList<>();
        for (int p = 0; p < persons; p++) {
            for (int t = 0; t < pictures; t++) {
                out.add(face(p, t, size));
            }
        }
        return out;
    }

    static Face face(int number, int take, int size) {
        return new Cartoons(number, take, size).draw(String.format("person-%03d", number), number);
    }

    /** The same faces when all are looked at from the same place: five points that do not differ. */
    static List<Face> posed(List<Face> faces) {
        return faces.stream().map(f -> new Face(f.image(), f.box(), f.boxSource(), faces.get(0).points(), f.dense(), f.subject(),
                f.attributes()))
                .toList();
    }

    private double vary(double least, double most) {
        return size * person.nextDouble(least, most);
    }

    private Face draw(String subject, int number) {
        double cx = size * .5 + picture.nextDouble(-.02, .02) * size;
        double cy = size * .5;
        double halfWidth = vary(.22, .30);
        double chin = vary(.30, .38);
        double eyeGap = vary(.10, .14);
        double eyeY = cy - vary(.05, .09);
        double eyeSize = vary(.035, .06);
        double noseY = cy + vary(.06, .11);
        double mouthY = noseY + vary(.08, .12);
        double mouthWidth = vary(.08, .14);
        double curve = smiling ? size * .04 : -size * .01;
        jaw(cx, eyeY, halfWidth, cy + chin - eyeY);
        brows(cx, eyeY - vary(.07, .10), eyeGap);
        nose(cx, eyeY, noseY, vary(.03, .06));
        eyes(cx, eyeY, eyeGap, eyeSize);
        mouth(cx, mouthY, mouthWidth, curve, vary(.02, .04));
        double[] five = {cx - eyeGap, eyeY, cx + eyeGap, eyeY, cx, noseY, xy[96], xy[97], xy[108], xy[109]};
        Map<String, String> said = Map.of("Smiling", smiling ? "1" : "-1", "Male", number % 2 == 0 ? "1" : "-1",
                "Young", number % 3 == 0 ? "1" : "-1", "sex", number % 2 == 0 ? "male" : "female", "age-group", "age-" + number % 3,
                "skin-tone", number % 5 < 3 ? "light" : "dark");
        return new Face(paint(number), new Box(cx - halfWidth, eyeY - halfWidth, 2 * halfWidth, cy + chin - eyeY + halfWidth),
                "ground-truth",
                Optional.of(Landmarks.of("ground-truth", five)), Optional.of(Landmarks.of("ground-truth", xy)), subject, said);
    }

    private void put(int point, double x, double y) {
        xy[2 * point] = x;
        xy[2 * point + 1] = y;
    }

    private void jaw(double cx, double top, double a, double b) {
        for (int i = 0; i <= 16; i++) {
            put(i, cx - a * Math.cos(Math.PI * i / 16), top + b * Math.sin(Math.PI * i / 16));
        }
    }

    private void brows(double cx, double y, double gap) {
        for (int i = 0; i < 5; i++) {
            put(17 + i, cx - gap * (1.5 - .25 * i), y);
            put(22 + i, cx + gap * (.5 + .25 * i), y);
        }
    }

    private void nose(double cx, double top, double bottom, double half) {
        for (int i = 0; i < 4; i++) {
            put(27 + i, cx, top + (bottom - top) * i / 3);
        }
        for (int i = 0; i < 5; i++) {
            put(31 + i, cx + half * (i - 2) / 2, bottom + half * .4);
        }
    }

    private void eyes(double cx, double y, double gap, double r) {
        double[] around = {-1, 0, -.5, -.5, .5, -.5, 1, 0, .5, .5, -.5, .5};
        for (int eye = 0; eye < 2; eye++) {
            for (int i = 0; i < 6; i++) {
                put(36 + 6 * eye + i, cx + (2 * eye - 1) * gap + r * around[2 * i], y + r * around[2 * i + 1]);
            }
        }
    }

    private void mouth(double cx, double y, double w, double curve, double h) {
        for (int i = 0; i < 20; i++) {
            boolean outer = i < 12;
            int n = outer ? 12 : 8;
            double angle = Math.PI + 2 * Math.PI * (outer ? i : i - 12) / n;
            double scale = outer ? 1 : .7;
            double dx = scale * w * Math.cos(angle);
            put(48 + i, cx + dx, y + scale * h * Math.sin(angle) - curve * dx * dx / (w * w));
        }
    }

    private Image paint(int number) {
        SplittableRandom color = new SplittableRandom(77L + number);
        BufferedImage canvas = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = canvas.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(shade(color, 40, 200));
        g.fillRect(0, 0, size, size);
        double w = (xy[32] - xy[0]) / 2;
        g.setColor(shade(color, 20, 120));
        g.fill(new Ellipse2D.Double(xy[0] - .15 * w, xy[1] - 1.2 * w, 2.3 * w, 2.4 * w));
        g.setColor(shade(color, 120, 240));
        g.fill(path(Outline.contour(xy), 0, 26));
        g.setColor(shade(color, 10, 90));
        g.setStroke(new BasicStroke(size / 24f));
        g.draw(open(17, 22));
        g.draw(open(22, 27));
        g.draw(open(27, 31));
        g.setColor(Color.WHITE);
        g.fill(path(xy, 36, 42));
        g.fill(path(xy, 42, 48));
        g.setColor(shade(color, 0, 160));
        for (int eye = 0; eye < 2; eye++) {
            double x = (xy[72 + 12 * eye] + xy[78 + 12 * eye]) / 2;
            g.fill(new Ellipse2D.Double(x - size * .02, xy[73 + 12 * eye] - size * .02, size * .04, size * .04));
        }
        g.setColor(shade(color, 90, 220));
        g.fill(path(xy, 48, 60));
        g.dispose();
        byte[] rgb = new byte[3 * size * size];
        for (int p = 0; p < size * size; p++) {
            int value = canvas.getRGB(p % size, p / size);
            rgb[3 * p] = (byte) (value >> 16);
            rgb[3 * p + 1] = (byte) (value >> 8);
            rgb[3 * p + 2] = (byte) value;
        }
        return Image.ofRgb(size, size, rgb);
    }

    private static Color shade(SplittableRandom color, int from, int to) {
        return new Color(color.nextInt(from, to), color.nextInt(from, to), color.nextInt(from, to));
    }

    private static Path2D path(double[] points, int from, int to) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[2 * from], points[2 * from + 1]);
        for (int i = from + 1; i < to; i++) {
            path.lineTo(points[2 * i], points[2 * i + 1]);
        }
        path.closePath();
        return path;
    }

    private Path2D open(int from, int to) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[2 * from], xy[2 * from + 1]);
        for (int i = from + 1; i < to; i++) {
            path.lineTo(xy[2 * i], xy[2 * i + 1]);
        }
        return path;
    }
}
