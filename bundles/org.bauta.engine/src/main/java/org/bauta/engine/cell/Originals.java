package org.bauta.engine.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import org.bauta.core.dataset.Item;
import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Image;
import org.bauta.core.method.Requirement.What;
import org.bauta.core.recognition.Detection;
import org.bauta.core.recognition.RecogniserCard;
import org.bauta.engine.Evaluation.OnFailure;
import org.bauta.engine.cell.CellLog.Outcome;
import org.bauta.engine.plan.Plan;
import org.bauta.engine.plan.Plan.Chunk;
import org.bauta.engine.plan.Treatment;

/**
 * The first stage: where the faces are in the originals and what each recogniser and estimator sees in them. Kept in the
 * cache of all runs.
 */
public final class Originals {
    private final Bench bench;
    private final Plan plan;
    private final CellKeys keys;
    private final Map<Integer, List<FrozenFace>> faces = new ConcurrentHashMap<>();
    private final Map<Integer, List<Trouble>> troubles = new ConcurrentHashMap<>();
    private final List<EmbeddingTable> tables = new ArrayList<>();
    private final List<Rows> estimates = new ArrayList<>();

    public Originals(Bench bench) {
        this.bench = bench;
        this.plan = bench.plan();
        this.keys = new CellKeys(bench);
        for (int r = 0; r < plan.recognisers().size(); r++) {
            int recogniser = r;
            tables.add(new EmbeddingTable(plan.chunks().stream().map(c -> bench.cache().file(keys.embeddings(c, recogniser))).toList(), 0,
                    card(r).dimensions()));
        }
        for (int e = 0; e < plan.estimators().size(); e++) {
            int estimator = e;
            estimates.add(new Rows(plan.chunks().stream().map(c -> bench.cache().file(keys.estimates(c, estimator))).toList(), 0));
        }
    }

    private RecogniserCard card(int recogniser) {
        return plan.recognisers().get(recogniser).contribution().card();
    }

    /** Does what is not done yet. Safe for several threads with different chunks. */
    public void work(Chunk chunk) {
        bench.check();
        String key = keys.faces(chunk);
        Guard.attempt(() -> {
            workGuarded(chunk, key);
            return true;
        }, reason -> {
            bench.log().cell(Outcome.FAILED, "faces " + chunk.number() + ": " + reason, key);
            faces.put(chunk.number(), java.util.Collections.nCopies(chunk.size(), FrozenFace.failed("cell", reason)));
        });
    }

    private void workGuarded(Chunk chunk, String key) {
        Optional<List<FrozenFace>> known = bench.cache().read(key).map(FaceList::decode);
        known.ifPresent(f -> bench.log().cell(Outcome.REUSED, "faces " + chunk.number(), key));
        List<Trouble> found = new ArrayList<>();
        List<Seen> missing = new ArrayList<>();
        for (Seen s : seen(chunk)) {
            Optional<CellData> data = bench.cache().read(s.key()).map(CellData::decode);
            if (data.isEmpty()) {
                missing.add(s);
            } else {
                bench.log().cell(Outcome.REUSED, s.what(), s.key());
                data.get().troubles().forEach(t -> found.add(shifted(t, chunk.from())));
            }
        }
        if (known.isPresent() && missing.isEmpty()) {
            faces.put(chunk.number(), known.get());
            bench.progress().advance(chunk.size());
        } else {
            faces.put(chunk.number(), bench.pool().with(i -> new Look(chunk, known, missing, i).all(found)));
        }
        troubles.put(chunk.number(), List.copyOf(found));
    }

    /**
     * A cell of what one net makes of the originals of a chunk.
     *
     * @param estimator else it is a recogniser
     * @param number its place in the plan
     */
    private record Seen(boolean estimator, int number, String id, String what, String key) {
    }

    private List<Seen> seen(Chunk chunk) {
        List<Seen> all = new ArrayList<>();
        for (int r = 0; r < plan.recognisers().size(); r++) {
            all.add(new Seen(false, r, card(r).id(), "embeddings " + chunk.number() + " " + card(r).id(), keys.embeddings(chunk, r)));
        }
        for (int e = 0; e < plan.estimators().size(); e++) {
            String id = plan.estimators().get(e).id();
            if (plan.isKept(e)) {
                all.add(new Seen(true, e, id, "estimates " + chunk.number() + " " + id, keys.estimates(chunk, e)));
            }
        }
        return all;
    }

    /** In files, troubles are counted from the beginning of the chunk: the cache serves other runs. */
    private static Trouble shifted(Trouble t, int by) {
        return new Trouble(t.item() + by, t.stage(), t.reason(), t.action());
    }

    /** Only after its chunk was worked on. */
    public FrozenFace face(int item) {
        return faces.get(item / Plan.CHUNK).get(item % Plan.CHUNK);
    }

    /**
     * The face of an item as a method gets it: with the points that estimators found because it asks for them. Recognisers, metrics
     * and other methods do not get those, or what they say and do would depend on which methods there are.
     *
     * @param image the original picture
     */
    Face forMethod(Treatment treatment, int item, Image image) {
        Face face = face(item).in(image, plan.items().get(item));
        Optional<Landmarks> five = face.points().or(() -> points(treatment.of(What.POINTS, plan.readers().five()), item));
        Optional<Landmarks> dense = face.dense().or(() -> points(treatment.of(What.DENSE_POINTS, plan.readers().dense()), item));
        return new Face(image, face.box(), face.boxSource(), five, dense, face.subject(), face.attributes());
    }

