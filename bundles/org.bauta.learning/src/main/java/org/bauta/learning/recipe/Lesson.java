package org.bauta.learning.recipe;

import java.util.List;

import org.bauta.learning.training.Player;
import org.bauta.learning.training.Samples;
import org.bauta.learning.training.Validation;

/** What a kind of recipe adds to the loop: the net, the examples, the figures. */
interface Lesson {
    /** Who learns, in the order in which they move in a step. */
    List<Player> players();

    Samples samples();

    Validation validation();

    /** What the trained net becomes, with its figures on the test data. */
    List<TrainedModel> models();
}
