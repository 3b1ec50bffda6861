package org.bauta.ui.explorer;

import java.util.List;

/** A heading of the explorer with what stands below it. */
record Branch(String name, List<?> children) {
}
