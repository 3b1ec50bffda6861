package org.bauta.engine.cell;

import java.util.TreeMap;

import org.bauta.core.dataset.Item;
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

    CellKeys(Bench bench) {
        this.bench = bench;
        this.plan = bench.plan();
    }

    private static Key begin(String what) {
        return new Key().add(what).add(CodeVersion.of(CellKeys.class));
    }

    /** Where the faces are. */
    String faces(Chunk chunk) {
        Key key = begin("faces").add(plan.detector().map(Bound::key)).add(bench.pool().finderFingerprint());
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

    private String recogniser(int r) {
        Bound<Recogniser<Record>> bound = plan.recognisers().get(r);
        return bound.key() + " " + bound.contribution().card().sha256() + " " + new TreeMap<>(bound.contribution().card().thresholds());
    }

    /** What became of the originals in a condition, and every number measured on it. */
    String release(Treatment treatment, Chunk chunk) {
        Evaluation how = plan.experiment().evaluation();
        Key key = begin("release").add(faces(chunk)).add(plan.experiment().seed()).add(treatment.key()).add(treatment.codec().key());
        key.add(how.alignment()).add(how.undetected()).add(how.onFailure());
        for (int i = chunk.from(); i < chunk.to(); i++) {
            Item item = plan.items().get(i);
            key.add(item.subject()).add(new TreeMap<>(item.attributes())).add(bench.prints().release(i));
        }
        for (Column c : plan.columns()) {
            key.add(c.metric().key()).add(c.recogniser()).add(c.attacker());
        }
        for (int r = 0; r < plan.recognisers().size(); r++) {
            key.add(recogniser(r));
        }
        plan.attackers().forEach(a -> key.add(a.key()));
        if (how.undetected() == Undetected.CHANCE) {
            // the stand-in for a face that was not found comes from anywhere in the data set
            key.add(bench.prints().all(plan.items()));
        }
        return key.hex();
    }
}
