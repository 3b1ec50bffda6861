package org.bauta.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.bauta.core.attack.Attacker;
import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Kind;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.dataset.Item;
import org.bauta.core.estimation.Trait;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.image.Codec;
import org.bauta.core.method.Method;
import org.bauta.core.metric.IdentityMetric;
import org.bauta.core.metric.Metric;
import org.bauta.core.protocol.Protocol;
import org.bauta.core.protocol.Trials;
import org.bauta.core.recognition.Detector;
import org.bauta.core.recognition.Recogniser;
import org.bauta.core.settings.SettingsType;
import org.bauta.engine.Choice;
import org.bauta.engine.Condition;
import org.bauta.engine.Experiment;

/** Makes the plan of an experiment, or says in the first second why it cannot run. */
public final class Planner {
    private final Experiment experiment;
    private final Catalog catalog;

    private Planner(Experiment experiment, Catalog catalog) {
        this.experiment = experiment;
        this.catalog = catalog;
    }

    /**
     * Opens the data set and makes everything that is named; loads no weights yet.
     *
     * @throws org.bauta.core.failure.BautaException with one sentence, for the first thing that is missing or cannot be
     */
    public static Plan plan(Experiment experiment, Catalog catalog, OptionalInt limit) {
        return new Planner(experiment, catalog).plan(limit);
    }

    private Plan plan(OptionalInt limit) {
        Bound<DataSetLoader<Record>> loader = Bound.of(catalog, Kind.DATASET, experiment.dataset());
        DataSet data = loader.contribution().open(loader.settings());
        List<Item> items = Selection.of(data, limit, !experiment.protocols().isEmpty());
        refuseUnusable(items);
        List<Bound<Metric<Record>>> metrics = all(Kind.METRIC, experiment.metrics());
        List<Bound<Recogniser<Record>>> recognisers = all(Kind.RECOGNISER, experiment.recognisers());
        List<Bound<Attacker<Record>>> attackers = all(Kind.ATTACKER, experiment.attackers());
        refuseIncomplete(metrics, recognisers, attackers);
        boolean looks = items.stream().anyMatch(i -> i.box().isEmpty()) || Plan.looksAtReleases(experiment, metrics);
        Optional<Bound<Detector<Record>>> detector = looks ? Optional.of(Bound.of(catalog, Kind.DETECTOR, experiment.detector()))
                : Optional.empty();
        boolean findsPoints = detector.map(d -> d.contribution().findsPoints()).orElse(false);
        Readers readers = Readers.of(catalog, experiment.estimators(), metrics, wanted(items, findsPoints));
        List<Treatment> treatments = treatments(new Requirements(catalog, items, findsPoints, readers.points()));
        List<Column> columns = Column.all(metrics, recognisers.size(), attackers.size(), readers);
        Optional<TrainingSplit> training = TrainingSplit.learner(attackers).map(a -> TrainingSplit.of(data, items,
                experiment.evaluation().attackerTraining(), experiment.seed(), a));
        List<Item> judged = training.map(t -> t.judged(items)).orElse(items);
        List<Examination> examinations = experiment.protocols().stream().map(p -> examination(p, data, judged, limit)).toList();
        return new Plan(experiment, data, items, detector, treatments, recognisers, attackers, metrics, readers,
                columns.stream().filter(c -> !c.isOfSet()).toList(), columns.stream().filter(Column::isOfSet).toList(), training,
                examinations);
    }

    private <C extends org.bauta.core.settings.Configurable<Record>> List<Bound<C>> all(Kind kind, List<Choice> choices) {
        return choices.stream().map(c -> Bound.<C>of(catalog, kind, c)).toList();
    }

    private void refuseUnusable(List<Item> items) {
        if (items.isEmpty()) {
            throw new DataMissing("the data set " + experiment.dataset() + " has no images; check its settings");
        }
        Set<String> ids = new LinkedHashSet<>();
        for (Item i : items) {
            if (!ids.add(i.id())) {
                throw new DataMissing("the data set " + experiment.dataset().id() + " names " + i.id()
                        + " twice; every image needs an id of its own");
            }
        }
    }

