package org.bauta.dataset.vggface2;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.dataset.DataSet.Problem;
import org.bauta.core.dataset.Item;
import org.bauta.vision.listing.DataRoot;
import org.bauta.vision.listing.GroundTruth;
import org.bauta.vision.listing.PackedPictures;
import org.bauta.vision.listing.PictureTable;

/** The training or the test set. */
record PersonFolders(String set, PackedPictures pictures, Optional<PictureTable> boxes, Optional<PictureTable> points) {
    /** @param set {@code train} or {@code test} */
    static Optional<PersonFolders> open(DataRoot root, String set, List<Problem> problems) {
        Optional<Path> folder = root.find(set, "data/" + set, "vggface2_" + set + "/" + set);
        return folder.map(PackedPictures::scan).map(pictures -> new PersonFolders(set, pictures,
                table(root, "loose_bb_" + set + ".csv", 4, pictures, problems),
                table(root, "loose_landmark_" + set + ".csv", 10, pictures, problems)));
    }

    private static Optional<PictureTable> table(DataRoot root, String name, int width, PackedPictures pictures, List<Problem> problems) {
        Optional<Path> file = root.find("bb_landmark/" + name, name, "meta/" + name, "meta/bb_landmark/" + name);
        if (file.isEmpty()) {
            problems.add(new Problem(name, "it is not there, so no picture has what it gives; its owner offers it at " + VggFace2.PAGE));
            return Optional.empty();
        }
        PictureTable table = PictureTable.read(file.get(), width, pictures.size(), pictures::indexOf);
        problems.addAll(table.problems());
        return Optional.of(table);
    }

    int size() {
        return pictures.size();
    }

    Item item(int i, Map<String, Person> persons) {
        String name = pictures.name(i);
        String subject = name.substring(0, Math.max(0, name.indexOf('/')));
        Map<String, String> found = new HashMap<>();
        found.put("set", set);
        if (persons.containsKey(subject)) {
            found.put("name", persons.get(subject).name());
            found.put("gender", persons.get(subject).gender());
        }
        return new Item(set + "/" + name, subject, boxes.flatMap(t -> t.row(i)).flatMap(GroundTruth::box),
                points.flatMap(t -> t.row(i)).map(GroundTruth::points), found, pictures.picture(i), Optional.empty());
    }
}
