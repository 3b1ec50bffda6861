package org.bauta.learning.torch;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.net.Chain;
import org.bauta.learning.net.Layer;

import ai.djl.nn.Block;

/**
 * The recognisers that can be built by what a descriptor says under {@code architecture}: {@code residual-WIDTH-BLOCKS} and
 * {@code mobile-WIDTH-BLOCKS}, the nets of {@link org.bauta.learning.net.Architectures}, with as many numbers as
 * {@code output.dimensions}.
 */
public final class Architectures {
    /** What can be built, in words. */
    static final List<String> NAMES = List.of("residual-WIDTH-BLOCKS", "mobile-WIDTH-BLOCKS");
    private static final Pattern NAME = Pattern.compile("(residual|mobile)-(\\d{1,3})-(\\d{1,2})");

    private Architectures() {
    }

    /** By name; empty if there is none of that name. */
    public static Optional<Architecture> named(String name) {
        Matcher m = NAME.matcher(name);
        return m.matches() ? Optional.of(d -> recogniser(d, m.group(1), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)))) : Optional.empty();
    }

    private static Block recogniser(ModelDescriptor d, String kind, int width, int blocks) {
        int dimensions = d.output().orElseThrow(() -> new ModelUnavailable("the descriptor of " + d.id() + " says " + d.architecture()
                + ", which is built as a recogniser only, and its task is " + d.task().word() + ": export the net to ONNX")).dimensions();
        Layer stages = kind.equals("mobile") ? org.bauta.learning.net.Architectures.mobileStages(width, blocks)
                : new Chain(org.bauta.learning.net.Architectures.residualStages(width, blocks));
        return org.bauta.learning.net.Architectures.embedding(stages, dimensions);
    }
}
