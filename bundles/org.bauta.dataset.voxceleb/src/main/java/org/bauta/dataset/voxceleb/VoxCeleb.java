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
import org.bauta.core.failure.DataMissing;
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
 * <p>Clips (MP4) are not items: clips come with the methods for video. Where there are clips and no pictures, opening
 * fails and says so; where there are both, the number of clips is reported.
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
            @Setting(value = "all", text = "The owner's development or test set, or both.") Part part) {
    }

    @Override
    public DataSet open(Settings settings) {
        DataRoot root = new DataRoot(settings.root(), "VoxCeleb", PAGE);
        Map<String, Speaker> speakers = Speaker.read(root);
        PackedPictures pictures = PackedPictures.scan(root.folder());
        if (pictures.size() == 0) {
            throw noPictures(root, pictures);
        }
        List<Problem> problems = new ArrayList<>();
        if (pictures.clips() > 0) {
            problems.add(new Problem(pictures.firstClip(), "it and " + (pictures.clips() - 1)
                    + " other clips are left out: clips come with the "
                    + "methods for video"));
        }
        Utterances utterances = Utterances.read(root, pictures, speakers, problems);
        int[] chosen = IntStream.range(0, pictures.size()).filter(i -> taken(Frame.of(pictures.name(i), speakers),
                settings.part())).toArray();
        reportStrangers(pictures, speakers, problems);
        return ListedDataSet.of("VoxCeleb, " + settings.part().name().toLowerCase(Locale.ROOT),
                ListedItems.selected(chosen, i -> item(pictures, i, speakers, utterances)), problems,
                "CC BY 4.0 for the annotation; the pictures belong to the owners of the videos; research only (" + PAGE + ")");
    }

    private static DataMissing noPictures(DataRoot root, PackedPictures pictures) {
        return pictures.clips() == 0 ? root.missing("any picture in a folder of a person (such as unzippedFaces/A.J._Buckley/1.6)")
                : new DataMissing("VoxCeleb: " + root.folder() + " holds " + pictures.clips() + " clips (" + pictures.firstClip()
                        + " is one) and no pictures; clips come with the methods for video, so extract frames from them (with ffmpeg, say) "
                        + "into id10001/VIDEO/00001/000001.jpg, or get the cut faces at " + PAGE);
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
        Map<String, String> found = new HashMap<>(Map.of("set", frame.speaker().set(), "name", frame.speaker().name(),
                "gender", frame.speaker().gender(), "frame", frame.number()));
        put(found, "nationality", frame.speaker().nationality());
        put(found, "video", frame.video());
        put(found, "utterance", frame.utterance());
        Optional<Box> box = utterances.box(i, pictures);
        return new Item(pictures.name(i), frame.speaker().id(), box, Optional.empty(), found, pictures.picture(i), Optional.empty());
    }

    private static void put(Map<String, String> found, String key, String value) {
        if (!value.isEmpty()) {
            found.put(key, value);
        }
    }
}
