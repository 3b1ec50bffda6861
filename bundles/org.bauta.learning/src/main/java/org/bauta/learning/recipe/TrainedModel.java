package org.bauta.learning.recipe;

import java.util.Map;

/**
 * A net in a file, and what its card says beside what every card says.
 *
 * @param architecture in a word
 * @param onnx the file
 * @param parameters how many numbers were learned
 * @param view keys of the descriptor that say how the face comes into the input
 * @param output key {@code output} of the descriptor
 * @param thresholds cosine similarity by false accept rate; empty for estimators
 * @param quality measured figures by name, in sentences
 * @param limits sentences
 */
record TrainedModel(Recipe.ModelRequest model, String architecture, byte[] onnx, long parameters, Map<String, Object> view,
        Map<String, Object> output, Map<Double, Double> thresholds, Map<String, String> quality, String limits) {
}
