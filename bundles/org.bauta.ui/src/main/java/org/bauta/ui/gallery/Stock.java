package org.bauta.ui.gallery;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.failure.BautaException;
import org.bauta.core.image.Image;
import org.bauta.engine.Reproduction;
import org.bauta.report.run.FailureRow;
import org.bauta.report.run.ItemTable;
import org.bauta.report.run.Names;
import org.bauta.report.run.Run;
import org.bauta.report.run.Sample;
import org.bauta.report.run.Treatment;
import org.bauta.ui.Installed;
import org.bauta.vision.ImageFile;

/** The pictures of a finished run: those that it kept, and all others made again when somebody looks at them. Not for the UI thread. */
final class Stock {
    private final Run run;
    private final Names names;
    private final Map<Piece, Path> kept = new HashMap<>();
    private final Map<Piece, FailureRow> failures = new HashMap<>();
    /** What went wrong before any treatment: no face was found, say. It concerns them all. */
    private final Map<String, FailureRow> early = new HashMap<>();
    private Reproduction again;
    private BautaException gone;

    private Stock(Run run) {
        this.run = run;
        this.names = new Names(run);
        for (Sample s : run.samples()) {
            kept.put(new Piece(s.item(), s.treatment()), s.file());
        }
        for (FailureRow f : run.failures()) {
            failures.putIfAbsent(new Piece(f.item(), f.treatment()), f);
            if (f.treatment().isOriginal()) {
                early.putIfAbsent(f.item(), f);
            }
        }
    }

    /** @throws BautaException if it is no finished run */
    static Stock read(Path folder) {
        return new Stock(Run.read(folder));
    }

    Run run() {
        return run;
    }

    Names names() {
        return names;
    }

    /** Measures with a value for each picture. */
    List<ItemTable.Asked> measures() {
        return ItemTable.offered(run);
    }

    /** The original under its first release, then everything that was done to it. */
    List<Treatment> treatments() {
        List<Treatment> all = run.treatments();
        List<Treatment> treated = all.stream().filter(t -> !t.isOriginal()).toList();
        return java.util.stream.Stream.concat(all.stream().filter(Treatment::isOriginal).limit(1), treated.stream()).toList();
    }

    /** Why this picture could not be treated or scored; empty if it could. */
    Optional<FailureRow> failure(Piece piece) {
        return Optional.ofNullable(failures.getOrDefault(piece, early.get(piece.item())));
    }

    boolean isKept(Piece piece) {
        return kept.containsKey(piece);
    }

    /** @throws BautaException with the reason why there is no such picture any more */
    synchronized Image picture(Piece piece) {
        Path file = kept.get(piece);
        if (file != null) {
            return ImageFile.read(file);
        }
        if (gone != null) {
            throw gone;
        }
        Treatment t = piece.treatment();
        return reproduction().release(piece.item(), t.method(), t.settings(), t.release());
    }

    /** Opened once; what cannot be opened is not tried again for every picture. */
    private Reproduction reproduction() {
        if (again == null) {
            try {
                again = Reproduction.of(run.folder(), Installed.catalog());
            } catch (BautaException e) {
                gone = e;
                throw e;
            }
        }
        return again;
    }
}
