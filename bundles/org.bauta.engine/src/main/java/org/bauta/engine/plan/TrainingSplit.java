package org.bauta.engine.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.protocol.Trials;
import org.bauta.core.protocol.Trials.Trial;

/**
 * Which persons attackers learn from; all attackers are judged on the others. Persons of official folds go by their fold,
 * the first ones to training; everybody else by a hash of person and seed.
 *
 * @param training for each item, not copied
 * @param rule in words
 */
public record TrainingSplit(boolean[] training, String rule) {

    /** @throws UsageInvalid if persons are not known, or nobody is left on one side */
    static TrainingSplit of(DataSet data, List<Item> items, double share, long seed, String attacker) {
        if (items.stream().anyMatch(i -> i.subject().isEmpty())) {
            throw new UsageInvalid("the attacker " + attacker + " learns from other persons than it is judged on, but the data set does not "
                    + "say of every image whom it shows; choose another data set or leave the attacker out");
        }
        int folds = data.trials().map(Trials::folds).orElse(0);
        int lessons = (int) Math.round(share * folds);
        Map<String, Integer> fold = data.trials().map(t -> folds(t, items)).orElse(Map.of());
        boolean[] training = new boolean[items.size()];
        for (int i = 0; i < training.length; i++) {
            String subject = items.get(i).subject();
            training[i] = fold.containsKey(subject) ? fold.get(subject) < lessons : fraction(subject, seed) < share;
        }
        TrainingSplit split = new TrainingSplit(training, fold.isEmpty() ? "by hash of person and seed"
                : "persons of folds 1 to " + lessons + " of " + folds + " of " + data.trials().get().source()
                        + ", others by hash of person and seed");
        if (split.persons(items, true) == 0 || split.persons(items, false) == 0) {
            throw new UsageInvalid("with attackerTraining " + share + ", the attacker " + attacker
                    + " has nobody to learn from or nobody to be judged on; take more persons or another share");
        }
        return split;
    }

    /** The first fold that a person is in. */
    private static Map<String, Integer> folds(Trials trials, List<Item> items) {
        Map<String, String> subjects = new HashMap<>();
        items.forEach(i -> subjects.put(i.id(), i.subject()));
        Map<String, Integer> fold = new HashMap<>();
        for (Trial t : trials.pairs()) {
            for (String id : List.of(t.first(), t.second())) {
                if (subjects.containsKey(id)) {
                    fold.merge(subjects.get(id), t.fold(), Math::min);
                }
            }
        }
        return fold;
    }

    /** 0..1, evenly spread over persons. */
    private static double fraction(String subject, long seed) {
        return (new Key().add("attacker training").add(seed).add(subject).seed() >>> 11) * 0x1p-53;
    }

    /** How many. */
    public int persons(List<Item> items, boolean learning) {
        return new TreeSet<>(IntStream.range(0, training.length).filter(i -> training[i] == learning).mapToObj(i -> items.get(i).subject())
                .toList()).size();
    }

    /** Those that attackers are judged on. */
    List<Item> judged(List<Item> items) {
        return IntStream.range(0, training.length).filter(i -> !training[i]).mapToObj(items::get).toList();
    }

    static Optional<String> learner(List<Bound<org.bauta.core.attack.Attacker<Record>>> attackers) {
        return attackers.stream().filter(a -> a.contribution().knowledge().releasedExamples()).map(Bound::id).findFirst();
    }
}
