package org.bauta.engine.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import org.bauta.core.failure.OutputFailed;
import org.bauta.core.failure.UsageInvalid;

/** The folder of a run, held by one process at a time. */
public final class RunFolder implements AutoCloseable {
    public static final String EXPERIMENT = "experiment.yaml";
    public static final String MANIFEST = "manifest.json";
    public static final String RESULTS = "results.csv";
    public static final String SUMMARY = "summary.csv";
    public static final String FAILURES = "failures.csv";
    public static final String CURVES = "curves.csv";
    public static final String SCORES = "scores.csv";
    public static final String BOXES = "boxes.csv";
    public static final String SAMPLES = "samples";
    public static final String CELLS = "cells";
    public static final String LOG = "run.log";
    private static final String LOCK = ".lock";

    private final Path path;
    private final FileChannel channel;

    private RunFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Creates the folder or takes up the run in it.
     *
     * @param experiment the resolved experiment file
     * @param resume take up a run of the same experiment
     * @throws OutputFailed if the folder cannot be written or another run works in it
     * @throws UsageInvalid if it holds a run and resume is not set, another experiment's run, or files of something else
     */
    public static RunFolder open(Path path, String experiment, boolean resume) {
        AtomicFile.folder(path);
        RunFolder folder = new RunFolder(path, lock(path));
        try {
            folder.check(experiment, resume);
            folder.sweep();
            AtomicFile.write(folder.file(EXPERIMENT), experiment.getBytes(StandardCharsets.UTF_8));
            return folder;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static FileChannel lock(Path path) {
        Path file = path.resolve(LOCK);
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw AtomicFile.failed(file, e);
        }
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // another run of this very process has it
        } catch (IOException e) {
            close(channel);
            throw AtomicFile.failed(file, e);
        }
        close(channel);
        throw new OutputFailed("another run works in " + path + " at this moment; wait for it or choose another --out");
    }

    private void check(String experiment, boolean resume) {
        Path before = file(EXPERIMENT);
        if (!Files.exists(before)) {
            refuseForeignFiles();
        } else if (!resume) {
            throw new UsageInvalid(path + " holds a run already: add --resume to go on with it, or choose another --out");
        } else {
            refuseOther(read(before), experiment);
        }
    }

    private void refuseForeignFiles() {
        try (Stream<Path> files = Files.list(path)) {
            files.filter(f -> !f.getFileName().toString().equals(LOCK) && !f.toString().endsWith(AtomicFile.UNFINISHED)).sorted()
                    .findFirst().ifPresent(f -> {
                throw new UsageInvalid(path + " is not empty (" + f.getFileName() + ") and holds no run: choose another --out");
            });
        } catch (IOException e) {
            throw AtomicFile.failed(path, e);
        }
    }

    /** Removes what a killed run left unfinished; nobody else writes here while the lock is held. */
    private void sweep() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path f : files.filter(f -> f.toString().endsWith(AtomicFile.UNFINISHED)).toList()) {
                Files.deleteIfExists(f);
            }
        } catch (IOException e) {
            throw AtomicFile.failed(path, e);
        }
    }

    private void refuseOther(String before, String now) {
        List<String> a = before.lines().toList();
        List<String> b = now.lines().toList();
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            String was = i < a.size() ? a.get(i).strip() : "(nothing)";
            String is = i < b.size() ? b.get(i).strip() : "(nothing)";
            if (!was.equals(is)) {
                throw new UsageInvalid("the run in " + path + " is of another experiment: line " + (i + 1) + " of its " + EXPERIMENT
                        + " is '" + was + "', now it is '" + is + "'; resume with the same file and --set, or choose another --out");
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new OutputFailed(file + " cannot be read: " + e.getMessage() + "; choose another --out", e);
        }
    }

    public Path path() {
        return path;
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    /** Lets others in. */
    @Override
    public void close() {
        close(channel);
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // the lock ends with the process at the latest
        }
    }
}
