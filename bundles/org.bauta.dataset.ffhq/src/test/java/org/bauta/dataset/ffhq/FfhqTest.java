package org.bauta.dataset.ffhq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Box;
import org.bauta.dataset.ffhq.Ffhq.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfhqTest {
    @TempDir
    Path root;

    @BeforeEach
    void layOut() throws IOException {
        for (Size size : Size.values()) {
            Files.createDirectories(root.resolve(size.folder + "/00000"));
            Files.createFile(root.resolve(size.folder + "/00000/00000.png"));
            Files.createFile(root.resolve(size.folder + "/00000/00001.png"));
        }
        Files.writeString(root.resolve("ffhq-dataset-v2.json"), "{" + entry(0, "Attribution License") + "," + entry(7, "Other") + "}");
    }

    /** Point p stands at (8 p, 16 p) in the aligned picture and at (p - 40, p) in the wild. */
    private static String entry(int number, String license) {
        return """
                "%d": {"category": "training", "metadata": {"photo_url": "https://photo", "photo_title": "DSC.JPG", "author": "Ann Ü",
                "country": "", "license": "%s", "license_url": "https://license", "date_crawled": "2018-10-10"},
                "image": {"file_path": "images1024x1024/00000/00000.png", "pixel_size": [1024, 1024], "face_landmarks": [%s]},
                "thumbnail": {"pixel_size": [128, 128]},
                "in_the_wild": {"face_rect": [-5, 410, 1438, 1181], "face_landmarks": [%s], "face_quad": [[1, 2], [3, 4]]}}
                """.formatted(number, license, points(8, 16, 0), points(1, 1, -40));
    }

    private static String points(int dx, int dy, int x0) {
        return IntStream.range(0, 68).mapToObj(p -> "[" + (x0 + dx * p) + ".0, " + dy * p + ".0]").collect(Collectors.joining(","));
    }

    private DataSet open(Size size) {
        return new Ffhq().open(new Ffhq.Settings(root, size));
    }

    @Test
    void licenceAndAuthorOfEveryPictureAreSurfaced() {
        DataSet data = open(Size.FULL);
        assertEquals(List.of("00000", "00001"), data.items().stream().map(Item::id).toList());
        Item first = data.items().get(0);
        assertEquals("Attribution License", first.attributes().get("license"));
        assertEquals("https://license", first.attributes().get("license_url"));
        assertEquals("Ann Ü", first.attributes().get("author"));
        assertEquals("training", first.attributes().get("category"));
        assertTrue(data.items().get(1).attributes().isEmpty());
        assertTrue(data.problems().toString().contains("no licence for 1 of the 2 pictures"), data.problems().toString());
        assertTrue(data.problems().toString().contains("names 1 pictures that are not there"));
    }

    @Test
    void fivePointsAreMadeOfTheSixtyEightAndScaledToTheThumbnail() {
        double[] full = {8 * 38.5, 16 * 38.5, 8 * 44.5, 16 * 44.5, 8 * 30, 16 * 30, 8 * 48, 16 * 48, 8 * 54, 16 * 54};
        assertArrayEquals(full, open(Size.FULL).items().get(0).points().orElseThrow().toArray(), 1e-3);
        double[] small = java.util.Arrays.stream(full).map(v -> v / 8).toArray();
        assertArrayEquals(small, open(Size.THUMBNAILS).items().get(0).points().orElseThrow().toArray(), 1e-3);
        assertArrayEquals(new double[] {-1.5, 38.5, 4.5, 44.5, -10, 30, 8, 48, 14, 54},
                open(Size.IN_THE_WILD).items().get(0).points().orElseThrow().toArray(), 1e-3);
    }

    @Test
    void theRectangleInTheWildIsGivenByItsCorners() {
        assertEquals(Optional.of(new Box(-5, 410, 1443, 771)), open(Size.IN_THE_WILD).items().get(0).box());
        assertEquals(Optional.empty(), open(Size.FULL).items().get(0).box());
    }

    @Test
    void withoutMetadataThePicturesAreThereButTheirLicencesAreReportedUnknown() throws IOException {
        Files.delete(root.resolve("ffhq-dataset-v2.json"));
        DataSet data = open(Size.THUMBNAILS);
        assertEquals(2, data.items().size());
        assertTrue(data.problems().get(0).reason().contains("neither licence nor author"));
    }

    @Test
    void whatIsMissingOrCutOffIsNamed() throws IOException {
        Path json = root.resolve("ffhq-dataset-v2.json");
        String whole = Files.readString(json);
        Files.writeString(json, whole.substring(0, whole.length() / 4));
        assertTrue(assertThrows(DataDamaged.class, () -> open(Size.FULL)).getMessage().contains("ffhq-dataset-v2.json"));
        Files.writeString(json, whole.replaceFirst("\\[0.0, 0.0\\],", ""));
        assertTrue(assertThrows(DataDamaged.class, () -> open(Size.FULL)).getMessage().contains("134 numbers instead of 136"));
        Files.move(root.resolve("images1024x1024"), root.resolve("elsewhere"));
        String message = assertThrows(DataMissing.class, () -> open(Size.FULL)).getMessage();
        assertTrue(message.contains("images1024x1024") && message.contains(Ffhq.PAGE), message);
    }
}
