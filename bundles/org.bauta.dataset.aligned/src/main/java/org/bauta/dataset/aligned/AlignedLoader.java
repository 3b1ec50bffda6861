package org.bauta.dataset.aligned;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DataSet.Problem;
import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.dataset.Item;
import org.bauta.core.face.Landmarks;
import org.bauta.core.failure.BautaException;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Box;
import org.bauta.core.settings.Setting;
import org.bauta.vision.ImageHeader;
import org.bauta.vision.IndexedDataSet;
import org.bauta.vision.PictureIndex;
import org.bauta.vision.SubjectRule;

/** Crops that are all face: no detector is asked. */
@About("Aligned face crops of yours: each picture is one face from edge to edge, so nothing is detected.")
public final class AlignedLoader implements DataSetLoader<AlignedLoader.Settings> {
    /** ArcFace's mean points for 112 x 112 pixels. */
    @Source(key = "deng2019", where = "Sec. 3, released with the code")
    private static final double[] ARCFACE = {38.2946, 51.6963, 73.5318, 51.5014, 56.0252, 71.7366, 41.5493, 92.3655, 70.7299, 92.2041};
    private static final double ARCFACE_SIDE = 112;

    /** Where the five points of every crop lie. */
    public enum Template {
        /** Unknown. */
        NONE,
        /** Where ArcFace's alignment put them, at whatever size. */
        ARCFACE
    }

    public record Settings(
            @Setting(text = "The folder with the crops.") Path root,
            @Setting(value = "auto", text = "Who is in a picture: nobody knows (none), one folder for each person (folder), or folder "
                    + "unless pictures lie in the root itself (auto).") SubjectRule subjects,
            @Setting(value = "none", text = "How the crops were aligned: unknown (none), or to ArcFace's five points (arcface).")
            Template template) {
    }

    /** @throws DataMissing if there is no such folder, or no crop in it */
    @Override
    public DataSet open(Settings settings) {
        PictureIndex index = PictureIndex.of(settings.root, settings.subjects);
        List<Problem> problems = new ArrayList<>(index.problems());
        List<Item> items = new ArrayList<>();
        for (Item item : index.items()) {
            try {
                items.add(whole(item, ImageHeader.read(Path.of(item.picture().location())), settings.template));
            } catch (BautaException e) {
                problems.add(new Problem(item.id(), e.getMessage(), true));
            }
        }
        if (items.isEmpty()) {
            throw new DataMissing("there is no readable picture below " + settings.root + " (" + problems.size()
                    + " files are damaged or empty); give the folder that holds the crops");
        }
        return new IndexedDataSet("aligned crops below " + settings.root.getFileName(), items, problems, Optional.empty(),
                "unknown: that of your pictures");
    }

    private static Item whole(Item item, ImageHeader header, Template template) {
        Box box = new Box(0, 0, header.width(), header.height());
        Optional<Landmarks> points = template == Template.NONE ? Optional.empty() : Optional.of(arcFace(header));
        return new Item(item.id(), item.subject(), Optional.of(box), points, item.attributes(), item.picture(), Optional.empty());
    }

    private static Landmarks arcFace(ImageHeader header) {
        double[] xy = new double[ARCFACE.length];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = ARCFACE[i] / ARCFACE_SIDE * (i % 2 == 0 ? header.width() : header.height());
        }
        return Landmarks.of("template:arcface", xy);
    }
}
