package org.bauta.dataset.voxceleb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DataSet.Problem;
import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.dataset.Item;
import org.bauta.core.image.Box;
import org.bauta.core.settings.Setting;
import org.bauta.vision.listing.DataRoot;
import org.bauta.vision.listing.ListedDataSet;
import org.bauta.vision.listing.ListedItems;
import org.bauta.vision.listing.PackedPictures;

/**
 * VoxCeleb 1 and 2: frames of celebrities who speak, by person, video and utterance.
 *
 * <p>In the root: {@code vox1_meta.csv} or {@code vox2_meta.csv} or both, also in {@code meta/}, between tabs as the owner
 * writes them or between commas; and pictures anywhere below, in folders of person, video and, if there are any,
 * utterances. The person's folder carries the id ({@code id10001}) or the name in VGGFace ({@code A.J._Buckley}): the
 * owner's cut faces lie in {@code unzippedIntervalFaces/data/A.J._Buckley/1.6/VIDEO/1/0000001.jpg} or
 * {@code unzippedFaces/A.J._Buckley/1.6/VIDEO/0000001.jpg}.
 *
 * <p>Whole frames that you extract yourself into {@code id10001/VIDEO/00001/002316.jpg}, named by their number, get
 * the boxes of the owner's {@code txt/id10001/VIDEO/00001.txt}: in pixels in VoxCeleb 1, as shares of width and height
 * in VoxCeleb 2, which the numbers themselves tell. Cut faces get none.
 *
 * <p>Where there are clips (MP4) and no pictures, some frames of each clip are the items, a second apart: a clip lasts four seconds
 * or more. Where there are both, the pictures count and the number of clips is reported.
 *
 * <p>An item has its path below the root as id, the VoxCeleb id as subject, and the attributes {@code set}, {@code name},
 * {@code gender}, {@code nationality} (VoxCeleb 1), {@code video}, {@code utterance} and {@code frame}.
 *
 * <p>Checked against: the genuine table of VoxCeleb 1 (a copy between commas: 1,251 persons) and a genuine utterance file
 * of each version. Not checked against a genuine copy: the table between tabs, the table of VoxCeleb 2, and the folders,
 * which are as public programs use them.
 */
@About("VoxCeleb 1 and 2: frames of 7,000 speaking celebrities with identity, gender and nationality, and boxes for whole frames.")
@Source(key = "nagrani2017", where = "Sec. 3")
@Source(key = "chung2018", where = "Sec. 3")
public final class VoxCeleb implements DataSetLoader<VoxCeleb.Settings> {
    static final String PAGE = "https://www.robots.ox.ac.uk/~vgg/data/voxceleb/";

    /** The owner's split; no person is in both sets. */
    public enum Part {
        /** No choice. */
        ALL,
        /** For development. */
        DEV,
        /** For verification. */
        TEST
    }

    /** Where it is and what of it to take. */
    public record Settings(
            @Setting(text = "The folder with vox1_meta.csv or vox2_meta.csv, txt, and the frames in folders of persons.") Path root,
            @Setting(value = "all", text = "The owner's development or test set, or both.") Part part,
            @Setting(value = "4", min = 1, max = 100000,
                    text = "Frames of each clip, a second apart, where there are clips and no pictures.") int frames) {
    }

    /** Of all clips: the owner says so. */
    private static final int FRAMES_A_SECOND = 25;

    @Override
    public DataSet open(Settings settings) {
        DataRoot root = new DataRoot(settings.root(), "VoxCeleb", PAGE);
        Map<String, Speaker> speakers = Speaker.read(root);
        PackedPictures pictures = PackedPictures.scan(root.folder());
        if (pictures.size() == 0) {
            return clips(root, pictures, speakers, settings);
        }
        List<Problem> problems = new ArrayList<>();
        if (pictures.clips() > 0) {
            problems.add(new Problem(pictures.clip(0), "it and " + (pictures.clips() - 1)
                    + " other clips are left out, because there are pictures"));
        }
        Utterances utterances = Utterances.read(root, pictures, speakers, problems);
        int[] chosen = IntStream.range(0, pictures.size()).filter(i -> taken(Frame.of(pictures.name(i), speakers),
                settings.part())).toArray();
        reportStrangers(pictures, speakers, problems);
        return dataSet(settings, ListedItems.selected(chosen, i -> item(pictures, i, speakers, utterances)), problems);
    }

