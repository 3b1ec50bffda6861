package org.bauta.dataset.pdestre;

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
import org.bauta.core.failure.DataMissing;
import org.bauta.core.settings.Setting;
import org.bauta.vision.listing.DataRoot;
import org.bauta.vision.listing.ListedDataSet;
import org.bauta.vision.listing.PackedPictures;

/**
 * P-DESTRE: pedestrians filmed by drones on several days, with the same identities on all days and 16 soft labels.
 *
 * <p>In the root: {@code annotation/} (or {@code annotations/}) with a text file for each video
 * ({@code 08-11-2019-1-1.txt}), and the owner's cut pedestrians in {@code jpg_Extracted_PIDS/VIDEO/PERSON/*.jpg}, or
 * whole frames, taken out of the videos, in {@code frames/VIDEO/000001.jpg} (or {@code images/VIDEO/img1/}), named by their
 * number. Where there are videos alone, opening fails and says so: clips come with the methods for video.
 *
 * <p>A line of the annotation: frame, person (-1 unknown), x, y, two sides, a flag, yaw, pitch and roll of the head,
 * then gender, age, height, body volume, ethnicity, hair color, hairstyle, beard, moustache, glasses, head accessories,
 * upper body, lower body, feet, accessories, action. The paper's order of the sides is height, width; public programs disagree about
 * it, so the side that is larger over the whole file is taken as the height: pedestrians stand.
 *
 * <p>A cut pedestrian is an item of its own, without box, with the labels of the first line of this person in this
 * video. Of a frame every annotated person is an item, {@code VIDEO/FRAME/PERSON} (unknown ones by their line), with the
 * box of the whole body. The subject is the person's number, empty if unknown. Attributes: {@code video}, {@code frame} and
 * the labels, {@code gender} as {@code male}, {@code female} or {@code unknown}, the others as the owner's codes.
 *
 * <p>Not checked against a genuine copy. Columns, codes and folders are those that several public programs use for it; how
 * the cut pedestrians' files are named was not to be found and does not matter here.
 */
@About("P-DESTRE: pedestrians filmed by drones, the same identities over several days, with 16 soft labels; cut out or in whole frames.")
@Source(key = "kumar2021", where = "Sec. III")
public final class PDestre implements DataSetLoader<PDestre.Settings> {
    static final String PAGE = "http://p-destre.di.ubi.pt/";

    /** Which of the two kinds of pictures. */
    public enum Pictures {
        /** A pedestrian each. */
        CROPS,
        /** Whole frames, an item for every person in them. */
        FRAMES
    }

    /** Where it is and what of it to take. */
    public record Settings(
            @Setting(text = "The folder with annotation and with jpg_Extracted_PIDS or frames.") Path root,
            @Setting(value = "crops",
                    text = "The owner's cut pedestrians, or whole frames that you took out of the videos.") Pictures pictures) {
    }

    @Override
    public DataSet open(Settings settings) {
        DataRoot root = new DataRoot(settings.root(), "P-DESTRE", PAGE);
        boolean crops = settings.pictures() == Pictures.CROPS;
        Path annotation = root.require("annotation", "annotations");
        Path folder = (crops ? root.find("jpg_Extracted_PIDS", "jpg_Extracted_PIDs", "jpg_extracted_pids") : root.find("frames", "images"))
                .orElseThrow(() -> noPictures(root, crops));
        PackedPictures pictures = PackedPictures.scan(folder);
        List<Problem> problems = new ArrayList<>();
        List<Item> items = crops ? new Crops(pictures, annotation).items(problems) : new Frames(pictures).items(annotation, problems);
        return ListedDataSet.of("P-DESTRE, " + (crops ? "cut pedestrians" : "whole frames"), items, problems, "research only (" + PAGE
                + ")");
    }

    private static DataMissing noPictures(DataRoot root, boolean crops) {
        Optional<Path> videos = root.find("videos", "video");
        return crops || videos.isEmpty() ? root.missing(crops ? "jpg_Extracted_PIDS" : "frames")
                : new DataMissing("P-DESTRE: " + videos.get()
                        + " holds videos, but there are no frames; clips come with the methods for video, so take "
                        + "the frames out of them (with ffmpeg, say) into frames/VIDEO/000001.jpg");
    }
}
