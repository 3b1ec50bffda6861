package org.bauta.ui.explorer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.bauta.core.catalog.Broken;
import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Kind;
import org.bauta.ui.Installed;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** What the explorer shows: experiments, contributions by kind, and what is broken. */
record Contents(Catalog catalog, List<ExperimentEntry> experiments) implements ITreeContentProvider {
    static final String EXPERIMENTS = "Experiments";
    static final String BROKEN = "Broken plug-ins";

    static Contents none() {
        return new Contents(Catalog.of(), List.of());
    }

    /** Not for the UI thread. */
    static Contents read() {
        Catalog catalog = Installed.catalog();
        return new Contents(catalog, ExperimentEntry.below(Installed.experiments(), catalog));
    }

    @Override
    public Object[] getElements(Object input) {
        List<Object> roots = new ArrayList<>();
        if (!experiments.isEmpty()) {
            roots.add(EXPERIMENTS);
        }
        roots.addAll(Arrays.asList(Kind.values()));
        if (!catalog.broken().isEmpty()) {
            roots.add(BROKEN);
        }
        return roots.toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        if (parent instanceof Kind k) {
            return catalog.list(k).toArray();
        }
        return EXPERIMENTS.equals(parent) ? experiments.toArray() : BROKEN.equals(parent) ? catalog.broken().toArray() : new Object[0];
    }

    @Override
    public Object getParent(Object element) {
        return element instanceof Contribution c ? c.kind() : element instanceof Broken ? BROKEN
                : element instanceof ExperimentEntry ? EXPERIMENTS : null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return getChildren(element).length > 0;
    }

    static String label(Object element) {
        if (element instanceof Contribution c) {
            return c.name() + "  (" + c.id() + ")";
        }
        if (element instanceof ExperimentEntry e) {
            return e.title().equals(e.name()) ? e.name() : e.title() + "  (" + e.name() + ")";
        }
        if (element instanceof Broken b) {
            return b.bundle() + ": " + b.what();
        }
        if (element instanceof Kind k) {
            String plural = k == Kind.DATASET ? "data sets" : k.plural();
            return plural.substring(0, 1).toUpperCase(Locale.ROOT) + plural.substring(1);
        }
        return element.toString();
    }
}
