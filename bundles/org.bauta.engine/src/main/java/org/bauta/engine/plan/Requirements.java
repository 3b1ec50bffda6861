package org.bauta.engine.plan;

import java.util.List;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Kind;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.Method;
import org.bauta.core.method.Requirement;
import org.bauta.core.method.SetMethod;
import org.bauta.engine.Choice;

/** Refuses a method that could not run, before anything is computed. */
public final class Requirements {
    private Requirements() {
    }

    /**
     * Makes a method that treats one face at a time.
     *
     * @param detectorFindsPoints what faces without points of their own can expect
     * @throws UsageInvalid if the method works on sets or clips, or the data do not have what it needs
     */
    public static Bound<ImageMethod<Record>> method(Catalog catalog, Choice choice, List<Item> items, boolean detectorFindsPoints) {
        Bound<Method<Record>> any = Bound.of(catalog, Kind.METHOD, choice);
        if (!(any.contribution() instanceof ImageMethod<Record> method)) {
            String works = any.contribution() instanceof SetMethod ? "a closed set of faces together" : "clips";
            throw new UsageInvalid("the method " + choice.id() + " works on " + works
                    + ", which experiments cannot run yet; choose a method that works on single images");
        }
        for (Requirement r : method.requires(any.settings())) {
            check(catalog, choice, r, items, detectorFindsPoints);
        }
        return new Bound<>(choice, any.name(), method, any.settings(), any.code());
    }

    private static void check(Catalog catalog, Choice choice, Requirement r, List<Item> items, boolean detectorFindsPoints) {
        boolean met = switch (r.what()) {
            case POINTS -> items.stream().allMatch(i -> i.points().isPresent() || i.box().isEmpty() && detectorFindsPoints);
            case DENSE_POINTS -> false;
            case SUBJECTS -> items.stream().noneMatch(i -> i.subject().isEmpty());
            case RECOGNISER -> catalog.has(Kind.RECOGNISER, r.id());
        };
        if (!met) {
            String sentence = "the method " + choice.id() + " needs " + r.text();
            throw r.what() == Requirement.What.RECOGNISER ? new ModelUnavailable(sentence)
                    : new UsageInvalid(sentence + ", which this data set and detector do not give");
        }
    }
}