    private Optional<Landmarks> points(OptionalInt estimator, int item) {
        return estimator.isEmpty() ? Optional.empty()
                : estimates.get(estimator.getAsInt()).row(item).map(xy -> {
                    double[] wide = new double[xy.length];
                    for (int i = 0; i < wide.length; i++) {
                        wide[i] = xy[i];
                    }
                    return Landmarks.of(plan.estimators().get(estimator.getAsInt()).id(), wide);
                });
    }

    /** What an estimator read, if that is kept. */
    public Rows estimates(int estimator) {
        return estimates.get(estimator);
    }

    /** In the order of the items; only after all chunks were worked on. */
    public List<FrozenFace> faces() {
        return IntStream.range(0, plan.items().size()).mapToObj(this::face).toList();
    }

    /** Of one recogniser. */
    public EmbeddingTable embeddings(int recogniser) {
        return tables.get(recogniser);
    }

    /** What went wrong with the originals, in the order of the items. */
    public List<Trouble> troubles() {
        List<Trouble> all = new ArrayList<>();
        new TreeMap<>(troubles).values().forEach(all::addAll);
        for (int i = 0; i < plan.items().size(); i++) {
            FrozenFace f = face(i);
            if (f.box().isEmpty()) {
                all.add(new Trouble(i, f.stage(), f.reason(), action(f)));
            }
        }
        all.sort(java.util.Comparator.comparingInt(Trouble::item));
        return all;
    }

    private String action(FrozenFace f) {
        boolean masked = f.stage().equals("detect") && plan.experiment().evaluation().onFailure() == OnFailure.MASK;
        return (masked ? Trouble.MASKED : Trouble.LEFT_OUT) + ", " + Trouble.NOT_SCORED;
    }

    /** One pass over the pictures of a chunk for everything that is missing. */
    private final class Look {
        private final Chunk chunk;
        private final Optional<List<FrozenFace>> known;
        private final List<Seen> missing;
        private final Instruments instruments;
        private final Map<Seen, CellData> data = new LinkedHashMap<>();

        Look(Chunk chunk, Optional<List<FrozenFace>> known, List<Seen> missing, Instruments instruments) {
            this.chunk = chunk;
            this.known = known;
            this.missing = missing;
            this.instruments = instruments;
            missing.forEach(s -> data.put(s, CellData.empty(chunk.size(), 0,
                    new int[] {s.estimator() ? 0 : card(s.number()).dimensions()})));
        }

        List<FrozenFace> all(List<Trouble> found) {
            FaceBatch batch = new FaceBatch(this::embed);
            List<FrozenFace> frozen = new ArrayList<>();
            for (int i = chunk.from(); i < chunk.to(); i++) {
                bench.check();
                frozen.add(one(i, batch));
                bench.progress().advance(1);
            }
            batch.flush();
            if (known.isEmpty()) {
                String key = keys.faces(chunk);
                bench.cache().write(key, FaceList.encode(frozen));
                bench.log().cell(Outcome.COMPUTED, "faces " + chunk.number(), key);
            }
            data.forEach((s, d) -> {
                bench.cache().write(s.key(), d.encode());
                bench.log().cell(Outcome.COMPUTED, s.what(), s.key());
                d.troubles().forEach(t -> found.add(shifted(t, chunk.from())));
            });
            return frozen;
        }

        private FrozenFace one(int i, FaceBatch batch) {
            Item item = plan.items().get(i);
            FrozenFace before = known.map(k -> k.get(i - chunk.from())).orElse(null);
            if (before != null && before.box().isEmpty()) {
                return before;
            }
            String[] trouble = new String[1];
            Optional<Image> image = Guard.attempt(() -> bench.pictures().read(i, item), reason -> trouble[0] = reason);
            if (image.isEmpty()) {
                return before != null ? before : FrozenFace.failed("read", trouble[0]);
            }
            Optional<FrozenFace> frozen = Guard.attempt(() -> {
                FrozenFace f = before != null ? before : find(item, image.get());
                if (f.box().isPresent()) {
                    Face face = f.in(image.get(), item);
                    if (!missing.isEmpty()) {
                        batch.add(i, face);
                    }
                }
                return f;
            }, reason -> trouble[0] = reason);
            return frozen.orElseGet(() -> FrozenFace.failed("detect", trouble[0]));
        }

        private FrozenFace find(Item item, Image image) {
            boolean look = item.box().isEmpty() || plan.looksAtOriginals();
            Optional<List<Detection>> found = look ? Optional.of(instruments.finder().find(image)) : Optional.empty();
            return item.box().isPresent() ? FrozenFace.given(item, found)
                    : FrozenFace.among(found.orElseThrow(), image, item, plan.experiment().detector().id());
        }

        private void embed(List<Integer> items, List<Face> batch) {
            for (Seen s : missing) {
                CellData cell = data.get(s);
                BiConsumer<Integer, String> failed = (at, reason) -> cell.troubles().add(new Trouble(items.get(at) - chunk.from(),
                        s.estimator() ? "estimate" : "recognise", s.id() + ": " + reason, Trouble.NOT_SCORED));
                float[][] rows = s.estimator() ? instruments.read(s.number(), batch, failed)
                        : instruments.embed(s.number(), batch, failed);
                for (int k = 0; k < rows.length; k++) {
                    if (rows[k].length > 0 && !cell.place(0, items.get(k) - chunk.from(), rows[k])) {
                        failed.accept(k, "it gave " + rows[k].length + " numbers, for other faces another count");
                    }
                }
            }
        }
    }
}
