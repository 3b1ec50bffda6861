package org.bauta.ui.clips;

import java.util.List;
import java.util.Optional;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;

/**
 * One frame of a clip and the same frame of its result: they come together, so they cannot get out of step.
 *
 * @param index from 0
 * @param faces found in the original, the largest first
 * @param fault why the whole frame is masked; empty if it is not
 */
record Pair(int index, Image before, Image after, List<Face> faces, Optional<String> fault) {
}
