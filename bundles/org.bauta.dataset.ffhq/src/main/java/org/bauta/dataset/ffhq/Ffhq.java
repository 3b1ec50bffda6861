package org.bauta.dataset.ffhq;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/**
 * FFHQ: 70,000 portraits from Flickr, each under a licence of its own.
 *
 * <p>In the root: {@code thumbnails128x128/}, {@code images1024x1024/} or {@code in-the-wild-images/}, with or without
 * subfolders of a thousand ({@code 00000/00000.png}), and {@code ffhq-dataset-v2.json}, which is read as a stream. Where
 * it is missing, the pictures can be used, but their licences and authors are unknown, which is reported.
 *
 * <p>An item has the five digits of the picture as id and no subject (the data set names nobody). Attributes:
 * {@code license}, {@code license_url}, {@code author} and {@code photo_url}, which whoever shows the picture has to
 * give, {@code category} ({@code training} or {@code validation}) and {@code country} if known. Five points are made of
 * the 68 that the owner found with dlib: means of the six points of each eye, tip of the nose, corners of the mouth; in
 * thumbnails scaled by 1/8. The box of a picture in the wild is the owner's face_rect.
 *
 * <p>Not checked against a genuine copy. Folders, keys and the meaning of every field are those of the readme in the
 * owner's repository; that landmarks are 68 pairs [x, y] is how the owner's download_ffhq.py uses them.
 */
@About("FFHQ: 70,000 portraits from Flickr at 128 or 1024 pixels, or as found, with the licence and author of every single picture.")
@Source(key = "karras2019", where = "Appendix A")
public final class Ffhq implements DataSetLoader<Ffhq.Settings> {
    static final String PAGE = "https://github.com/NVlabs/ffhq-dataset";
    private static final String JSON = "ffhq-dataset-v2.json";

    /** Which pictures. */
    public enum Size {
        /** 128 x 128, aligned. */
        THUMBNAILS("thumbnails128x128", "image", 1 / 8.0),
        /** 1024 x 1024, aligned. */
        FULL("images1024x1024", "image", 1),
        /** As they were on Flickr. */
        IN_THE_WILD("in-the-wild-images", "in_the_wild", 1);

        /** Folder in the root. */
        final String folder;
        /** Object in the JSON that holds the points. */
        final String section;
        /** From the coordinates in the JSON to those of the picture. */
        final double scale;

        Size(String folder, String section, double scale) {
            this.folder = folder;
            this.section = section;
            this.scale = scale;
        }
    }

    /** Where it is and what of it to take. */
    public record Settings(
            @Setting(text = "The folder with thumbnails128x128, images1024x1024 or in-the-wild-images, and ffhq-dataset-v2.json.")
            Path root,
            @Setting(value = "thumbnails", text = "Which pictures: 128 x 128, 1024 x 1024, or as they were found.") Size size) {
    }

    @Override
    public DataSet open(Settings settings) {
        DataRoot root = new DataRoot(settings.root(), "FFHQ", PAGE);
        Size size = settings.size();
        PackedPictures pictures = PackedPictures.scan(root.require(size.folder));
        List<Problem> problems = new ArrayList<>();
        Optional<Metadata> metadata = root.find(JSON).map(json -> Metadata.read(json, size, pictures));
        metadata.ifPresentOrElse(m -> problems.addAll(m.problems()), () -> problems.add(new Problem(JSON,
                "it is not there, so neither licence nor author of any picture is known: do not show them (its owner offers it at "
                        + PAGE + ")")));
        return ListedDataSet.of("FFHQ, " + size.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                new ListedItems(pictures.size(), i -> item(pictures, metadata, i)), problems,
                "data set CC BY-NC-SA 4.0; every picture under its own licence, see its attribute license ("
                        + PAGE + ")");
    }

    private static Item item(PackedPictures pictures, Optional<Metadata> metadata, int i) {
        String name = pictures.name(i);
        return new Item(name.substring(name.lastIndexOf('/') + 1), "", metadata.flatMap(m -> m.box(i)), metadata.flatMap(m -> m.points(i)),
                metadata.map(m -> m.attributes(i)).orElse(java.util.Map.of()), pictures.picture(i), Optional.empty());
    }
}