    private void refuseIncomplete(List<Bound<Metric<Record>>> metrics, List<Bound<Recogniser<Record>>> recognisers,
            List<Bound<Attacker<Record>>> attackers) {
        Optional<String> needy = metrics.stream().filter(m -> m.contribution() instanceof IdentityMetric).map(m -> "the metric " + m.id())
                .findFirst().or(() -> experiment.protocols().stream().map(p -> "the protocol " + p.id()).findFirst());
        if (needy.isPresent() && recognisers.isEmpty()) {
            throw new UsageInvalid(needy.get()
                    + " compares faces: name at least one recogniser under recognisers (see: bauta list recognisers)");
        }
        if (needy.isPresent() && attackers.isEmpty()) {
            throw new UsageInvalid(needy.get() + " compares faces: name at least one attacker under attackers (see: bauta list attackers)");
        }
    }

    /** Points that methods need and that neither data set nor detector gives. */
    private Set<Trait> wanted(List<Item> items, boolean findsPoints) {
        Set<Trait> wanted = new LinkedHashSet<>();
        Requirements bare = new Requirements(catalog, items, findsPoints, Set.of());
        for (Condition c : experiment.conditions()) {
            if (!c.isOriginal() && !c.method().id().equals(Condition.GIVEN)) {
                wanted.addAll(bare.missing(c.method()));
            }
        }
        return wanted;
    }

    /** The originals once for each way of writing, then the conditions of the experiment. */
    private List<Treatment> treatments(Requirements requirements) {
        Set<Choice> releases = new LinkedHashSet<>();
        experiment.conditions().forEach(c -> releases.add(c.release()));
        if (releases.isEmpty()) {
            releases.add(standardRelease());
        }
        List<Condition> conditions = new ArrayList<>();
        releases.forEach(r -> conditions.add(new Condition(new Choice(Condition.ORIGINAL, java.util.Map.of()), r)));
        experiment.conditions().stream().filter(c -> !c.isOriginal()).distinct().forEach(conditions::add);
        List<Treatment> out = new ArrayList<>();
        for (Condition c : conditions) {
            boolean made = !c.isOriginal() && !c.method().id().equals(Condition.GIVEN);
            Bound<Codec<Record>> codec = Bound.of(catalog, Kind.CODEC, c.release());
            Optional<Bound<Method<Record>>> method = made ? Optional.of(requirements.method(c.method())) : Optional.empty();
            method.ifPresent(m -> Requirements.carried(m, codec));
            out.add(new Treatment(out.size(), c, method, codec));
            refuseWithoutReleases(c, requirements.items());
        }
        return out;
    }

    private void refuseWithoutReleases(Condition condition, List<Item> items) {
        if (condition.method().id().equals(Condition.GIVEN) && items.stream().allMatch(i -> i.released().isEmpty())) {
            throw new DataMissing("the data set " + experiment.dataset().id() + " brings no de-identified pictures for the condition "
                    + Condition.GIVEN + "; use a data set of pairs");
        }
    }

    /** An experiment of originals alone is written with the first lossless way there is. */
    private Choice standardRelease() {
        String id = catalog.has(Kind.CODEC, "png") ? "png" : catalog.ids(Kind.CODEC).stream().findFirst()
                .orElseThrow(() -> new UsageInvalid("no codec is installed to write pictures with"));
        @SuppressWarnings("unchecked")
        Codec<Record> codec = catalog.make(Kind.CODEC, id, Codec.class);
        SettingsType<Record> type = SettingsType.of(codec);
        return new Choice(id, type.toMap(type.defaults()));
    }

    private Examination examination(Choice choice, DataSet data, List<Item> items, OptionalInt limit) {
        Bound<Protocol<Record>> protocol = Bound.of(catalog, Kind.PROTOCOL, choice);
        Trials trials = protocol.contribution().trials(data, items, protocol.settings(), experiment.seed());
        if (trials.pairs().isEmpty()) {
            throw new DataMissing("the protocol " + choice.id() + " finds no pairs among the " + items.size() + " images of "
                    + experiment.dataset().id() + (limit.isPresent() ? "; raise --limit" : "; choose another protocol"));
        }
        return new Examination(protocol, trials);
    }
}
