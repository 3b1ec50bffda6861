package org.bauta.report.gallery;

import org.bauta.report.run.Treatment;

/** One picture on the wall: an item under a treatment. */
public record Piece(String item, Treatment treatment) {
}
