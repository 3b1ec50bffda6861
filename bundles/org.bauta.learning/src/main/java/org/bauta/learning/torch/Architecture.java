package org.bauta.learning.torch;

import ai.djl.nn.Block;
import org.bauta.learning.model.ModelDescriptor;

/** Builds a net whose parameters lie in a file of DJL's. */
public interface Architecture {
    /** A new net, without parameters. @param model for sizes of input and output */
    Block block(ModelDescriptor model);
}
