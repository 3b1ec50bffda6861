package org.bauta.ui.parts;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

import org.bauta.core.failure.BautaException;
import org.bauta.core.failure.Cancelled;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobManager;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;

/**
 * Background work that follows the user's hand: of the questions that come in while it is busy only the newest is answered.
 *
 * @param <Q> question
 * @param <A> answer
 */
public final class Newest<Q, A> extends Job {
    private final AtomicReference<Q> waiting = new AtomicReference<>();
    private final Control screen;
    private final Function<Q, A> work;
    private final Consumer<A> show;
    private final Consumer<String> complain;

    /**
     * @param screen answers are shown while it exists
     * @param work runs in the background, never twice at once
     * @param show runs on the UI thread
     * @param complain gets the sentence of a {@link BautaException}, on the UI thread
     */
    public Newest(String name, Control screen, Function<Q, A> work, Consumer<A> show, Consumer<String> complain) {
        super(name);
        this.screen = screen;
        this.work = work;
        this.show = show;
        this.complain = complain;
        setSystem(true);
        setPriority(INTERACTIVE);
        screen.addDisposeListener(e -> cancel());
    }

    public void ask(Q question) {
        waiting.set(question);
        schedule();
    }

    /** Asks when no other question has come for a while, so that the work does not hold up what the hand is doing. */
    public void askAtRest(Q question, long millis) {
        waiting.set(question);
        cancel(); // a question that waits for its time begins to wait anew
        schedule(millis);
    }

    /** True if a newer question waits: long work may look and give up. */
    public boolean isOutdated() {
        return waiting.get() != null;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Newest.class;
    }

    /**
     * At the end of the window: forgets all questions that wait, and waits for those that are in work, because what they use ends with
     * the workbench.
     */
    public static void finish(long millis) {
        IJobManager jobs = Job.getJobManager();
        jobs.cancel(Newest.class);
        long end = System.nanoTime() + 1_000_000 * millis;
        try {
            for (Job job : jobs.find(Newest.class)) {
                job.join(Math.max(1, (end - System.nanoTime()) / 1_000_000), new NullProgressMonitor());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What cannot be shown is told like what cannot be made: in a sentence, not in the log. */
    private void show(A answer) {
        try {
            show.accept(answer);
        } catch (BautaException e) {
            complain.accept(e.getMessage());
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Q question = waiting.getAndSet(null);
        if (question != null && !screen.isDisposed()) {
            try {
                A answer = work.apply(question);
                OnScreen.later(screen, () -> show(answer));
            } catch (Cancelled e) {
                return Status.CANCEL_STATUS; // for a newer question
            } catch (BautaException e) {
                OnScreen.later(screen, () -> complain.accept(e.getMessage()));
            }
        }
        return Status.OK_STATUS;
    }
}
