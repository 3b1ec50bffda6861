package org.bauta.dataset.voxceleb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.dataset.DataSet.Problem;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Box;
import org.bauta.vision.ImageHeader;
import org.bauta.vision.listing.DataRoot;
import org.bauta.vision.listing.GroundTruth;
import org.bauta.vision.listing.PackedPictures;

/** The boxes of the pictures that are whole frames. */
final class Utterances {
    private final float[] boxes;
    private final BitSet present = new BitSet();
    private final BitSet relative = new BitSet();

    private Utterances(int pictures) {
        boxes = new float[pictures];
    }

    /** One file of the owner's after the other: pictures are sorted, so that those of an utterance follow each other. */
    static Utterances read(DataRoot root, PackedPictures pictures, Map<String, Speaker> speakers, List<Problem> problems) {
        Optional<Path> txt = root.find("txt", "vox1_txt/txt", "vox2_txt/txt");
        Utterances all = new Utterances(txt.isPresent() ? Math.multiplyExact(4, pictures.size()) : 0);
        Path last = root.folder();
        Optional<UtteranceFile> open = Optional.empty();
        for (int i = 0; txt.isPresent() && i < pictures.size(); i++) {
            Optional<Frame> frame = Frame.of(pictures.name(i), speakers).filter(f -> f.byId() && !f.utterance().isEmpty());
            if (frame.isEmpty()) {
                continue;
            }
            Path file = txt.get().resolve(frame.get().speaker().id() + "/" + frame.get().video() + "/" + frame.get().utterance() + ".txt");
            if (!file.equals(last)) {
                last = file;
                open = open(file, frame.get(), problems);
            }
            if (open.isPresent() && frame.get().number().matches("\\d{1,9}")) {
                all.put(i, open.get(), Integer.parseInt(frame.get().number()));
            }
        }
        return all;
    }

    private static Optional<UtteranceFile> open(Path file, Frame frame, List<Problem> problems) {
        if (!Files.exists(file)) {
            problems.add(new Problem(file.toString(),
                    "it is not there, so the frames of its utterance have no boxes; its owner offers it at " + VoxCeleb.PAGE));
            return Optional.empty();
        }
        UtteranceFile utterance = UtteranceFile.read(file);
        if (!utterance.identity().equals(frame.speaker().id())) {
            problems.add(new Problem(file.toString(), "it names " + utterance.identity() + ", not " + frame.speaker().id()
                    + ", so it is not used"));
            return Optional.empty();
        }
        return Optional.of(utterance);
    }

    private void put(int picture, UtteranceFile utterance, int frame) {
        float[] box = utterance.boxes().get(frame);
        if (box != null) {
            System.arraycopy(box, 0, boxes, 4 * picture, 4);
            present.set(picture);
            relative.set(picture, utterance.relative());
        }
    }

    /** In pixels; where the file gives shares, the size comes from the picture's header. None if that cannot be read. */
    Optional<Box> box(int picture, PackedPictures pictures) {
        if (!present.get(picture)) {
            return Optional.empty();
        }
        float[] box = Arrays.copyOfRange(boxes, 4 * picture, 4 * picture + 4);
        return relative.get(picture) ? scaled(box, pictures.file(picture)) : GroundTruth.box(box);
    }

    private static Optional<Box> scaled(float[] box, Path file) {
        try {
            ImageHeader header = ImageHeader.read(file);
            return GroundTruth.box(box[0] * header.width(), box[1] * header.height(), box[2] * header.width(), box[3] * header.height());
        } catch (DataDamaged | DataMissing e) {
            // whoever reads the picture gets the reason; one bad file must not end the listing of all others
            return Optional.empty();
        }
    }
}
