package org.bauta.engine.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Kind;
import org.bauta.core.dataset.Item;
import org.bauta.core.estimation.Trait;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.image.Codec;
import org.bauta.core.method.ClipMethod;
import org.bauta.core.method.Method;
import org.bauta.core.method.Requirement;
import org.bauta.core.method.SetMethod;
import org.bauta.engine.Choice;

/**
 * Refuses a method that could not run, before anything is computed.
 *
 * @param items all that take part
 * @param detectorFindsPoints what faces without points of their own can expect
 * @param estimated traits that an estimator is there for
 */
public record Requirements(Catalog catalog, List<Item> items, boolean detectorFindsPoints, Set<Trait> estimated) {
    /** The most faces that a method may be given at once: all of them are in memory together. */
    public static final int LARGEST_SET = 20_000;

    /**
     * Makes a method that treats one face at a time, or all of them together.
     *
     * @throws UsageInvalid if the method works on clips, the set is too large, or the data do not have what it needs
     */
    public Bound<Method<Record>> method(Choice choice) {
        Bound<Method<Record>> method = Bound.of(catalog, Kind.METHOD, choice);
        if (method.contribution() instanceof ClipMethod) {
            throw new UsageInvalid("the method " + choice.id() + " works on clips, which cannot be run here yet; choose a method that "
                    + "works on single images or on a closed set");
        }
        if (method.contribution() instanceof SetMethod && items.size() > LARGEST_SET) {
            throw new UsageInvalid("the method " + choice.id() + " holds the whole closed set in memory, at most " + LARGEST_SET
                    + " faces, but " + items.size() + " images take part; use --limit or a smaller part of the data set");
        }
        for (Requirement r : method.contribution().requires(method.settings())) {
            check(choice, r);
        }
        return method;
    }

    /** Points that the method needs and that neither data set nor detector gives: an estimator has to find them. */
    public Set<Trait> missing(Choice choice) {
        Bound<Method<Record>> method = Bound.of(catalog, Kind.METHOD, choice);
        Set<Trait> missing = new LinkedHashSet<>();
        for (Requirement r : method.contribution().requires(method.settings())) {
            if (r.what() == Requirement.What.POINTS && !isMet(r)) {
                missing.add(Trait.FIVE_POINTS);
            } else if (r.what() == Requirement.What.DENSE_POINTS && !isMet(r)) {
                missing.add(Trait.DENSE_POINTS);
            }
        }
        return missing;
    }

    /** @throws UsageInvalid if the method locks faces into released files, which this codec's cannot carry */
    public static void carried(Bound<Method<Record>> method, Bound<Codec<Record>> codec) {
        Method<Record> m = method.contribution();
        boolean needed = m.requires(method.settings()).stream().anyMatch(r -> r.what() == Requirement.What.CARRIER);
        if (needed && !codec.contribution().carries()) {
            throw new UsageInvalid("the method " + method.id() + " needs " + Requirement.carrier().text() + ", but the release is "
                    + codec.id() + "; release as jpeg (--release jpeg, or release: [jpeg] in an experiment file)");
        }
    }

    private boolean isMet(Requirement r) {
        return switch (r.what()) {
            case POINTS -> items.stream().allMatch(i -> i.points().isPresent() || i.box().isEmpty() && detectorFindsPoints)
                    || estimated.contains(Trait.FIVE_POINTS);
            case DENSE_POINTS -> items.stream().allMatch(i -> i.dense().isPresent()) || estimated.contains(Trait.DENSE_POINTS);
            case SUBJECTS -> items.stream().noneMatch(i -> i.subject().isEmpty());
            case CARRIER -> true; // see carried
            case RECOGNISER -> catalog.has(Kind.RECOGNISER, r.id());
        };
    }

    private void check(Choice choice, Requirement r) {
        String sentence = "the method " + choice.id() + " needs " + r.text();
        if (isMet(r)) {
            return;
        }
        if (r.what() == Requirement.What.RECOGNISER) {
            throw new ModelUnavailable(sentence);
        }
        String estimator = r.what() == Requirement.What.DENSE_POINTS
                ? " and no installed estimator finds; import one of dense points (see: bauta list estimators, bauta model import)" : "";
        throw new UsageInvalid(sentence + ", which this data set and detector do not give" + estimator);
    }
}
