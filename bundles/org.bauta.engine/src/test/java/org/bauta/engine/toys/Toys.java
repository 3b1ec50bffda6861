package org.bauta.engine.toys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Kind;
import org.bauta.engine.Choice;
import org.bauta.engine.Condition;
import org.bauta.engine.Evaluation;
import org.bauta.engine.Evaluation.AlignBy;
import org.bauta.engine.Evaluation.OnFailure;
import org.bauta.engine.Evaluation.Probe;
import org.bauta.engine.Evaluation.Undetected;
import org.bauta.engine.Experiment;

/** A whole small world to run experiments in. */
public final class Toys {
    /** Calls of the method. */
    public final AtomicInteger applied = new AtomicInteger();
    public Set<String> damaged = Set.of();
    public Set<String> empty = Set.of();
    public Set<String> surrogates = Set.of();
    public String failsAt = "nobody";
    public int persons = 70;
    public List<String> attackers = List.of("naive", "smoother");
    public List<String> methods = List.of("10", "120");
    public Evaluation evaluation = new Evaluation(Probe.ORIGINAL_TO_RELEASED, AlignBy.ORIGINAL, Undetected.FALLBACK_BOX, OnFailure.MASK, 2,
            200);
    public List<Experiment.Published> published = List.of();
    public List<Contribution> more = List.of();
    public List<String> estimators = List.of();
    public List<String> metrics = List.of("toy-psnr", "toy-distance", "toy-found");
    /** Whether the data set says where the faces are and has 68 points of them. */
    public boolean truth;
    public List<String> lost = List.of();
    public List<Condition> conditions = List.of();

    public Catalog catalog() {
        List<Contribution> all = new ArrayList<>(List.of(
                Contribution.of(Kind.DATASET, "toy", () -> new ToyData(damaged, empty, truth, lost)),
                Contribution.of(Kind.DETECTOR, "middle", ToyModels.Middle::new),
                Contribution.of(Kind.RECOGNISER, "blocks", ToyModels.Blocks::new),
                Contribution.of(Kind.ATTACKER, "naive", ToyModels.Naive::new),
                Contribution.of(Kind.ATTACKER, "smoother", ToyModels.Smoother::new),
                Contribution.of(Kind.METHOD, "noise", () -> new ToyNoise(applied, failsAt, surrogates)),
                Contribution.of(Kind.METRIC, "toy-psnr", ToyMeasures.Psnr::new),
                Contribution.of(Kind.METRIC, "toy-distance", ToyMeasures.Distance::new),
                Contribution.of(Kind.METRIC, "toy-found", ToyMeasures.Found::new),
                Contribution.of(Kind.PROTOCOL, "above-impostors", ToyMeasures.AboveImpostors::new),
                Contribution.of(Kind.CODEC, "raw", ToyMeasures.Raw::new)));
        all.addAll(more);
        return Catalog.of(all, List.of());
    }

    public Experiment experiment() {
        List<Condition> all = new ArrayList<>(methods.stream()
                .map(a -> new Condition(new Choice("noise", Map.of("amplitude", a)), plain("raw"))).toList());
        all.addAll(conditions);
        return new Experiment("toy", "A toy", Map.of(), 7, new Choice("toy", Map.of("persons", Integer.toString(persons), "pictures", "4")),
                plain("middle"), all,
                List.of(plain("blocks")), estimators.stream().map(Toys::plain).toList(), 
                attackers.stream().map(Toys::plain).toList(), List.of(plain("above-impostors")),
                metrics.stream().map(Toys::plain).toList(), evaluation, List.of(), published,
                "experiment: toy\npersons: " + persons + "\nmethods: " + methods + "\n");
    }

    public static Choice plain(String id) {
        return new Choice(id, Map.of());
    }
}