    private static DataSet clips(DataRoot root, PackedPictures pictures, Map<String, Speaker> speakers, Settings settings) {
        if (pictures.clips() == 0) {
            throw root.missing("any picture or clip in a folder of a person (such as unzippedFaces/A.J._Buckley/1.6)");
        }
        int[] chosen = IntStream.range(0, pictures.clips())
                .filter(i -> taken(Frame.of(frame(pictures, i, 0), speakers), settings.part())).toArray();
        List<Problem> problems = new ArrayList<>();
        int strangers = (int) IntStream.range(0, pictures.clips())
                .filter(i -> Frame.of(frame(pictures, i, 0), speakers).isEmpty()).count();
        if (strangers > 0) {
            problems.add(new Problem(root.folder().toString(), strangers
                    + " clips are left out: no folder on their way is a person of the tables"));
        }
        int each = settings.frames();
        return dataSet(settings, new ListedItems(Math.multiplyExact(chosen.length, each), k -> {
            int clip = chosen[k / each];
            int number = k % each * FRAMES_A_SECOND;
            Frame frame = Frame.of(frame(pictures, clip, number), speakers).orElseThrow();
            return new Item(frame(pictures, clip, number), frame.speaker().id(), Optional.empty(), Optional.empty(), attributes(frame),
                    pictures.frame(clip, number), Optional.empty());
        }), problems);
    }

    /** The name of a frame, as if it had been extracted. */
    private static String frame(PackedPictures pictures, int clip, int number) {
        String name = pictures.clip(clip);
        return String.format(Locale.ROOT, "%s/%06d", name.substring(0, name.lastIndexOf('.')), number);
    }

    private static DataSet dataSet(Settings settings, List<Item> items, List<Problem> problems) {
        return ListedDataSet.of("VoxCeleb, " + settings.part().name().toLowerCase(Locale.ROOT), items, problems,
                "CC BY 4.0 for the annotation; the pictures belong to the owners of the videos; research only (" + PAGE + ")");
    }

    private static boolean taken(Optional<Frame> frame, Part part) {
        return frame.isPresent() && (part == Part.ALL || frame.get().speaker().set().equals(part.name().toLowerCase(Locale.ROOT)));
    }

    private static void reportStrangers(PackedPictures pictures, Map<String, Speaker> speakers, List<Problem> problems) {
        int[] strangers = IntStream.range(0, pictures.size()).filter(i -> Frame.of(pictures.name(i), speakers).isEmpty()).toArray();
        if (strangers.length > 0) {
            problems.add(new Problem(pictures.name(strangers[0]), "it and " + (strangers.length - 1)
                    + " other pictures are left out: no folder on their way is a person of the tables"));
        }
    }

    private static Item item(PackedPictures pictures, int i, Map<String, Speaker> speakers, Utterances utterances) {
        Frame frame = Frame.of(pictures.name(i), speakers).orElseThrow();
        Optional<Box> box = utterances.box(i, pictures);
        return new Item(pictures.name(i), frame.speaker().id(), box, Optional.empty(), attributes(frame), pictures.picture(i),
                Optional.empty());
    }

    private static Map<String, String> attributes(Frame frame) {
        Map<String, String> found = new HashMap<>(Map.of("set", frame.speaker().set(), "name", frame.speaker().name(),
                "gender", frame.speaker().gender(), "frame", frame.number()));
        put(found, "nationality", frame.speaker().nationality());
        put(found, "video", frame.video());
        put(found, "utterance", frame.utterance());
        return found;
    }

    private static void put(Map<String, String> found, String key, String value) {
        if (!value.isEmpty()) {
            found.put(key, value);
        }
    }
}
