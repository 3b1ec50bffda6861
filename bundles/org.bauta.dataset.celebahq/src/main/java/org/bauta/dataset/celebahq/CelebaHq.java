package org.bauta.dataset.celebahq;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DataSet.Problem;
import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.dataset.Item;
import org.bauta.core.settings.Setting;
import org.bauta.vision.listing.DataRoot;
import org.bauta.vision.listing.ListedDataSet;
import org.bauta.vision.listing.ListedItems;
import org.bauta.vision.listing.PackedPictures;
import org.bauta.vision.listing.PictureTable;

/**
 * CelebA-HQ: 30,000 of CelebA's pictures at 1024 x 1024, as CelebAMask-HQ distributes them.
 *
 * <p>In the root: {@code CelebA-HQ-img/} with {@code 0.jpg} to {@code 29999.jpg}, and, each used where it is,
 * {@code CelebAMask-HQ-attribute-anno.txt} (40 attributes), {@code CelebAMask-HQ-pose-anno.txt} (yaw, pitch and roll in
 * degrees) and {@code CelebA-HQ-to-CelebA-mapping.txt}. The data set itself names nobody: with the mapping and CelebA's
 * {@code identity_CelebA.txt} copied into the root, every picture gets its subject; with {@code list_eval_partition.txt}
 * CelebA's split.
 *
 * <p>An item has the file's name without its ending as id, the attributes as {@code true} and {@code false}, the pose as
 * {@code yaw}, {@code pitch} and {@code roll}, the file in CelebA as {@code celeba}.
 *
 * <p>Not checked against a genuine copy. The folder and its files are those that the owner's readme lists; count and
 * header line of the tables, and the columns idx, orig_idx and orig_file of the mapping, are as public programs read
 * them. The table of CelebA's identities was checked (see the loader of CelebA).
 */
@About("CelebA-HQ: 30,000 celebrity pictures of 1024 x 1024 pixels with attributes and pose; identities through CelebA's table.")
@Source(key = "karras2018", where = "Appendix C")
@Source(key = "lee2020", where = "Sec. 3")
public final class CelebaHq implements DataSetLoader<CelebaHq.Settings> {
    static final String PAGE = "https://github.com/switchablenorms/CelebAMask-HQ";
    private static final String CELEBA_PAGE = "https://mmlab.ie.cuhk.edu.hk/projects/CelebA.html";
    private static final List<String> PARTITIONS = List.of("train", "valid", "test");

    /** Where it is. */
    public record Settings(
            @Setting(text = "The folder with CelebA-HQ-img and the annotation files (add identity_CelebA.txt for identities).") Path root) {
    }

    @Override
    public DataSet open(Settings settings) {
        DataRoot root = new DataRoot(settings.root(), "CelebA-HQ", PAGE);
        PackedPictures pictures = PackedPictures.scan(root.require("CelebA-HQ-img", "CelebAMask-HQ/CelebA-HQ-img"));
        List<Problem> problems = new ArrayList<>();
        Optional<PictureTable> attributes = table(root, "CelebAMask-HQ-attribute-anno.txt", 0, pictures, problems);
        Optional<PictureTable> poses = table(root, "CelebAMask-HQ-pose-anno.txt", 3, pictures, problems);
        Optional<Mapping> mapping = find(root, "CelebA-HQ-to-CelebA-mapping.txt").map(file -> Mapping.read(file, pictures));
        if (mapping.isEmpty()) {
            problems.add(absent("CelebA-HQ-to-CelebA-mapping.txt", "without it no picture has a subject", PAGE));
        }
        Optional<PictureTable> identities = ofCelebA(root, "identity_CelebA.txt", mapping, problems);
        Optional<PictureTable> partitions = ofCelebA(root, "list_eval_partition.txt", mapping, problems);
        return ListedDataSet.of("CelebA-HQ, 1024 x 1024", new ListedItems(pictures.size(), i -> {
            Map<String, String> found = new HashMap<>();
            attributes.flatMap(t -> t.row(i)).ifPresent(row -> name(row, attributes.get().columns(), found));
            poses.flatMap(t -> t.row(i)).ifPresent(row -> pose(row, found));
            mapping.flatMap(m -> m.celeba(i)).ifPresent(c -> found.put("celeba", c));
            partitions.flatMap(t -> t.row(i)).map(r -> (int) r[0]).filter(p -> p >= 0 && p < 3)
                    .ifPresent(p -> found.put("partition", PARTITIONS.get(p)));
            String subject = identities.flatMap(t -> t.row(i)).map(r -> String.valueOf((int) r[0])).orElse("");
            return new Item(pictures.name(i), subject, Optional.empty(), Optional.empty(), found, pictures.picture(i), Optional.empty());
        }), problems, "non-commercial research only, as CelebA (" + PAGE + ")");
    }

    private static void name(float[] row, List<String> columns, Map<String, String> found) {
        for (int c = 0; c < columns.size(); c++) {
            found.put(columns.get(c), String.valueOf(row[c] > 0));
        }
    }

    private static void pose(float[] row, Map<String, String> found) {
        found.put("yaw", String.valueOf(row[0]));
        found.put("pitch", String.valueOf(row[1]));
        found.put("roll", String.valueOf(row[2]));
    }

    private static Optional<Path> find(DataRoot root, String name) {
        return root.find(name, "CelebAMask-HQ/" + name, "Anno/" + name, "Eval/" + name);
    }

    private static Optional<PictureTable> table(DataRoot root, String name, int width, PackedPictures pictures, List<Problem> problems) {
        Optional<PictureTable> table = find(root, name).map(f -> PictureTable.read(f, width, pictures.size(), pictures::indexOf));
        table.ifPresentOrElse(t -> problems.addAll(t.problems()),
                () -> problems.add(absent(name, "so no picture has what it gives", PAGE)));
        return table;
    }

    /** A table of CelebA, by the pictures of CelebA-HQ; it names many more, which is as it should be. */
    private static Optional<PictureTable> ofCelebA(DataRoot root, String name, Optional<Mapping> mapping, List<Problem> problems) {
        Optional<Path> file = find(root, name);
        if (file.isEmpty()) {
            problems.add(absent(name, "copy it from CelebA into the root if you need what it gives", CELEBA_PAGE));
        }
        return mapping.flatMap(m -> file.map(f -> PictureTable.read(f, 1, m.pictures(), m::number)));
    }

    private static Problem absent(String name, String consequence, String page) {
        return new Problem(name, "it is not there; " + consequence + " (its owner offers it at " + page + ")");
    }
}
