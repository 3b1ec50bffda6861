package org.bauta.core.progress;

/** Where long work tells how far it is. Called from several threads. */
public interface Progress {
    /** Work of a known size begins; a new one ends the one before. */
    void begin(String what, long total);

    /** So many more are done. */
    void advance(long amount);

    /** Something worth a line. */
    void note(String message);

    /** The user wants to stop: what is done is put away, so that the work can go on later. */
    boolean cancelled();

    /** Says nothing and never stops. */
    Progress SILENT = new Progress() {
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
