package org.bauta.engine.cell;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

import org.bauta.engine.plan.Plan;

/** Lends each working thread instruments of its own; at most as many exist as threads work at once. */
public final class InstrumentPool implements AutoCloseable {
    private final Plan plan;
    private final ConcurrentLinkedQueue<Instruments> free = new ConcurrentLinkedQueue<>();
    private final String fingerprint;

    /** Loads the first set at once, so that a missing model ends the run in its first second. */
    public InstrumentPool(Plan plan) {
        this.plan = plan;
        Instruments first = new Instruments(plan);
        fingerprint = first.finderFingerprint();
        free.add(first);
    }

    /** Of everything that decides what the detector finds. */
    public String finderFingerprint() {
        return fingerprint;
    }

    <T> T with(Function<Instruments, T> work) {
        Instruments free = this.free.poll();
        Instruments mine = free != null ? free : new Instruments(plan);
        try {
            return work.apply(mine);
        } finally {
            this.free.add(mine);
        }
    }

    @Override
    public void close() {
        free.forEach(Instruments::close);
        free.clear();
    }
}
