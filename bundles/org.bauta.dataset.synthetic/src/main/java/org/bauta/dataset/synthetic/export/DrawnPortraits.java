package org.bauta.dataset.synthetic.export;

import java.util.List;
import java.util.Optional;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DrawnSet;
import org.bauta.core.dataset.Footage;
import org.bauta.core.dataset.GroundTruth;
import org.bauta.core.dataset.Item;
import org.bauta.core.protocol.Trials;
import org.bauta.dataset.synthetic.SyntheticPicture;
import org.bauta.dataset.synthetic.SyntheticPortraits;
import org.bauta.dataset.synthetic.Take;
import org.bauta.dataset.synthetic.Variation;

/**
 * An opened population that also gives away what it knows: ground truth of its pictures, and clips.
 *
 * @param set the population
 * @param settings it was opened with
 */
public record DrawnPortraits(DataSet set, SyntheticPortraits.Settings settings) implements DrawnSet {
    @Override
    public GroundTruth draw(Item item) {
        if (item.picture() instanceof SyntheticPicture picture) {
            return Truths.of(picture.render());
        }
        throw new IllegalArgumentException(item.id() + " is no item of this data set");
    }

    @Override
    public Footage clip(int number) {
        int place = number % settings.identities();
        int person = settings.split().person(place);
        String subject = set.items().get(place * settings.images()).subject();
        Variation variation = new Variation(settings.yaw(), settings.expression(), settings.restyle(), settings.light());
        int take = number / settings.identities();
        return new Scene(new Take(settings.seed(), variation, settings.clarity(), person, take), subject, take, settings.size());
    }

    @Override
    public String variant() {
        return set.variant();
    }

    @Override
    public List<Item> items() {
        return set.items();
    }

    @Override
    public List<Problem> problems() {
        return set.problems();
    }

    @Override
    public Optional<Trials> trials() {
        return set.trials();
    }

    @Override
    public String licence() {
        return set.licence();
    }
}
