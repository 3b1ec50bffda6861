package org.bauta.dataset.mars;

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

/**
 * MARS: 1.19 million pictures of 1,261 pedestrians in tracks from six cameras.
 *
 * <p>In the root: {@code bbox_train/} and {@code bbox_test/}, each with a folder for a person, and {@code info/} with
 * {@code train_name.txt}, {@code test_name.txt} (one file name a line), {@code tracks_train_info.mat},
 * {@code tracks_test_info.mat} (a row for each track: first and last line of the names, counted from 1, person or -1,
 * camera) and {@code query_IDX.mat} (rows of the test's tracks, counted from 1). Without {@code info} tracks come from
 * the file names alone, which is reported.
 *
 * <p>A picture {@code 0001C1T0002F003.jpg} shows person 0001 in camera 1, track 2, frame 3. Two folders of the test set are
 * no persons: {@code 00-1}, junk, which is left out unless asked for, and {@code 0000}, strangers who distract.
 *
 * <p>An item has {@code bbox_test/0002/0002C1T0001F001} as id; the folder as subject, none for junk and strangers; the
 * attributes {@code set}, {@code kind} ({@code person}, {@code distractor} or {@code junk}), {@code camera},
 * {@code track}, {@code frame}, and with {@code info} {@code tracklet} (row in its table) and, in the test set,
 * {@code query} ({@code true} or {@code false}). The whole picture is the pedestrian; there is no box of the face.
 *
 * <p>Checked against: the genuine three MATLAB files (8,298 and 12,180 tracks, 1,980 queries) and those of a later
 * variant. Not checked against a genuine copy: folders, file names and lists of names, which are those of the paper and
 * of public programs.
 */
@About("MARS: 1.19 million pictures of 1,261 pedestrians in tracks from six cameras, with distractors and queries.")
@Source(key = "zheng2016", where = "Sec. 3")
public final class Mars implements DataSetLoader<Mars.Settings> {
    static final String PAGE = "http://zheng-lab.cecs.anu.edu.au/Project/project_mars.html";

    /** The owner's split; no person is in both parts. */
    public enum Part {
        /** Whichever is there. */
        ALL,
        /** 625 persons. */
        TRAIN,
        /** 636 persons and distractors. */
        TEST
    }

    /** Where it is and what of it to take. */
    public record Settings(
            @Setting(text = "The folder with bbox_train, bbox_test and info.") Path root,
            @Setting(value = "all", text = "The training set, the test set, or whichever of them is there.") Part part,
            @Setting(value = "false", text = "Whether pictures that show no person properly (folder 00-1) are taken too.") boolean junk) {
    }

    @Override
    public DataSet open(Settings settings) {
        DataRoot root = new DataRoot(settings.root(), "MARS", PAGE);
        List<Problem> problems = new ArrayList<>();
        List<Pedestrians> parts = new ArrayList<>();
        for (Part part : settings.part() == Part.ALL ? List.of(Part.TEST, Part.TRAIN) : List.of(settings.part())) {
            String set = part.name().toLowerCase(Locale.ROOT);
            root.find("bbox_" + set).ifPresent(folder -> {
                PackedPictures pictures = PackedPictures.scan(folder);
                parts.add(new Pedestrians(set, pictures, Tracklets.read(root, set, pictures, problems)));
            });
        }
        if (parts.isEmpty()) {
            throw root.missing(settings.part() == Part.TEST ? "bbox_test" : "bbox_train");
        }
        List<long[]> chosen = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            chosen.add(chosen(parts.get(p), p, settings.junk(), problems));
        }
        long[] items = chosen.stream().flatMapToLong(java.util.Arrays::stream).toArray();
        return ListedDataSet.of("MARS, " + settings.part().name().toLowerCase(Locale.ROOT),
                new ListedItems(items.length, i -> parts.get((int) (items[i] >>> 32)).item((int) items[i])), problems,
                "research only (" + PAGE + ")");
    }

    /** Part in the upper, picture in the lower half. */
    private static long[] chosen(Pedestrians part, int number, boolean junk, List<Problem> problems) {
        PackedPictures pictures = part.pictures();
        Optional<String> bad = IntStream.range(0, pictures.size()).filter(i -> !part.isNamed(i)).mapToObj(pictures::name).findFirst();
        bad.ifPresent(name -> problems.add(new Problem(name,
                "it, and perhaps others, is not named as 0001C1T0001F001 is, in the folder of its person, and is left out")));
        return IntStream.range(0, pictures.size()).filter(i -> part.isNamed(i) && (junk || !part.kind(i).equals("junk")))
                .mapToLong(i -> (long) number << 32 | i).toArray();
    }
}
