package org.bauta.dataset.pdestre;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.bauta.core.dataset.DataSet.Problem;
import org.bauta.core.dataset.Item;
import org.bauta.vision.listing.ListedItems;
import org.bauta.vision.listing.PackedPictures;

/** The owner's cut pedestrians, in folders of video and person. */
final class Crops {
    private final PackedPictures pictures;
    private final Path annotation;
    private final Map<String, byte[]> labels = new HashMap<>();

    Crops(PackedPictures pictures, Path annotation) {
        this.pictures = pictures;
        this.annotation = annotation;
    }

    List<Item> items(List<Problem> problems) {
        int[] named = IntStream.range(0, pictures.size()).filter(i -> pictures.name(i).matches("[^/]+/-?\\d+/.+")).toArray();
        if (named.length < pictures.size()) {
            problems.add(new Problem(pictures.folder().toString(), pictures.size() - named.length
                    + " pictures lie in no folder of a video and a person"));
        }
        Set<String> videos = new HashSet<>();
        for (int i : named) {
            String video = pictures.name(i).split("/")[0];
            if (videos.add(video)) {
                readLabels(video, problems);
            }
        }
        return ListedItems.selected(named, this::item);
    }

    private void readLabels(String video, List<Problem> problems) {
        Path file = annotation.resolve(video + ".txt");
        if (Files.exists(file)) {
            Annotation.read(file, s -> labels.putIfAbsent(video + "/" + s.person(), s.labels()));
        } else {
            problems.add(new Problem(file.toString(),
                    "it is not there, so the pedestrians of its video have no labels; its owner offers it at " + PDestre.PAGE));
        }
    }

    private Item item(int i) {
        String[] parts = pictures.name(i).split("/");
        int person = Integer.parseInt(parts[1]);
        Map<String, String> found = new HashMap<>(Map.of("video", parts[0]));
        byte[] known = labels.get(parts[0] + "/" + person);
        if (known != null) {
            Annotation.describe(known, found);
        }
        return new Item(pictures.name(i), person < 0 ? "" : String.valueOf(person), Optional.empty(), Optional.empty(), found,
                pictures.picture(i), Optional.empty());
    }
}
