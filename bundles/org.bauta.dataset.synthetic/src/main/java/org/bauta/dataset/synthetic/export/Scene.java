package org.bauta.dataset.synthetic.export;

import java.util.Locale;

import org.bauta.core.dataset.Footage;
import org.bauta.core.dataset.GroundTruth;
import org.bauta.dataset.synthetic.Take;

/** A take of a person at the size of the data set's pictures. */
record Scene(Take take, String subject, int number, int size) implements Footage {
    @Override
    public String id() {
        return subject + "/" + subject + String.format(Locale.ROOT, "_clip_%04d", number);
    }

    @Override
    public double rate() {
        return Take.RATE;
    }

    @Override
    public GroundTruth frame(int frame) {
        return Truths.of(take.frame(frame).render(size));
    }
}
