package org.bauta.dataset.celeba;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.bauta.core.dataset.DataSet.Problem;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.DataDamaged;
import org.bauta.vision.listing.DataRoot;
import org.bauta.vision.listing.GroundTruth;
import org.bauta.vision.listing.PackedPictures;
import org.bauta.vision.listing.PictureTable;

/** CelebA's tables, by picture. */
record Tables(PackedPictures pictures, PictureTable attributes, Optional<PictureTable> identities, Optional<PictureTable> points,
        Optional<PictureTable> boxes, Optional<PictureTable> partitions) {
    private static final List<String> PARTITIONS = List.of("train", "valid", "test");

    static PictureTable attributes(DataRoot root, PackedPictures pictures, List<Problem> problems) {
        Path file = root.require(places("list_attr_celeba"));
        PictureTable table = PictureTable.read(file, 0, pictures.size(), pictures::indexOf);
        if (table.rows() > 0 && table.columns().size() != table.width()) {
            throw new DataDamaged(file + " does not name its " + table.width() + " attributes in a line before the rows");
        }
        problems.addAll(table.problems());
        return table;
    }

    static Optional<PictureTable> optional(DataRoot root, String name, int width, PackedPictures pictures, List<Problem> problems) {
        Optional<Path> file = root.find(places(name));
        if (file.isEmpty()) {
            problems.add(new Problem(name + ".txt", "it is not there, so no picture has what it gives; the owner offers it at "
                    + CelebA.PAGE));
            return Optional.empty();
        }
        PictureTable table = PictureTable.read(file.get(), width, pictures.size(), pictures::indexOf);
        problems.addAll(table.problems());
        return Optional.of(table);
    }

    private static String[] places(String name) {
        return new String[] {name + ".txt", "Anno/" + name + ".txt", "Eval/" + name + ".txt", name + ".csv", "Anno/" + name + ".csv",
            "Eval/" + name + ".csv"};
    }

    /** A box without area is reported and left out. */
    void checkBoxes(List<Problem> problems) {
        boxes.ifPresent(table -> IntStream.range(0, pictures.size())
                .filter(i -> table.row(i).map(GroundTruth::box).filter(Optional::isEmpty).isPresent())
                .forEach(i -> problems.add(new Problem(pictures.name(i), "its box in list_bbox_celeba.txt has no area"))));
    }

    Item item(int i) {
        Map<String, String> found = new HashMap<>();
        attributes.row(i).ifPresent(row -> {
            for (int c = 0; c < row.length; c++) {
                found.put(attributes.columns().get(c), String.valueOf(row[c] > 0));
            }
        });
        partition(i).ifPresent(p -> found.put("partition", p));
        return new Item(pictures.name(i), identities.flatMap(t -> t.row(i)).map(r -> String.valueOf((int) r[0])).orElse(""),
                boxes.flatMap(t -> t.row(i)).flatMap(GroundTruth::box), points.flatMap(t -> t.row(i)).map(GroundTruth::points),
                found, pictures.picture(i), Optional.empty());
    }

    /** {@code train}, {@code valid} or {@code test}, if the split names the picture. */
    Optional<String> partition(int i) {
        return partitions.flatMap(t -> t.row(i)).map(r -> (int) r[0]).filter(p -> p >= 0 && p < PARTITIONS.size()).map(PARTITIONS::get);
    }
}
