package org.bauta.dataset.mars;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.dataset.DataSet.Problem;
import org.bauta.core.failure.DataDamaged;
import org.bauta.dataset.mars.MatFile.Matrix;
import org.bauta.vision.listing.DataRoot;
import org.bauta.vision.listing.PackedPictures;
import org.bauta.vision.listing.TextRows;

/**
 * The owner's tracks: which picture belongs to which, and which are queries.
 *
 * @param ofPicture row of each picture's track from 1, 0 if the list of names does not have it
 * @param queries rows from 1
 * @param test whether there are queries at all
 */
record Tracklets(int[] ofPicture, BitSet queries, boolean test) {
    /** Start, end (lines of the names, from 1), person or -1, camera; the tracks follow each other without gap or overlap. */
    record Track(int start, int end, int person, int camera) {
    }

    static Optional<Tracklets> read(DataRoot root, String set, PackedPictures pictures, List<Problem> problems) {
        if (root.find("info").isEmpty()) {
            problems.add(new Problem("info",
                    "it is not there, so tracks come from file names and there are no queries; its owner offers it at "
                    + Mars.PAGE));
            return Optional.empty();
        }
        List<Track> tracks = tracks(root.require("info/tracks_" + set + "_info.mat"));
        boolean test = set.equals("test");
        BitSet queries = new BitSet();
        if (test) {
            Path file = root.require("info/query_IDX.mat");
            Arrays.stream(only(file).values()).forEach(q -> queries.set(row(file, q, tracks.size())));
        }
        int[] ofPicture = new int[pictures.size()];
        names(root.require("info/" + set + "_name.txt"), tracks, pictures, ofPicture, problems);
        return Optional.of(new Tracklets(ofPicture, queries, test));
    }

    /** @throws DataDamaged if the file has no matrix of four columns, or a track begins elsewhere than behind the one before */
    static List<Track> tracks(Path file) {
        Matrix m = only(file);
        if (m.columns() != 4) {
            throw new DataDamaged(file + " has " + m.columns() + " columns, not start, end, person and camera");
        }
        Track[] tracks = new Track[m.rows()];
        for (int r = 0; r < tracks.length; r++) {
            tracks[r] = new Track((int) m.at(r, 0), (int) m.at(r, 1), (int) m.at(r, 2), (int) m.at(r, 3));
            if (tracks[r].start != (r == 0 ? 1 : tracks[r - 1].end + 1) || tracks[r].end < tracks[r].start) {
                throw new DataDamaged(file + ", track " + (r + 1) + ": " + tracks[r].start + " to " + tracks[r].end
                        + " does not follow the track before");
            }
        }
        return List.of(tracks);
    }

    /** The one matrix in a file, whatever its name. */
    static Matrix only(Path file) {
        return MatFile.read(file).values().stream().findFirst().orElseThrow(() -> new DataDamaged(file + " holds no matrix of numbers"));
    }

    private static int row(Path file, double row, int tracks) {
        if (row < 1 || row > tracks || row != Math.rint(row)) {
            throw new DataDamaged(file + ": " + row + " is no row of the " + tracks + " tracks");
        }
        return (int) row;
    }

    private static void names(Path file, List<Track> tracks, PackedPictures pictures, int[] ofPicture, List<Problem> problems) {
        int[] at = {0, 0, 0};
        TextRows.read(file, row -> {
            at[0]++;
            while (at[1] < tracks.size() && tracks.get(at[1]).end < at[0]) {
                at[1]++;
            }
            String stem = PackedPictures.stem(row.text());
            int picture = stem.length() < 4 ? -1 : pictures.indexOf(stem.substring(0, 4) + "/" + stem);
            if (at[1] == tracks.size()) {
                throw row.damaged("the tracks end with line " + (at[0] - 1));
            } else if (picture < 0) {
                at[2]++;
            } else {
                check(row, stem, tracks.get(at[1]));
                ofPicture[picture] = at[1] + 1;
            }
        });
        if (at[2] > 0) {
            problems.add(new Problem(file.getFileName().toString(), "it names " + at[2] + " pictures that are not there"));
        }
    }

    private static void check(TextRows.Row row, String stem, Track track) {
        if (!stem.startsWith(track.person < 0 ? "00-1C" : "%04dC".formatted(track.person))
                || !stem.startsWith("C" + track.camera + "T", 4)) {
            throw row.damaged(row.text() + " stands in a track of person " + track.person + " in camera " + track.camera);
        }
    }

    void describe(int picture, Map<String, String> found) {
        int row = ofPicture[picture];
        if (row > 0) {
            found.put("tracklet", String.valueOf(row));
            if (test) {
                found.put("query", String.valueOf(queries.get(row)));
            }
        }
    }
}
