package org.bauta.vision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.dataset.DataSet.Problem;
import org.bauta.core.dataset.Item;

/**
 * The pictures below a folder as items of a data set.
 *
 * @param items in the order of their relative paths; ids are those paths without ending, or with it where two files differ
 *     in nothing else
 * @param problems files that are empty or gone
 */
public record PictureIndex(List<Item> items, List<Problem> problems) {
    public PictureIndex {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    /** @throws org.bauta.core.failure.DataMissing if there is no such folder */
    public static PictureIndex of(Path root, SubjectRule subjects) {
        List<Path> files = ImageFolder.list(root);
        List<String> paths = files.stream().map(f -> ImageFolder.relative(root, f)).toList();
        List<String> persons = subjects.subjects(paths);
        Map<String, Integer> names = new HashMap<>();
        paths.forEach(p -> names.merge(ImageFolder.withoutEnding(p), 1, Integer::sum));
        List<Item> items = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            String bare = ImageFolder.withoutEnding(paths.get(i));
            String id = names.get(bare) == 1 ? bare : paths.get(i);
            Optional<String> fault = fault(files.get(i));
            if (fault.isPresent()) {
                problems.add(new Problem(id, fault.get(), true));
            } else {
                items.add(Item.of(id, persons.get(i), new FilePicture(files.get(i))));
            }
        }
        return new PictureIndex(items, problems);
    }

    /** Why a file cannot be a picture, told without reading it; empty if it may be one. */
    public static Optional<String> fault(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.of("there is no file " + file);
            }
            return Files.size(file) == 0 ? Optional.of(file + " is empty (0 bytes)") : Optional.empty();
        } catch (IOException e) {
            return Optional.of(file + " cannot be read: " + e.getMessage());
        }
    }
}
