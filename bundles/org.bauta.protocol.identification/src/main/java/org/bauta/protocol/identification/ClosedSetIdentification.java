package org.bauta.protocol.identification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.protocol.Protocol;
import org.bauta.core.protocol.Trials;
import org.bauta.core.protocol.Trials.Trial;
import org.bauta.core.protocol.Verdict;
import org.bauta.core.settings.Setting;

/**
 * Closed-set identification: every probe is compared with a picture of every person, and the persons are put in order of similarity.
 * Everybody in a probe is in the gallery. There is no threshold, so originals decide nothing here.
 *
 * <p>A trial is a picture of the gallery and a probe, in this order: with probes {@code original-to-released} the gallery is clean and
 * the probe is the release. Folds share no person among their probes, so that intervals are over persons; the gallery is the whole one
 * in every fold.
 */
@About("Names for each release the most similar person of a gallery: how often it is the right one, and on which rank the right one is.")
@Source(key = "newton2005", where = "Sec. 5, naive recognition against the clean gallery")
@Source(key = "gafni2019", where = "Table 4, rank of the true identity")
@Source(key = "grother2014", where = "Sec. 2, closed-set identification")
public final class ClosedSetIdentification implements Protocol<ClosedSetIdentification.Settings> {
    /** Which picture of a person an attacker has. */
    public enum Gallery {
        /** The very pictures that were released, before they were: the most that an attacker can have, and what k-Same's bound is about. */
        SAME,
        /** Another picture of each person, the first; the others are probes. */
        OTHER
    }

    public record Settings(
            @Setting(value = "other", text = "What an attacker has of each person: the released picture itself before it was de-identified"
                    + " (same), or another one (other).") Gallery gallery,
            @Setting(value = "500", min = 2, max = 2000, text = "Persons in the gallery, at most; of more, some are drawn by the seed.")
            int persons,
            @Setting(value = "4", min = 1, max = 1000, text = "Probes of each person, at most.") int probes,
            @Setting(value = "10", min = 2, max = 100, text = "Parts that persons are dealt to for the 95 % interval.") int folds) {
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Trials trials(DataSet data, List<Item> items, Settings settings, long seed) {
        List<List<String>> persons = persons(items, settings, seed);
        int folds = Math.min(settings.folds(), persons.size());
        int first = settings.gallery() == Gallery.SAME ? 0 : 1;
        List<Trial> all = new ArrayList<>();
        for (int p = 0; p < persons.size(); p++) {
            List<String> own = persons.get(p);
            for (int i = first; i < Math.min(own.size(), first + settings.probes()); i++) {
                for (int g = 0; g < persons.size(); g++) {
                    // with the same pictures, a person is known by the one that is looked for
                    String known = g == p && first == 0 ? own.get(i) : persons.get(g).get(0);
                    all.add(new Trial(known, own.get(i), g == p, p % folds));
                }
            }
        }
        return new Trials("a gallery of " + persons.size() + " persons" + ", seed " + seed, all, folds);
    }

    /** Pictures of each person who can take part, in order. @throws DataMissing if there are fewer than two */
    private static List<List<String>> persons(List<Item> items, Settings settings, long seed) {
        int needed = settings.gallery() == Gallery.SAME ? 1 : 2;
        Map<String, List<String>> bySubject = new TreeMap<>();
        for (Item i : items) {
            if (!i.subject().isEmpty()) {
                bySubject.computeIfAbsent(i.subject(), s -> new ArrayList<>()).add(i.id());
            }
        }
        bySubject.values().removeIf(own -> own.size() < needed);
        if (bySubject.size() < 2) {
            String images = needed == 1 ? "an image" : needed + " images";
            throw new DataMissing("the protocol identification needs at least 2 persons with " + images
                    + " each, but there are " + bySubject.size() + "; use more images" + (needed == 2 ? ", or gallery: same" : ""));
        }
        List<List<String>> persons = new ArrayList<>(bySubject.values());
        persons.forEach(Collections::sort);
        if (persons.size() > settings.persons()) {
            Collections.shuffle(persons, new SplittableRandom(seed));
            persons = persons.subList(0, settings.persons());
        }
        return persons;
    }

    @Override
    public Verdict judge(Trials trials, double[] originals, double[] released, Settings settings) {
        return new Ranking(trials, released).verdict();
    }
}
