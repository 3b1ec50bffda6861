package org.bauta.dataset.pdestre;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bauta.core.dataset.DataSet.Problem;
import org.bauta.core.dataset.Item;
import org.bauta.vision.listing.ListedItems;
import org.bauta.vision.listing.PackedPictures;

/** Every annotated person in the frames that are there. */
final class Frames {
    private final PackedPictures pictures;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Sightings seen = new Sightings();

    Frames(PackedPictures pictures) {
        this.pictures = pictures;
    }

    List<Item> items(Path annotation, List<Problem> problems) {
        for (int i = 0; i < pictures.size(); i++) {
            String[] parts = pictures.name(i).split("/");
            if (parts.length > 1 && parts[parts.length - 1].matches("\\d{1,9}")) {
                numbers.put(parts[0] + "/" + Integer.parseInt(parts[parts.length - 1]), i);
            }
        }
        for (String file : PackedPictures.list(annotation)) {
            if (file.endsWith(".txt")) {
                video(annotation.resolve(file), file.substring(0, file.length() - 4), problems);
            }
        }
        return new ListedItems(seen.size(), this::item);
    }

    private void video(Path file, String video, List<Problem> problems) {
        int first = seen.size();
        double[] sums = new double[2];
        int[] left = new int[2];
        Set<Long> before = new HashSet<>();
        Annotation.read(file, s -> {
            sums[0] += s.sides()[2];
            sums[1] += s.sides()[3];
            Integer picture = numbers.get(video + "/" + s.frame());
            if (picture == null) {
                left[0]++;
            } else if (s.person() >= 0 && !before.add((long) s.frame() << 32 | s.person())) {
                left[1]++;
            } else {
                seen.add(picture, s);
            }
        });
        if (sums[0] >= sums[1]) {
            seen.exchangeSides(first);
        }
        report(file, left[0], " of its lines are of frames that are not there", problems);
        report(file, left[1], " of its lines repeat a person of their frame and are left out", problems);
    }

    private static void report(Path file, int count, String what, List<Problem> problems) {
        if (count > 0) {
            problems.add(new Problem(file.getFileName().toString(), count + what));
        }
    }

    private Item item(int i) {
        String[] parts = pictures.name(seen.picture(i)).split("/");
        String frame = String.valueOf(Integer.parseInt(parts[parts.length - 1]));
        String person = seen.person(i) < 0 ? "" : String.valueOf(seen.person(i));
        Map<String, String> found = new HashMap<>(Map.of("video", parts[0], "frame", frame));
        Annotation.describe(seen.labels(i), found);
        String id = parts[0] + "/" + frame + "/" + (person.isEmpty() ? "line-" + seen.line(i) : person);
        return new Item(id, person, seen.box(i), Optional.empty(), found, pictures.picture(seen.picture(i)), Optional.empty());
    }
}
