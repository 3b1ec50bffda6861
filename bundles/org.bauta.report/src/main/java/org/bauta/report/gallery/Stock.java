package org.bauta.report.gallery;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.bauta.core.failure.BautaException;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.catalog.Catalog;
import org.bauta.core.image.Image;
import org.bauta.engine.Reproduction;
import org.bauta.report.run.FailureRow;
import org.bauta.report.run.ItemTable;
import org.bauta.report.run.Names;
import org.bauta.report.run.Run;
import org.bauta.report.run.Sample;
import org.bauta.report.run.Treatment;

/** The pictures of a finished run: those that it kept, and all others made again when somebody looks at them. Not for the UI thread. */
public final class Stock {
    private final Run run;
    private final Names names;
    private final Supplier<Catalog> catalog;
    private final Map<Piece, Path> kept = new HashMap<>();
    private final Map<Piece, FailureRow> failures = new HashMap<>();
    /** What went wrong before any treatment: no face was found, say. It concerns them all. */
    private final Map<String, FailureRow> early = new HashMap<>();
    private Reproduction again;
    private BautaException gone;

    private Stock(Run run, Supplier<Catalog> catalog) {
        this.run = run;
        this.catalog = catalog;
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

    /**
     * Reads what the run kept.
     *
     * @param catalog asked when a picture has to be made again
     * @throws BautaException if it is no finished run
     */
    public static Stock read(Path folder, Supplier<Catalog> catalog) {
        return new Stock(Run.read(folder), catalog);
    }

    public Run run() {
        return run;
    }

    public Names names() {
        return names;
    }

    /** Measures with a value for each picture. */
    public List<ItemTable.Asked> measures() {
        return ItemTable.offered(run);
    }

    /**
     * The measure that a user means.
     *
     * @param key of the measure, or its name without the variant
     * @param recogniser empty for a measure that needs none, or for the first that has it
     * @param attacker likewise
     * @throws UsageInvalid naming those that there are
     */
    public ItemTable.Asked measure(String key, String recogniser, String attacker) {
        return measures().stream().filter(a -> (a.measure().key().equals(key) || a.measure().isCalled(key))
                && (recogniser.isEmpty() || a.judge().recogniser().equals(recogniser))
                && (attacker.isEmpty() || a.judge().attacker().equals(attacker))).findFirst()
                .orElseThrow(() -> new UsageInvalid("the run has no values of '" + key + "'" + (recogniser.isEmpty() ? "" : " by "
                        + recogniser) + " for single pictures; it has " + String.join(", ", measures().stream()
                                .map(a -> a.measure().key()).distinct().toList())));
    }

    /**
     * The treatment that a user means.
     *
     * @param words method, settings and release with blanks between them, as {@link #words} gives them
     * @throws UsageInvalid naming those that there are
     */
    public Treatment treatment(String words) {
        return treatments().stream().filter(t -> words(t).equals(words)).findFirst()
                .orElseThrow(() -> new UsageInvalid("the run has no condition '" + words + "'; it has " + String.join("; ",
                        treatments().stream().filter(t -> !t.isOriginal()).map(Stock::words).toList())));
    }

    /** A treatment in a line: {@code gaussian-blur sigma=8% png}. */
    public static String words(Treatment t) {
        return String.join(" ", java.util.stream.Stream.of(t.method(), t.settings(), t.release()).filter(w -> !w.isEmpty()).toList());
    }

    /** The original under its first release, then everything that was done to it. */
    public List<Treatment> treatments() {
        List<Treatment> all = run.treatments();
        List<Treatment> treated = all.stream().filter(t -> !t.isOriginal()).toList();
        return java.util.stream.Stream.concat(all.stream().filter(Treatment::isOriginal).limit(1), treated.stream()).toList();
    }

    /** Why this picture could not be treated or scored; empty if it could. */
    public Optional<FailureRow> failure(Piece piece) {
        return Optional.ofNullable(failures.getOrDefault(piece, early.get(piece.item())));
    }

    public boolean isKept(Piece piece) {
        return kept.containsKey(piece);
    }

    /** @throws BautaException with the reason why there is no such picture any more */
    public synchronized Image picture(Piece piece) {
        Path file = kept.get(piece);
        if (file != null) {
            return KeptPicture.read(file);
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
                again = Reproduction.of(run.folder(), catalog.get());
            } catch (BautaException e) {
                gone = e;
                throw e;
            }
        }
        return again;
    }
}
