package org.bauta.dataset.mars;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bauta.core.dataset.Item;
import org.bauta.vision.listing.PackedPictures;

/** The training or the test set. */
record Pedestrians(String set, PackedPictures pictures, Optional<Tracklets> tracklets) {
    private static final Pattern NAME = Pattern.compile("(\\d{4}|00-1)/\\1C([1-6])T(\\d{4})F(\\d{3,})");

    boolean isNamed(int i) {
        return NAME.matcher(pictures.name(i)).matches();
    }

    /** {@code person}, {@code distractor} or {@code junk}. */
    String kind(int i) {
        String name = pictures.name(i);
        return name.startsWith("00-1/") ? "junk" : name.startsWith("0000/") ? "distractor" : "person";
    }

    Item item(int i) {
        Matcher name = NAME.matcher(pictures.name(i));
        if (!name.matches()) {
            throw new IllegalArgumentException(pictures.name(i) + " is not named as its data set names pictures");
        }
        String kind = kind(i);
        Map<String, String> found = new HashMap<>(Map.of("set", set, "kind", kind, "camera", name.group(2),
                "track", String.valueOf(Integer.parseInt(name.group(3))), "frame", String.valueOf(Integer.parseInt(name.group(4)))));
        tracklets.ifPresent(t -> t.describe(i, found));
        return new Item("bbox_" + set + "/" + pictures.name(i), kind.equals("person") ? name.group(1) : "", Optional.empty(),
                Optional.empty(), found, pictures.picture(i), Optional.empty());
    }
}
