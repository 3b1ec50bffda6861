package org.bauta.learning.training;

/** Where a training tells how far it is. */
public interface TrainingWatch {
    /** Work of a known size begins; a new one ends the one before. */
    void begin(String what, long total);

    /** So many more are done. */
    void advance(long amount);

    /** Something worth a line. */
    void note(String message);

    /** The user wants to stop: the training puts a checkpoint away and ends. */
    boolean cancelled();

    /** Says nothing and never stops. */
    TrainingWatch SILENT = new TrainingWatch() {
        @Override
        public void begin(String what, long total) {
            // silent
        }

        @Override
        public void advance(long amount) {
            // silent
        }

        @Override
        public void note(String message) {
            // silent
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };
}
