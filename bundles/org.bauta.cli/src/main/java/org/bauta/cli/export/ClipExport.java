package org.bauta.cli.export;

import java.util.ArrayList;
import java.util.List;

import org.bauta.core.dataset.DrawnSet;
import org.bauta.core.dataset.Footage;
import org.bauta.core.dataset.GroundTruth;
import org.bauta.core.failure.Cancelled;
import org.bauta.core.progress.Progress;
import org.bauta.engine.folder.CsvFile;
import org.bauta.vision.ClipWriter;

/** Lossless clips below {@code clips/}, with their tracks and the ground truth of every frame. */
record ClipExport(DrawnSet set, int clips, double seconds, int jobs, Progress progress) {
    void write(ExportFolder folder) {
        progress.begin("frames", (long) clips * frames(set.clip(0)));
        List<String> header = new ArrayList<>(List.of("clip", "file", "frame", "track", "subject"));
        header.addAll(TruthTables.boxNames());
        header.addAll(TruthTables.pointNames("point", 5));
        try (CsvFile tracks = folder.table("clips/tracks.csv", header);
                TruthTables truths = new TruthTables(folder, "clips/", List.of("clip", "frame"))) {
            for (int c = 0; c < clips; c++) {
                clip(set.clip(c), folder, tracks, truths);
            }
            tracks.finish();
            truths.finish();
        }
    }

    private void clip(Footage footage, ExportFolder folder, CsvFile tracks, TruthTables truths) {
        String file = "clips/" + FileNames.path(footage.id()) + "." + ClipWriter.EXTENSION;
        GroundTruth first = footage.frame(0);
        int[] frame = new int[1];
        try (ClipWriter clip = new ClipWriter(folder.file(file), first.image().width(), first.image().height(), footage.rate())) {
            InOrder.each(frames(footage), jobs, n -> drawn(footage, n), truth -> {
                clip.write(truth.image());
                List<Object> row = new ArrayList<>(List.of(footage.id(), file, frame[0], footage.subject(), footage.subject()));
                row.addAll(TruthTables.numbers(truth.box()));
                row.addAll(TruthTables.numbers(truth.points()));
                tracks.row(row.toArray());
                truths.add(List.of(footage.id(), frame[0]), truth);
                frame[0]++;
                progress.advance(1);
            });
            clip.finish();
        }
    }

    private int frames(Footage footage) {
        return (int) Math.max(1, Math.round(seconds * footage.rate()));
    }

    private GroundTruth drawn(Footage footage, int frame) {
        if (progress.cancelled()) {
            throw new Cancelled("the export was stopped");
        }
        return footage.frame(frame);
    }
}
