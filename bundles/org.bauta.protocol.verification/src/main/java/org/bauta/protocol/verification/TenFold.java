package org.bauta.protocol.verification;

import java.util.List;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.protocol.Protocol;
import org.bauta.core.protocol.Trials;
import org.bauta.core.protocol.Verdict;
import org.bauta.core.settings.Setting;

/** Verification after the manner of LFW's View 2 on any data set whose persons are known: nobody stands in two folds. */
@About("Verification in ten folds of persons that nobody shares, with as many impostor as genuine pairs, drawn by the seed from any "
        + "data set whose persons are known.")
@Source(key = "huang2007", where = "Sec. 4")
public final class TenFold implements Protocol<TenFold.Settings> {
    /** As in the name. With fewer than 20 persons, half as many folds as persons. */
    static final int FOLDS = 10;

    public record Settings(
            @Setting(value = "300", text = "Genuine pairs of a fold, at most, and as many impostor pairs.", min = 1, max =
                    100000) int pairs,
            @Setting(value = "0.01", text = "The lax false accept rate.", symbol = "FAR", min = 0, max = 1) double farLax,
            @Setting(value = "0.001", text = "The strict false accept rate.", symbol = "FAR", min = 0, max = 1) double farStrict) {
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Trials trials(DataSet data, List<Item> items, Settings settings, long seed) {
        return new PairMaker(items, seed).trials(FOLDS, settings.pairs());
    }

    @Override
    public Verdict judge(Trials trials, double[] originals, double[] released, Settings settings) {
        return new Judge(trials, originals, released).verdict(settings.farLax(), settings.farStrict());
    }
}
