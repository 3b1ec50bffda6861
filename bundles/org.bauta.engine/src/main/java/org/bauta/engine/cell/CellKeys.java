package org.bauta.engine.cell;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.bauta.core.dataset.Item;
import org.bauta.core.estimation.Estimator;
import org.bauta.core.estimation.EstimatorCard;
import org.bauta.core.method.Requirement.What;
import org.bauta.core.recognition.Recogniser;
import org.bauta.engine.Evaluation;
import org.bauta.engine.Evaluation.Undetected;
import org.bauta.engine.plan.Bound;
import org.bauta.engine.plan.CodeVersion;
import org.bauta.engine.plan.Column;
import org.bauta.engine.plan.Key;
import org.bauta.engine.plan.Plan;
import org.bauta.engine.plan.Plan.Chunk;
import org.bauta.engine.plan.Treatment;

/** The names of cells: a hash of everything that decides what is in them. */
final class CellKeys {
    private final Plan plan;
    private final Bench bench;
    private final String everything;
    /** Keys are asked for again and again, and hashing a thousand names takes time. */
    private final Map<String, String> known = new ConcurrentHashMap<>();

    CellKeys(Bench bench) {
        this.bench = bench;
        this.plan = bench.plan();
        this.everything = bench.prints().all(plan.items());
    }

    /** Keys are made of keys, so this must be open to calls from within; that two threads may hash the same does no harm. */
    private String once(String name, Supplier<String> hash) {
        String before = known.get(name);
        String key = before != null ? before : hash.get();
        known.put(name, key);
        return key;
    }

    private static Key begin(String what) {
        return new Key().add(what).add(CodeVersion.of(CellKeys.class));
    }

    /** Where the faces are. */
    String faces(Chunk chunk) {
        return once("faces " + chunk.number(), () -> hashFaces(chunk));
    }

    private String hashFaces(Chunk chunk) {
        Key key = begin("faces").add(plan.detector().map(Bound::key)).add(bench.pool().finderFingerprint()).add(plan.looksAtOriginals());
        for (int i = chunk.from(); i < chunk.to(); i++) {
            Item item = plan.items().get(i);
            key.add(item.id()).add(bench.prints().original(i)).add(item.box());
            key.add(item.points().map(p -> java.util.Arrays.toString(p.toArray())));
        }
        return key.hex();
    }

    /** What a recogniser sees in the originals. */
    String embeddings(Chunk chunk, int recogniser) {
        return begin("embeddings").add(faces(chunk)).add(recogniser(recogniser)).hex();
    }

    /** What an estimator reads in the originals. */
    String estimates(Chunk chunk, int estimator) {
        return once("estimates " + estimator + " " + chunk.number(),
                () -> begin("estimates").add(faces(chunk)).add(estimator(estimator)).hex());
    }

    private String estimator(int e) {
        Bound<Estimator<Record>> bound = plan.estimators().get(e);
        EstimatorCard card = bound.contribution().card();
        return bound.key() + " " + card.sha256() + " " + card.trait() + " " + card.names();
    }

    /** Points of the originals that a method is given: the data set's own, and who finds those that it asks for. */
    private void addPoints(Key key, Treatment treatment, Chunk chunk) {
        treatment.of(What.POINTS, plan.readers().five()).ifPresent(e -> key.add("five").add(estimator(e)));
        treatment.of(What.DENSE_POINTS, plan.readers().dense()).ifPresent(e -> key.add("dense").add(estimator(e)));
        for (int i = chunk.from(); i < chunk.to(); i++) {
            key.add(plan.items().get(i).dense().map(p -> java.util.Arrays.toString(p.toArray())));
        }
    }

    /** What a method makes of all faces together. */
    String set(Treatment treatment) {
        return once("set " + treatment.number(), () -> {
            Key key = begin("set").add(plan.experiment().seed()).add(treatment.key()).add(everything);
            for (Chunk c : plan.chunks()) {
                key.add(faces(c));
                addPoints(key, treatment, c);
            }
            plan.items().forEach(i -> key.add(new TreeMap<>(i.attributes())));
            return key.hex();
        });
    }

    /** What it makes of one of them. */
    String inSet(Treatment treatment, int item) {
        return new Key().add(set(treatment)).add(item).hex();
    }

    private String recogniser(int r) {
        Bound<Recogniser<Record>> bound = plan.recognisers().get(r);
        return bound.key() + " " + bound.contribution().card().sha256() + " " + new TreeMap<>(bound.contribution().card().thresholds());
    }

    /** What attackers learn from in a chunk. */
    String lesson(Treatment treatment, Chunk chunk) {
        String faces = faces(chunk);
        return once("lesson " + treatment.number() + " " + chunk.number(), () -> {
            Key key = released(begin("lesson").add(faces), treatment, chunk);
            for (int i = chunk.from(); i < chunk.to(); i++) {
                key.add(plan.isTraining(i));
            }
            for (int r = 0; r < plan.recognisers().size(); r++) {
                key.add(recogniser(r));
            }
            return key.hex();
        });
    }

    private String lessons(Treatment treatment) {
        return once("lessons " + treatment.number(),
                () -> new Key().addAll(plan.chunks().stream().map(c -> lesson(treatment, c)).toList()).hex());
    }

    /** What became of the originals in a condition, and every number measured on it. */
    String release(Treatment treatment, Chunk chunk) {
        String faces = faces(chunk);
        return once("release " + treatment.number() + " " + chunk.number(), () -> hashRelease(treatment, chunk, faces));
    }

    /** What decides the released pictures of a chunk and where a face is looked for in them. */
    private Key released(Key key, Treatment treatment, Chunk chunk) {
        Evaluation how = plan.experiment().evaluation();
        key.add(plan.experiment().seed()).add(treatment.key()).add(treatment.codec().key());
        key.add(how.alignment()).add(how.undetected()).add(how.onFailure());
        addPoints(key, treatment, chunk);
        if (treatment.isSet()) {
            key.add(set(treatment));
        }
        for (int i = chunk.from(); i < chunk.to(); i++) {
            Item item = plan.items().get(i);
            key.add(item.subject()).add(new TreeMap<>(item.attributes())).add(bench.prints().release(i));
        }
        if (how.undetected() == Undetected.CHANCE) {
            // the stand-in for a face that was not found comes from anywhere in the data set
            key.add(everything);
        }
        return key;
    }

    private String hashRelease(Treatment treatment, Chunk chunk, String faces) {
        Key key = released(begin("release").add(faces), treatment, chunk);
        if (plan.training().isPresent()) {
            key.add(lessons(treatment));
        }
        for (Column c : plan.columns()) {
            key.add(c.metric().key()).add(c.recogniser()).add(c.attacker()).add(c.estimator());
        }
        for (int e = 0; e < plan.estimators().size(); e++) {
            key.add(estimator(e)).add(plan.isMeasured(e)).add(plan.isOfSet(e)).add(plan.isKept(e));
        }
        key.add(plan.looksAtOriginals());
        for (int r = 0; r < plan.recognisers().size(); r++) {
            key.add(recogniser(r));
        }
        plan.attackers().forEach(a -> key.add(a.key()));
        return key.hex();
    }
}
