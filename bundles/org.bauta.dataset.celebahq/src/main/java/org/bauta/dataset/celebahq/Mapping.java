package org.bauta.dataset.celebahq;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.bauta.vision.listing.PackedPictures;
import org.bauta.vision.listing.TextRows;

/**
 * Which picture of CelebA became which of CelebA-HQ: lines of the number in CelebA-HQ, the number in CelebA counted
 * from 0, and the file in CelebA, which counts from 1. The file is what counts here.
 */
record Mapping(int pictures, String[] files, Map<String, Integer> numbers) {
    static Mapping read(Path file, PackedPictures pictures) {
        Mapping mapping = new Mapping(pictures.size(), new String[pictures.size()], new HashMap<>());
        TextRows.read(file, row -> {
            String[] cells = row.cells();
            if (row.line() == 1 && !Character.isDigit(cells[0].charAt(0))) {
                return;
            }
            if (cells.length != 3) {
                throw row.damaged("idx, orig_idx and orig_file were expected, not " + cells.length + " cells");
            }
            int picture = pictures.indexOf(String.valueOf(row.whole(cells[0])));
            if (picture >= 0) {
                mapping.files[picture] = PackedPictures.stem(cells[2]);
                if (mapping.numbers.put(mapping.files[picture], picture) != null) {
                    throw row.damaged(cells[2] + " stands there a second time");
                }
            }
        });
        return mapping;
    }

    /** The number in CelebA-HQ of a picture of CelebA, or -1. */
    int number(String celeba) {
        return numbers.getOrDefault(celeba, -1);
    }

    /** The picture of CelebA, without ending. */
    Optional<String> celeba(int picture) {
        return Optional.ofNullable(files[picture]);
    }
}
