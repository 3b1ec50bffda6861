package org.bauta.dataset.mars;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;
import org.bauta.dataset.mars.Mars.Part;
import org.bauta.dataset.mars.MatFile.Matrix;
import org.bauta.dataset.mars.Tracklets.Track;
import org.bauta.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarsTest {
    private static final List<String> TEST = List.of("00-1C1T0001F001", "0000C1T0001F001", "0002C1T0001F001", "0002C1T0001F002",
            "0002C2T0002F001");

    @TempDir
    Path root;

    /** Sums, extremes and shapes as SciPy's loadmat gives them. */
    @Test
    void theGenuineTracksAreRead() {
        List<Track> train = Tracklets.tracks(SharedData.require("formats/mars/tracks_train_info.mat"));
        assertEquals(8298, train.size());
        assertEquals(new Track(17, 95, 1, 1), train.get(1));
        assertEquals(509914, train.get(8297).end());
        assertEquals(625, train.stream().map(Track::person).distinct().count());
        assertEquals(5165128, train.stream().mapToInt(Track::person).sum());
        assertEquals(25537, train.stream().mapToInt(Track::camera).sum());
        List<Track> test = Tracklets.tracks(SharedData.require("formats/mars/tracks_test_info.mat"));
        assertEquals(12180, test.size());
        assertEquals(681089, test.get(12179).end());
        assertEquals(870, test.stream().filter(t -> t.person() == -1).count());
        assertEquals(3248, test.stream().filter(t -> t.person() == 0).count());
        assertEquals(3812536830L, test.stream().mapToLong(Track::start).sum());
    }

    @Test
    void theGenuineQueriesAreRowsOfTheTestTracks() {
        Matrix queries = Tracklets.only(SharedData.require("formats/mars/query_IDX.mat"));
        assertEquals(List.of(1, 1980), List.of(queries.rows(), queries.columns()));
        assertArrayEquals(new double[] {4130, 4138, 4146, 4151}, Arrays.copyOf(queries.values(), 4));
        List<Track> tracks = Tracklets.tracks(SharedData.require("formats/mars/tracks_test_info.mat"));
        assertTrue(Arrays.stream(queries.values()).allMatch(q -> tracks.get((int) q - 1).person() > 0), "every query shows a person");
    }

    @Test
    void theVariantWrittenOnAnotherSystemIsReadToo() {
        assertEquals(2003, Tracklets.only(SharedData.require("formats/mars/xmars_query_IDX.mat")).columns());
        assertEquals(12492, Tracklets.only(SharedData.require("formats/mars/xmars_tracks_test_info.mat")).rows());
        assertEquals(7986, Tracklets.only(SharedData.require("formats/mars/xmars_tracks_train_info.mat")).rows());
    }

    @Test
    void matricesReadTheSameInEitherByteOrderPackedOrNotAndInEveryType() throws IOException {
        double[][] m = {{1, -2, 3}, {40, 50, 60}};
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            for (boolean packed : new boolean[] {true, false}) {
                for (int type : new int[] {1, 3, 5, 7, 9, 12}) {
                    Path file = Files.write(root.resolve("m.mat"), mat(order, packed, type, m));
                    Matrix found = MatFile.read(file).get("m");
                    assertEquals(List.of(2, 3), List.of(found.rows(), found.columns()));
                    assertArrayEquals(new double[] {1, -2, 3, 40, 50, 60}, found.values(), order + " " + packed + " " + type);
                }
            }
        }
    }

    @Test
    void aFileCutOffAnywhereIsDamagedOrEmpty() throws IOException {
        byte[] whole = mat(ByteOrder.LITTLE_ENDIAN, true, 5, new double[][] {{1, 2, 3, 4}});
        for (int cut = 0; cut < whole.length; cut++) {
            Path file = Files.write(root.resolve("m.mat"), Arrays.copyOf(whole, cut));
            assertTrue(assertThrows(DataDamaged.class, () -> Tracklets.only(file), "cut at " + cut).getMessage().contains("m.mat"));
        }
    }

    private void layOut() throws IOException {
        for (String name : TEST) {
            touch("bbox_test/" + name.substring(0, 4) + "/" + name + ".jpg");
        }
        touch("bbox_train/0001/0001C6T0012F1000.jpg");
        Files.createDirectories(root.resolve("info"));
        Files.writeString(root.resolve("info/test_name.txt"), String.join(".jpg\r\n", TEST) + ".jpg\r\n");
        Files.writeString(root.resolve("info/train_name.txt"), "0001C6T0012F1000.jpg\n0001C6T0012F1001.jpg\n");
        write("tracks_test_info", new double[][] {{1, 1, -1, 1}, {2, 2, 0, 1}, {3, 4, 2, 1}, {5, 5, 2, 2}});
        write("tracks_train_info", new double[][] {{1, 2, 1, 6}});
        write("query_IDX", new double[][] {{4}});
    }

    private void touch(String name) throws IOException {
        Files.createDirectories(root.resolve(name).getParent());
        Files.createFile(root.resolve(name));
    }

    private void write(String name, double[][] m) throws IOException {
        Files.write(root.resolve("info/" + name + ".mat"), mat(ByteOrder.LITTLE_ENDIAN, true, 5, m));
    }

    private DataSet open(Part part, boolean junk) {
        return new Mars().open(new Mars.Settings(root, part, junk));
    }

    @Test
    void junkIsLeftOutAndStrangersHaveNoSubject() throws IOException {
        layOut();
        assertEquals(List.of("", "0002", "0002", "0002"), open(Part.TEST, false).items().stream().map(Item::subject).toList());
        List<Item> all = open(Part.ALL, true).items();
        assertEquals(List.of("junk", "distractor", "person", "person", "person", "person"),
                all.stream().map(i -> i.attributes().get("kind")).toList());
        assertEquals("bbox_train/0001/0001C6T0012F1000", all.get(5).id());
        assertEquals(List.of("6", "12", "1000", "1"), List.of("camera", "track", "frame",
                "tracklet").stream().map(all.get(5).attributes()::get).toList());
    }

    @Test
    void trackletsAndQueriesComeFromTheOwnersTables() throws IOException {
        layOut();
        DataSet data = open(Part.TEST, true);
        assertEquals(List.of("1", "2", "3", "3", "4"), data.items().stream().map(i -> i.attributes().get("tracklet")).toList());
        assertEquals(List.of("false", "false", "false", "false", "true"),
                data.items().stream().map(i -> i.attributes().get("query")).toList());
        assertEquals(List.of(), data.problems());
        assertTrue(open(Part.TRAIN, false).problems().get(0).reason().contains("1 pictures that are not there"));
    }

    @Test
    void tablesThatDoNotFitAreDamaged() throws IOException {
        layOut();
        write("tracks_test_info", new double[][] {{1, 1, -1, 1}, {2, 2, 0, 1}, {3, 4, 2, 2}, {5, 5, 2, 2}});
        assertTrue(assertThrows(DataDamaged.class, () -> open(Part.TEST, false)).getMessage().contains("test_name.txt, line 3"));
        write("tracks_test_info", new double[][] {{1, 1, -1, 1}, {3, 4, 2, 1}});
        assertTrue(assertThrows(DataDamaged.class, () -> open(Part.TEST, false)).getMessage().contains("track 2"));
        layOutTracksAndQuery(5);
        assertTrue(assertThrows(DataDamaged.class, () -> open(Part.TEST, false)).getMessage().contains("query_IDX.mat: 5.0 is no row"));
    }

    private void layOutTracksAndQuery(int query) throws IOException {
        write("tracks_test_info", new double[][] {{1, 1, -1, 1}, {2, 2, 0, 1}, {3, 4, 2, 1}, {5, 5, 2, 2}});
        write("query_IDX", new double[][] {{query}});
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        layOut();
        Files.delete(root.resolve("info/test_name.txt"));
        assertTrue(assertThrows(DataMissing.class, () -> open(Part.TEST, false)).getMessage().contains("info/test_name.txt"));
        Files.move(root.resolve("info"), root.resolve("elsewhere"));
        assertTrue(open(Part.TEST, false).problems().get(0).reason().contains(Mars.PAGE));
        touch("bbox_test/0002/face.jpg");
        assertTrue(open(Part.TEST, false).problems().stream().anyMatch(p -> p.item().equals("0002/face")));
        Files.move(root.resolve("bbox_train"), root.resolve("gone"));
        assertTrue(assertThrows(DataMissing.class, () -> open(Part.TRAIN, false)).getMessage().contains("bbox_train"));
    }

    private static byte[] mat(ByteOrder order, boolean packed, int type, double[][] m) {
        ByteBuffer numbers = ByteBuffer.allocate(8 * m.length * m[0].length).order(order);
        for (int c = 0; c < m[0].length; c++) {
            for (double[] row : m) {
                switch (type) {
                    case 1 -> numbers.put((byte) row[c]);
                    case 3 -> numbers.putShort((short) row[c]);
                    case 5 -> numbers.putInt((int) row[c]);
                    case 7 -> numbers.putFloat((float) row[c]);
                    case 9 -> numbers.putDouble(row[c]);
                    default -> numbers.putLong((long) row[c]);
                }
            }
        }
        byte[] content = concat(element(order, 6, ints(order, 6, 0)), element(order, 5, ints(order, m.length, m[0].length)),
                ByteBuffer.allocate(8).order(order).putInt(1 << 16 | 1).put((byte) 'm').array(),
                element(order, type, Arrays.copyOf(numbers.array(), numbers.position())));
        byte[] matrix = element(order, 14, content);
        byte[] variable = packed ? concat(ints(order, 15, deflate(matrix).length), deflate(matrix)) : matrix;
        ByteBuffer header = ByteBuffer.allocate(128).order(order).put("MATLAB 5.0 MAT-file".getBytes(StandardCharsets.US_ASCII));
        header.putShort(124, (short) 0x0100).putShort(126, (short) 0x4D49);
        return concat(header.array(), variable);
    }

    private static byte[] element(ByteOrder order, int type, byte[] data) {
        return concat(ints(order, type, data.length), Arrays.copyOf(data, (data.length + 7) / 8 * 8));
    }

    private static byte[] ints(ByteOrder order, int a, int b) {
        return ByteBuffer.allocate(8).order(order).putInt(a).putInt(b).array();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List.of(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(data);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
