package org.bauta.vision.listing;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.bauta.core.dataset.Picture;
import org.bauta.core.failure.DataDamaged;
import org.bauta.vision.FilePicture;

/**
 * Every picture below a folder, by its path without the ending: {@code n000001/0001_01}. Folder by folder in the
 * order of their names, about 40 bytes a picture.
 */
public final class PictureIndex {
    private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png", ".bmp", ".webp", ".JPG", ".JPEG", ".PNG", ".BMP");

    private final Path folder;
    private final Names names = new Names();
    private byte[] endings = new byte[1 << 8];
    private int clips;
    private String clip = "";

    private PictureIndex(Path folder) {
        this.folder = folder;
    }

    /** Lists pictures in the folder and its subfolders; hidden ones do not count. */
    public static PictureIndex scan(Path folder) {
        PictureIndex index = new PictureIndex(folder);
        index.scan(folder, "");
        return index;
    }

    private void scan(Path at, String prefix) {
        for (String name : list(at)) {
            int ending = ending(name);
            if (ending >= 0) {
                add(prefix, name, ending);
            } else if (Files.isDirectory(at.resolve(name))) {
                scan(at.resolve(name), prefix + name + "/");
            } else if (name.toLowerCase(Locale.ROOT).endsWith(".mp4")) {
                clip = clip.isEmpty() ? prefix + name : clip;
                clips++;
            }
        }
    }

    private void add(String prefix, String name, int ending) {
        int i = names.add(prefix + stem(name));
        if (i < 0) {
            throw new DataDamaged(folder.resolve(prefix) + " has two pictures named " + stem(name) + " with different endings; remove one");
        }
        if (i == endings.length) {
            endings = Arrays.copyOf(endings, 2 * i);
        }
        endings[i] = (byte) ending;
    }

    /** Names in a folder, sorted; hidden ones left out. */
    public static List<String> list(Path folder) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(e -> names.add(e.getFileName().toString()));
        } catch (IOException | DirectoryIteratorException e) {
            throw new DataDamaged("the folder " + folder + " cannot be listed: " + e.getMessage(), e);
        }
        names.removeIf(n -> n.startsWith("."));
        names.sort(null);
        return names;
    }

    /** A file name without the ending of a picture; unchanged if it has none. */
    public static String stem(String name) {
        int e = ending(name);
        return e < 0 ? name : name.substring(0, name.length() - ENDINGS.get(e).length());
    }

    private static int ending(String name) {
        for (int i = 0; i < ENDINGS.size(); i++) {
            if (name.endsWith(ENDINGS.get(i))) {
                return i;
            }
        }
        return -1;
    }

    public int size() {
        return names.size();
    }

    /** Path below the folder, with forward slashes, without ending. */
    public String name(int i) {
        return names.get(i);
    }

    /** The number of a picture, or -1 if there is none of this name. */
    public int indexOf(String name) {
        return names.indexOf(name);
    }

    public Path file(int i) {
        return folder.resolve(names.get(i) + ENDINGS.get(endings[i]));
    }

    public Picture picture(int i) {
        return new FilePicture(file(i));
    }

    /** How many MP4 clips lie among the pictures. */
    public int clips() {
        return clips;
    }

    /** The first of them; empty if there is none. */
    public String firstClip() {
        return clip;
    }

    public Path folder() {
        return folder;
    }
}
