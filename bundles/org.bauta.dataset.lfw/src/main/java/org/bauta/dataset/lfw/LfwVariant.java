package org.bauta.dataset.lfw;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.bauta.core.dataset.Item;
import org.bauta.core.failure.BautaException;
import org.bauta.core.image.Image;

/** Which of LFW's distributions a folder holds: measured on samples where pixels tell, by the folder's name where they do not. */
final class LfwVariant {
    private static final int SIDE = 250;
    private static final int SAMPLES = 5;

    private LfwVariant() {
    }

    static String of(Path root, List<Item> items) {
        boolean gray = true;
        String size = "";
        for (int i = 0; i < SAMPLES && !items.isEmpty(); i++) {
            try {
                Image image = items.get(i * (items.size() - 1) / (SAMPLES - 1)).picture().read();
                gray &= isGray(image);
                String found = image.width() + " x " + image.height();
                size = size.isEmpty() || size.equals(found) ? found : "of several sizes";
            } catch (BautaException e) {
                // a sample that is damaged tells nothing; whoever needs it will be told
                continue;
            }
        }
        if (size.isEmpty()) {
            return "LFW, unreadable";
        }
        String changed = size.equals(SIDE + " x " + SIDE) ? "" : ", changed: " + size;
        return "LFW, " + (gray ? "LFW-a (aligned, gray)" : byName(root)) + changed;
    }

    private static String byName(Path root) {
        String name = root.toAbsolutePath().normalize().getFileName().toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (name.contains("deepfunneled")) {
            return "deep-funneled";
        } else if (name.contains("funneled")) {
            return "funneled";
        }
        return name.equals("lfw") ? "original" : "alignment unknown";
    }

    private static boolean isGray(Image image) {
        byte[] rgb = image.samples();
        for (int i = 0; i < rgb.length; i += 3) {
            if (rgb[i] != rgb[i + 1] || rgb[i] != rgb[i + 2]) {
                return false;
            }
        }
        return true;
    }
}
