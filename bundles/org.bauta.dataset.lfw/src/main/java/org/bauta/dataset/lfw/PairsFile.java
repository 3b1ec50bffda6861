package org.bauta.dataset.lfw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.bauta.core.failure.DataDamaged;
import org.bauta.core.protocol.Trials;
import org.bauta.core.protocol.Trials.Trial;

/**
 * LFW's lists of pairs: a line with the number of folds and of pairs ({@code 10<tab>300}; the number of pairs alone stands
 * for one fold, as in pairsDevTrain.txt), then for each fold so many lines {@code name<tab>n<tab>m} of one person and as
 * many {@code name<tab>n<tab>name<tab>m} of two.
 */
final class PairsFile {
    private static final int MOST = 1_000_000;

    private final Path file;
    private final List<String> lines;

    private PairsFile(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** @throws DataDamaged naming the file, the line and what should stand there */
    static Trials read(Path file) {
        try {
            return new PairsFile(file, Files.readAllLines(file, StandardCharsets.UTF_8)).trials();
        } catch (IOException e) {
            throw new DataDamaged(file + " cannot be read as a text: " + e.getMessage(), e);
        }
    }

    private Trials trials() {
        String[] header = fields(0);
        if (header.length > 2) {
            throw fault(0, "should give the numbers of folds and of pairs");
        }
        int folds = header.length == 2 ? number(0, header[0]) : 1;
        int pairs = number(0, header[header.length - 1]);
        List<Trial> out = new ArrayList<>();
        int line = 1;
        for (int fold = 0; fold < folds; fold++) {
            for (int i = 0; i < 2 * pairs; i++, line++) {
                out.add(trial(line, i < pairs, fold));
            }
        }
        for (; line < lines.size(); line++) {
            if (!lines.get(line).isBlank()) {
                throw fault(line, "is more than the " + folds + " x 2 x " + pairs + " pairs that the first line promises");
            }
        }
        return new Trials(file.getFileName().toString(), out, folds);
    }

    private Trial trial(int line, boolean same, int fold) {
        String[] f = fields(line);
        if (f.length != (same ? 3 : 4)) {
            throw fault(line, "should be a pair of " + (same ? "one person (name, number, number)"
                    : "two persons (name, number, name, number)"));
        }
        Trial trial = new Trial(id(line, f[0], f[1]), id(line, f[same ? 0 : 2], f[f.length - 1]), same, fold);
        if (!same && f[0].equals(f[2]) || trial.first().equals(trial.second())) {
            throw fault(line, same ? "pairs a picture with itself" : "pairs a person with itself among pairs of two persons");
        }
        return trial;
    }

    private String[] fields(int line) {
        if (line >= lines.size()) {
            throw fault(line, "is missing: the file ends too early");
        }
        return lines.get(line).split("\t", -1);
    }

    private String id(int line, String name, String picture) {
        if (name.isBlank() || name.contains("/") || name.contains("\\")) {
            throw fault(line, "has '" + name + "' where the name of a person should stand");
        }
        return id(name, number(line, picture));
    }

    /** {@code Abel_Pacheco/Abel_Pacheco_0001}. */
    static String id(String name, int picture) {
        return String.format(Locale.ROOT, "%s/%s_%04d", name, name, picture);
    }

    private int number(int line, String text) {
        if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            throw fault(line, "has '" + text + "' where a number from 1 should stand");
        }
        return Integer.parseInt(text);
    }

    private DataDamaged fault(int line, String what) {
        return new DataDamaged(file + ", line " + (line + 1) + " " + what + "; fields are separated by one tab");
    }
}
