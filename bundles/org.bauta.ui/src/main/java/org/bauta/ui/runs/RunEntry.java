package org.bauta.ui.runs;

import java.nio.file.Files;
import java.nio.file.Path;

/** One run: at work now, or a folder that one left behind. Its state is written by the job and read by the screen. */
final class RunEntry {
    /** What a run can be doing. */
    enum State {
        WAITING("waits"), RUNNING("runs"), STOPPING("stops"), CANCELLED("stopped, can be resumed"), FAILED("failed"), FINISHED("finished");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean isActive() {
            return this == WAITING || this == RUNNING || this == STOPPING;
        }
    }

    private final Path folder;
    private final Path file;
    private final Pace pace = new Pace();
    private volatile State state;
    private volatile String message = "";

    /** @param file the experiment file it was started with */
    RunEntry(Path folder, Path file, State state) {
        this.folder = folder;
        this.file = file;
        this.state = state;
    }

    /** A folder that was found: finished if the summary is there. Looks at the disk: not for the UI thread. */
    static RunEntry found(Path folder) {
        return new RunEntry(folder, folder.resolve("experiment.yaml"),
                Files.isRegularFile(folder.resolve("summary.csv")) ? State.FINISHED : State.CANCELLED);
    }

    Path folder() {
        return folder;
    }

    Path file() {
        return file;
    }

    /** True if there is something to go on with: the run has kept its experiment. Looks at the disk: not for the UI thread. */
    boolean hasBegun() {
        return Files.isRegularFile(folder.resolve("experiment.yaml"));
    }

    String name() {
        return folder.getFileName().toString();
    }

    Pace pace() {
        return pace;
    }

    State state() {
        return state;
    }

    void state(State next) {
        state = next;
    }

    /** How it ended, or why it failed. */
    String message() {
        return message;
    }

    void message(String text) {
        message = text;
    }
}
