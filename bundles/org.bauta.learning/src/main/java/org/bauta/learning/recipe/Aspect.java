package org.bauta.learning.recipe;

import java.util.Map;

import org.bauta.learning.faces.Target;
import org.bauta.learning.net.Layer;

import ai.djl.ndarray.NDArray;

/** One thing that is read from faces: what is to be said, how wrong an answer is, and how good the answers are in the end. */
interface Aspect {
    /** As a model descriptor names it. */
    String task();

    Target target();

    /** From the maps of a trunk to the numbers that are read. */
    Layer head(NetSettings settings);

    /** One number, about 1 for useless answers. */
    NDArray loss(NDArray answers, NDArray wanted);

    /** Key {@code output} of the descriptor. */
    Map<String, Object> output();

    /** One number over all answers, about 0..1: lower is better. */
    double error(Answers answers);

    /** Figures with intervals, in sentences. */
    Map<String, String> quality(Answers answers);
}
