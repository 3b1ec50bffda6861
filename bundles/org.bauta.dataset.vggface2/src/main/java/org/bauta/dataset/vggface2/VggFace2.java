package org.bauta.dataset.vggface2;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/**
 * VGGFace2: 3.31 million loosely cut pictures of 9,131 persons.
 *
 * <p>In the root: {@code train/} and {@code test/}, each with a folder for a person ({@code n000001/0001_01.jpg}); and,
 * each used where it is, {@code identity_meta.csv} (in the root or in {@code meta/}) and {@code loose_bb_train.csv},
 * {@code loose_landmark_train.csv} and those of the test set (in {@code bb_landmark/}, in the root or in {@code meta/}).
 *
 * <p>An item has {@code train/n000001/0001_01} as id and {@code n000001} as subject; the attributes {@code set}, and
 * {@code name} and {@code gender} ({@code m} or {@code f}) where the table has the person. Boxes and five points are
 * those that the owner estimated with MTCNN; a box may begin outside the picture. The points come in the order of
 * {@link org.bauta.core.face.Landmarks}, the eye at the viewer's left first.
 *
 * <p>Memory: about 90 bytes a picture, 300 MB for all of them with boxes and points.
 *
 * <p>Not checked against a genuine copy. Folders, files and columns are those of the readme that comes with the
 * data set and of rows quoted in public programs: a name in quotes that may hold a comma, blanks behind commas, a comma
 * at the end of some lines and not of others, pictures named without their ending.
 */
@About("VGGFace2: 3.31 million pictures of 9,131 persons with names, boxes and five points, from its owner's train and test folders.")
@Source(key = "cao2018", where = "Sec. III")
public final class VggFace2 implements DataSetLoader<VggFace2.Settings> {
    static final String PAGE = "https://www.robots.ox.ac.uk/~vgg/data/vgg_face2/";

    /** The owner's split; no person is in both parts. */
    public enum Part {
        /** Whichever is there. */
        ALL,
        /** 8,631 persons. */
        TRAIN,
        /** 500 persons. */
        TEST
    }

    /** Where it is and what of it to take. */
    public record Settings(
            @Setting(text = "The folder with train, test, identity_meta.csv and bb_landmark.") Path root,
            @Setting(value = "all", text = "The training set, the test set, or whichever of them is there.") Part part) {
    }

    @Override
    public DataSet open(Settings settings) {
        DataRoot root = new DataRoot(settings.root(), "VGGFace2", PAGE);
        List<Problem> problems = new ArrayList<>();
        List<Part> wanted = settings.part() == Part.ALL ? List.of(Part.TEST, Part.TRAIN) : List.of(settings.part());
        List<PersonFolders> parts = new ArrayList<>();
        for (Part part : wanted) {
            PersonFolders.open(root, part.name().toLowerCase(Locale.ROOT), problems).ifPresent(parts::add);
        }
        if (parts.isEmpty()) {
            throw root.missing(settings.part() == Part.TEST ? "test" : "train");
        }
        Optional<Map<String, Person>> persons = root.find("identity_meta.csv", "meta/identity_meta.csv").map(Person::read);
        if (persons.isEmpty()) {
            problems.add(new Problem("identity_meta.csv", "it is not there, so nobody has a name or gender; its owner offers it at "
                    + PAGE));
        }
        int size = parts.stream().mapToInt(PersonFolders::size).sum();
        return ListedDataSet.of("VGGFace2, " + settings.part().name().toLowerCase(Locale.ROOT),
                new ListedItems(size, i -> item(parts, persons.orElse(Map.of()), i)), problems,
                "non-commercial research only (" + PAGE + ")");
    }

    private static Item item(List<PersonFolders> parts, Map<String, Person> persons, int number) {
        int i = number;
        int p = 0;
        while (i >= parts.get(p).size()) {
            i -= parts.get(p++).size();
        }
        return parts.get(p).item(i, persons);
    }
}
