package org.bauta.learning.training;

import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;

/**
 * Who learns: some parameters and the loss that they shall lower. An ordinary training has one player; an adversarial one has
 * a discriminator and a generator, whose losses go through each other's nets but move their own parameters alone.
 */
public interface Player {
    /** For curves and messages. */
    String name();

    /** Initialized blocks whose parameters this player moves. */
    List<Block> blocks();

    /** Factor of the schedule's rate: a generator that learns more slowly than its discriminator gets a better one. */
    default double pace() {
        return 1;
    }

    /**
     * One number. Called while gradients are collected; everything that is computed belongs to the manager of the batch.
     *
     * @param batch arrays of the examples, each {@code n x shape}
     */
    NDArray loss(NDList batch);
}
