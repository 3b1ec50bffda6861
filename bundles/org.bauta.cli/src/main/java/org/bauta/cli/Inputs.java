package org.bauta.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.bauta.core.dataset.Item;
import org.bauta.core.failure.DataMissing;
import org.bauta.vision.FilePicture;
import org.bauta.vision.ImageFolder;
import org.bauta.vision.SubjectRule;

/** Pictures that are named on the command line, one by one or by folder; of a folder with a folder for each person, with the person. */
final class Inputs {
    private Inputs() {
    }

    /** @throws DataMissing if one does not exist, or there is no picture at all */
    static List<Item> items(List<Path> inputs) {
        List<Item> items = new ArrayList<>();
        for (Path input : inputs) {
            if (Files.isDirectory(input)) {
                List<Path> files = ImageFolder.list(input);
                List<String> names = files.stream().map(f -> ImageFolder.relative(input, f)).toList();
                List<String> subjects = SubjectRule.AUTO.subjects(names);
                for (int i = 0; i < names.size(); i++) {
                    items.add(item(names.get(i), subjects.get(i), files.get(i)));
                }
            } else if (Files.exists(input)) {
                items.add(item(input.getFileName().toString(), "", input));
            } else {
                throw new DataMissing("there is no file or folder " + input);
            }
        }
        if (items.isEmpty()) {
            throw new DataMissing("there are no pictures in " + inputs.get(0) + " (PNG, JPEG, BMP, PGM, PPM, WebP, TIFF)");
        }
        return items;
    }

    private static Item item(String name, String subject, Path file) {
        return Item.of(ImageFolder.withoutEnding(name), subject, new FilePicture(file));
    }
}
