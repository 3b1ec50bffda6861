package org.bauta.ui.gallery;

import org.bauta.report.run.Treatment;

/** One picture on the wall: an item under a treatment. */
record Piece(String item, Treatment treatment) {
}
