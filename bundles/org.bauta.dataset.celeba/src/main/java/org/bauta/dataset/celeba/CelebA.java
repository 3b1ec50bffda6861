package org.bauta.dataset.celeba;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DataSet.Problem;
import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.settings.Setting;
import org.bauta.vision.listing.DataRoot;
import org.bauta.vision.listing.ListedDataSet;
import org.bauta.vision.listing.ListedItems;
import org.bauta.vision.listing.PackedPictures;
import org.bauta.vision.listing.PictureTable;

/**
 * CelebA: 202,599 pictures of 10,177 celebrities with 40 attributes, five points and a split by person.
 *
 * <p>In the root, or as the owner packs it: {@code img_align_celeba/} (or {@code img_align_celeba_png/}; the pictures
 * in the wild in {@code img_celeba/}), also below {@code Img/}; the tables in the root, in {@code Anno/} or in
 * {@code Eval/}, as {@code .txt} or as the {@code .csv} of other distributors. {@code list_attr_celeba} has to be
 * there; identities (which the owner gives on request), points, boxes and the split are used where they are, and what
 * is missing is a problem that is reported.
 *
 * <p>An item has the file's name without its ending as id; the identity as subject; the 40 attributes as
 * {@code true} and {@code false} under the owner's names ({@code Smiling}), and {@code partition} as {@code train},
 * {@code valid} or {@code test}. The owner's "left eye" is the one at the viewer's left, the subject's right eye, so the
 * order of the owner's five points is that of {@link org.bauta.core.face.Landmarks}. Boxes belong to the pictures in
 * the wild alone.
 *
 * <p>Checked against: the first 3,000 rows of a genuine attribute table (double blanks, CRLF, a count that is not the
 * number of rows), a genuine table of all identities (a copy with a header line and CRLF), and samples of the genuine
 * tables of aligned points and of boxes. Not checked against a genuine copy: the split, the points in the wild, the
 * csv variants, and the folders as a whole.
 */
@About("CelebA: 202,599 celebrity pictures with identities, 40 attributes and five points, from the folder its owner distributes.")
@Source(key = "liu2015", where = "Sec. 4.1")
public final class CelebA implements DataSetLoader<CelebA.Settings> {
    static final String PAGE = "https://mmlab.ie.cuhk.edu.hk/projects/CelebA.html";

    /** Which of the two kinds of pictures. */
    public enum Pictures {
        /** Cut and turned so that the eyes coincide, 178 x 218. */
        ALIGNED,
        /** As they were found. */
        IN_THE_WILD
    }

    /** The owner's split; no person is in two parts. */
    public enum Partition {
        /** No choice. */
        ALL,
        /** 0 in the table. */
        TRAIN,
        /** 1 in the table. */
        VALID,
        /** 2 in the table. */
        TEST
    }

    /** Where it is and what of it to take. */
    public record Settings(
            @Setting(text = "The folder with img_align_celeba and list_attr_celeba.txt (or Img, Anno and Eval).") Path root,
            @Setting(value = "aligned", text = "The pictures that are cut and aligned, or those in the wild.") Pictures pictures,
            @Setting(value = "all", text = "The part of the owner's split to take; anything but all needs list_eval_partition.txt.")
            Partition partition) {
    }

    @Override
    public DataSet open(Settings settings) {
        DataRoot root = new DataRoot(settings.root(), "CelebA", PAGE);
        boolean aligned = settings.pictures() == Pictures.ALIGNED;
        PackedPictures pictures = PackedPictures.scan(aligned
                ? root.require("img_align_celeba/img_align_celeba", "img_align_celeba", "img_align_celeba_png",
                        "Img/img_align_celeba", "Img/img_align_celeba_png")
                : root.require("img_celeba", "Img/img_celeba"));
        List<Problem> problems = new ArrayList<>();
        Tables tables = new Tables(pictures,
                Tables.attributes(root, pictures, problems),
                Tables.optional(root, "identity_CelebA", 1, pictures, problems),
                Tables.optional(root, aligned ? "list_landmarks_align_celeba" : "list_landmarks_celeba", 10, pictures, problems),
                aligned ? Optional.empty() : Tables.optional(root, "list_bbox_celeba", 4, pictures, problems),
                partition(root, settings, pictures, problems));
        tables.checkBoxes(problems);
        int[] chosen = IntStream.range(0, pictures.size()).filter(i -> taken(settings, tables, i)).toArray();
        String part = settings.partition() == Partition.ALL ? "" : ", " + settings.partition().name().toLowerCase(Locale.ROOT);
        return ListedDataSet.of("CelebA, " + (aligned ? "aligned" : "in the wild") + part, ListedItems.selected(chosen, tables::item),
                problems, "non-commercial research only; no copy may be passed on (" + PAGE + ")");
    }

    private static Optional<PictureTable> partition(DataRoot root, Settings settings, PackedPictures pictures, List<Problem> problems) {
        Optional<PictureTable> table = Tables.optional(root, "list_eval_partition", 1, pictures, problems);
        if (table.isEmpty() && settings.partition() != Partition.ALL) {
            throw root.missing("list_eval_partition.txt");
        }
        return table;
    }

    private static boolean taken(Settings settings, Tables tables, int picture) {
        return settings.partition() == Partition.ALL
                || tables.partition(picture).equals(Optional.of(settings.partition().name().toLowerCase(Locale.ROOT)));
    }
}
