package org.bauta.engine.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Kind;
import org.bauta.core.estimation.Estimator;
import org.bauta.core.estimation.EstimatorCard;
import org.bauta.core.estimation.Trait;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.failure.UnknownId;
import org.bauta.core.metric.EstimateMetric;
import org.bauta.core.metric.Metric;
import org.bauta.core.metric.SetMetric;
import org.bauta.core.settings.SettingsType;
import org.bauta.engine.Choice;

/**
 * The estimators that a run reads faces with.
 *
 * @param all those that a metric is measured with, then those that find points for methods
 * @param five which of them finds five points for methods, where data set and detector do not
 * @param dense which of them finds 68 points for methods, where the data set does not have them
 */
public record Readers(List<Bound<Estimator<Record>>> all, OptionalInt five, OptionalInt dense) {

    /** What a metric is measured on, if that is what an estimator reads. */
    public static Optional<Trait> trait(Metric<?> metric) {
        return switch (metric) {
            case EstimateMetric<?> m -> Optional.of(m.trait());
            case SetMetric<?> m -> Optional.of(m.trait());
            default -> Optional.empty();
        };
    }

    /** Those listed, and for each trait that none of them reads the first in the catalogue that does, with its defaults. */
    public static List<Choice> complete(Catalog catalog, List<Choice> listed, Collection<Trait> traits) {
        List<Choice> all = new ArrayList<>(listed);
        for (Trait t : new LinkedHashSet<>(traits)) {
            if (all.stream().noneMatch(c -> read(catalog, c) == t)) {
                first(catalog, t).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Trait read(Catalog catalog, Choice choice) {
        return catalog.make(Kind.ESTIMATOR, choice.id(), Estimator.class).card().trait();
    }

    private static Optional<Choice> first(Catalog catalog, Trait trait) {
        for (String id : catalog.ids(Kind.ESTIMATOR)) {
            try {
                @SuppressWarnings("unchecked")
                Estimator<Record> estimator = catalog.make(Kind.ESTIMATOR, id, Estimator.class);
                if (estimator.card().trait() == trait) {
                    SettingsType<Record> type = SettingsType.of(estimator);
                    return Optional.of(new Choice(id, type.toMap(type.defaults())));
                }
            } catch (UnknownId e) {
                // a broken one is listed as such by the catalogue; nobody asked for it by name
            }
        }
        return Optional.empty();
    }

    /**
     * @param listed in the experiment
     * @param metrics each is measured with every estimator of its trait
     * @param wanted {@link Trait#FIVE_POINTS} and {@link Trait#DENSE_POINTS} if methods need them and nothing else gives them
     * @throws ModelUnavailable if there is no estimator for a metric; methods are told later what they cannot have
     */
    static Readers of(Catalog catalog, List<Choice> listed, List<Bound<Metric<Record>>> metrics, Set<Trait> wanted) {
        Set<Trait> measured = new LinkedHashSet<>();
        metrics.forEach(m -> trait(m.contribution()).ifPresent(measured::add));
        Set<Trait> traits = new LinkedHashSet<>(measured);
        traits.addAll(wanted);
        List<Bound<Estimator<Record>>> all = new ArrayList<>();
        for (Choice c : complete(catalog, listed, traits)) {
            Trait trait = read(catalog, c);
            // of several listed estimators of points the first serves the methods
            boolean first = all.stream().noneMatch(b -> b.contribution().card().trait() == trait);
            if (measured.contains(trait) || wanted.contains(trait) && first) {
                all.add(Bound.of(catalog, Kind.ESTIMATOR, c));
            }
        }
        for (Bound<Metric<Record>> m : metrics) {
            if (all.stream().noneMatch(e -> measures(m.contribution(), e.contribution().card()))) {
                trait(m.contribution()).ifPresent(t -> refuse(m, t, all));
            }
        }
        return new Readers(List.copyOf(all), wanted.contains(Trait.FIVE_POINTS) ? place(all, Trait.FIVE_POINTS) : OptionalInt.empty(),
                wanted.contains(Trait.DENSE_POINTS) ? place(all, Trait.DENSE_POINTS) : OptionalInt.empty());
    }

    /** For methods alone, with the estimators of the catalogue. */
    public static Readers of(Catalog catalog, Set<Trait> wanted) {
        return of(catalog, List.of(), List.of(), wanted);
    }

    /** True if the metric is measured with this estimator. */
    static boolean measures(Metric<?> metric, EstimatorCard card) {
        return trait(metric).filter(t -> t == card.trait()).isPresent() && refusal(metric, card).isEmpty();
    }

    private static Optional<String> refusal(Metric<?> metric, EstimatorCard card) {
        return metric instanceof EstimateMetric<?> m ? m.refusal(card) : Optional.empty();
    }

    private static void refuse(Bound<Metric<Record>> metric, Trait trait, List<Bound<Estimator<Record>>> all) {
        OptionalInt there = place(all, trait);
        if (there.isPresent()) {
            throw new ModelUnavailable(refusal(metric.contribution(), all.get(there.getAsInt()).contribution().card()).orElseThrow());
        }
        String what = trait.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        throw new ModelUnavailable("the metric " + metric.id() + " is measured with an estimator of " + what
                + ", but none is installed (see: bauta list estimators, bauta model import)");
    }

    private static OptionalInt place(List<Bound<Estimator<Record>>> all, Trait trait) {
        return IntStream.range(0, all.size()).filter(e -> all.get(e).contribution().card().trait() == trait).findFirst();
    }

    /** Traits that methods can rely on. */
    public Set<Trait> points() {
        Set<Trait> points = new LinkedHashSet<>();
        five.ifPresent(e -> points.add(Trait.FIVE_POINTS));
        dense.ifPresent(e -> points.add(Trait.DENSE_POINTS));
        return points;
    }
}
