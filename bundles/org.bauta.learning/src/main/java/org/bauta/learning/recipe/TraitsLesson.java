package org.bauta.learning.recipe;
import java.util.List;
import org.bauta.learning.training.*;
import ai.djl.ndarray.NDManager;
final class TraitsLesson implements Lesson { TraitsLesson(Recipe r, Materials m, NDManager n) { }
 public Player player(){return null;} public Samples samples(){return null;} public Validation validation(){return null;} public List<TrainedModel> models(){return null;} }
