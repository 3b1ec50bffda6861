import java.awt.image.BufferedImage;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

import org.bauta.core.dataset.DrawnSet;
import org.bauta.core.dataset.GroundTruth;
import org.bauta.core.dataset.Item;
import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.RunContext;
import org.bauta.core.method.SetMethod;
import org.bauta.core.settings.SettingsType;
import org.bauta.dataset.synthetic.SyntheticPortraits;

/**
 * Draws what the members of the k-Same family make of synthetic faces: originals in the first row, then a row for each method.
 * {@code KSameSheet FILE.png IDENTITIES IMAGES SIZE SHOWN method[:setting=value...] ...}; class path: the classes of the plain tests.
 */
final class KSameSheet {
    private KSameSheet() {
    }

    public static void main(String[] a) throws Exception {
        List<Face> faces = faces(Integer.parseInt(a[1]), Integer.parseInt(a[2]), Integer.parseInt(a[3]), 1);
        int size = Integer.parseInt(a[3]);
        int shown = Integer.parseInt(a[4]);
        BufferedImage sheet = new BufferedImage(shown * size, (a.length - 4) * size, BufferedImage.TYPE_INT_RGB);
        paint(sheet, 0, size, shown, faces.stream().map(Face::image).toList());
        for (int m = 5; m < a.length; m++) {
            long begin = System.nanoTime();
            List<Image> released = release(a[m], faces);
            System.out.printf("%s: %.2f s%n", a[m], (System.nanoTime() - begin) / 1e9);
            paint(sheet, m - 4, size, shown, released);
        }
        ImageIO.write(sheet, "png", new File(a[0]));
    }

    static List<Face> faces(int identities, int images, int size, long seed) {
        DrawnSet set = (DrawnSet) new SyntheticPortraits().open(SettingsType.of(new SyntheticPortraits()).bind(
                Map.of("identities", identities, "images", images, "size", size, "seed", seed)));
        List<Face> out = new ArrayList<>();
        for (Item item : set.items()) {
            GroundTruth t = set.draw(item);
            out.add(new Face(t.image(), t.box(), "ground-truth", Optional.of(t.points()), Optional.of(t.dense()), item.subject(),
                    item.attributes()));
        }
        return out;
    }

    static List<Image> release(String spec, List<Face> faces) throws ReflectiveOperationException {
        List<Masked> masked = apply(spec, faces);
        List<Image> out = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            out.add(masked.get(i).over(faces.get(i).image()));
        }
        return out;
    }

    @SuppressWarnings("unchecked")
    private static <S extends Record> List<Masked> apply(String spec, List<Face> faces) throws ReflectiveOperationException {
        String[] words = spec.split(":");
        SetMethod<S> method = (SetMethod<S>) Class.forName("org.bauta.method.ksame." + words[0]).getConstructor().newInstance();
        Map<String, String> values = new java.util.LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            values.put(words[i].split("=")[0], words[i].split("=")[1]);
        }
        return method.apply(faces, SettingsType.of(method).bind(values), RunContext.seeded(1));
    }

    private static void paint(BufferedImage sheet, int row, int size, int shown, List<Image> images) {
        for (int i = 0; i < shown; i++) {
            for (int p = 0; p < size * size; p++) {
                Image m = images.get(i);
                sheet.setRGB(i * size + p % size, row * size + p / size,
                        m.sample(p % size, p / size, 0) << 16 | m.sample(p % size, p / size, 1) << 8 | m.sample(p % size, p / size, 2));
            }
        }
    }
}
