package org.bauta.protocol.verification;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.protocol.Protocol;
import org.bauta.core.protocol.Trials;
import org.bauta.core.protocol.Verdict;
import org.bauta.core.settings.Setting;

/**
 * Verification on the pairs and folds that come with the data set. Pairs with an image that does not take part are left out
 * of the trials; pairs that could not be scored are counted and not judged.
 */
@About("Verification on the official pairs and folds of the data set, such as LFW View 2: thresholds come from the original pairs of "
        + "nine folds, the tenth is judged after de-identification.")
@Source(key = "huang2007", where = "Sec. 4")
public final class LfwView2 implements Protocol<LfwView2.Settings> {

    public record Settings(
            @Setting(value = "0.01", text = "The lax false accept rate.", symbol = "FAR", min = 0, max = 1) double farLax,
            @Setting(value = "0.001", text = "The strict false accept rate.", symbol = "FAR", min = 0, max = 1) double farStrict) {
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Trials trials(DataSet data, List<Item> items, Settings settings, long seed) {
        Trials all = data.trials()
                .orElseThrow(() -> new DataMissing("the protocol verification-lfw-view2 needs the official pairs of the data set, which "
                + data.variant() + " does not have; use verification-10-fold, which makes its own"));
        Set<String> present = new HashSet<>();
        items.forEach(i -> present.add(i.id()));
        return new Trials(all.source(), all.pairs().stream().filter(t -> present.contains(t.first()) && present.contains(t.second()))
                .toList(), all.folds());
    }

    @Override
    public Verdict judge(Trials trials, double[] originals, double[] released, Settings settings) {
        return new Judge(trials, originals, released).verdict(settings.farLax(), settings.farStrict());
    }
}
