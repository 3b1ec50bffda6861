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
import org.bauta.vision.ClipFrame;
import org.bauta.vision.FilePicture;
import org.bauta.vision.ImageFolder;
import org.bauta.vision.ImageKind;

/**
 * Every picture below a folder, by its path without the ending: {@code n000001/0001_01}. Folder by folder in the
 * order of their names, about 40 bytes a picture. Files are not opened: an empty one is found when it is read.
 */
public final class PackedPictures {
    /** No data set has so many folders in each other, but a link to a folder above itself has. */
    private static final int DEEPEST = 16;

    private final Path folder;
    private final Names names = new Names();
    private final List<String> endings = new ArrayList<>();
    private byte[] ending = new byte[1 << 8];
    private final Names clips = new Names();

    private PackedPictures(Path folder) {
        this.folder = folder;
    }

    /** Lists pictures in the folder and its subfolders; hidden ones do not count. */
    public static PackedPictures scan(Path folder) {
        PackedPictures index = new PackedPictures(folder);
        index.scan(folder, "", 0);
        return index;
    }

    private void scan(Path at, String prefix, int depth) {
        if (depth > DEEPEST) {
            throw new DataDamaged(at + " lies more than " + DEEPEST
                    + " folders deep; remove the link that leads back to a folder above it");
        }
        for (String name : list(at)) {
            if (ImageKind.isPictureName(name)) {
                add(prefix, name);
            } else if (Files.isDirectory(at.resolve(name))) {
                scan(at.resolve(name), prefix + name + "/", depth + 1);
            } else if (name.toLowerCase(Locale.ROOT).endsWith(".mp4")) {
                clips.add(prefix + name);
            }
        }
    }

    private void add(String prefix, String name) {
        String stem = stem(name);
        int i = names.add(prefix + stem);
        if (i < 0) {
            throw new DataDamaged(folder.resolve(prefix) + " has two pictures named " + stem + " with different endings; remove one");
        }
        if (i == ending.length) {
            ending = Arrays.copyOf(ending, 2 * i);
        }
        String own = name.substring(stem.length());
        if (!endings.contains(own)) {
            endings.add(own);
        }
        ending[i] = (byte) endings.indexOf(own);
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
        names.sort(ImageFolder.BY_CODE_POINTS);
        return names;
    }

    /** A file name without the ending of a picture; unchanged if it has none. */
    public static String stem(String name) {
        return name.indexOf('.') < 0 ? name : ImageFolder.withoutEnding(name);
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
        return folder.resolve(names.get(i) + endings.get(ending[i]));
    }

    public Picture picture(int i) {
        return new FilePicture(file(i));
    }

    /** How many MP4 clips lie among the pictures. */
    public int clips() {
        return clips.size();
    }

    /** Path of a clip below the folder, with forward slashes and ending. */
    public String clip(int i) {
        return clips.get(i);
    }

    /** A frame of a clip. */
    public Picture frame(int clip, int number) {
        return new ClipFrame(folder.resolve(clips.get(clip)), number);
    }

    public Path folder() {
        return folder;
    }
}
