package org.bauta.ui.explorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.bauta.core.catalog.Broken;
import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Kind;
import org.bauta.ui.Installed;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** What the explorer shows: experiments by chapter, models, contributions by kind, methods by family, and what is broken. */
record Contents(List<Branch> roots) implements ITreeContentProvider {
    static Contents none() {
        return new Contents(List.of());
    }

    /** Not for the UI thread. */
    static Contents read() {
        Catalog catalog = Installed.catalog();
        List<Branch> roots = new ArrayList<>();
        roots.add(new Branch("Experiments", byChapter(ExperimentEntry.below(Installed.experiments(), catalog))));
        for (Kind kind : Kind.values()) {
            roots.add(new Branch(name(kind), kind == Kind.METHOD ? byFamily(catalog.list(kind)) : catalog.list(kind)));
        }
        roots.add(3, new Branch("Models", ModelEntry.all()));
        roots.add(new Branch("Broken plug-ins", catalog.broken()));
        return new Contents(roots.stream().filter(b -> !b.children().isEmpty()).toList());
    }

    private static String name(Kind kind) {
        return sentence(kind == Kind.DATASET ? "data sets" : kind.plural());
    }

    /** Those of no chapter and no folder first, then the chapters of the book, then a branch for each folder. */
    private static List<Object> byChapter(List<ExperimentEntry> experiments) {
        List<Object> children = new ArrayList<>(experiments.stream().filter(e -> heading(e).isEmpty()).toList());
        Map<String, List<ExperimentEntry>> headings = new TreeMap<>();
        experiments.stream().filter(e -> !heading(e).isEmpty())
                .forEach(e -> headings.computeIfAbsent(heading(e), f -> new ArrayList<>()).add(e));
        List<String> chapters = headings.keySet().stream().filter(h -> h.startsWith("Chapter ")).toList();
        chapters.forEach(c -> children.add(new Branch(c, headings.get(c))));
        headings.keySet().stream().filter(h -> !chapters.contains(h)).forEach(h -> children.add(new Branch(h, headings.get(h))));
        return children;
    }

    /** What an experiment stands under; empty if directly under the root. */
    private static String heading(ExperimentEntry e) {
        return !e.chapter().isEmpty() ? e.chapter() : e.folder().isEmpty() ? "" : sentence(e.folder().replace('-', ' '));
    }

    private static List<Branch> byFamily(List<Contribution> methods) {
        Map<String, List<Contribution>> families = new LinkedHashMap<>();
        methods.forEach(m -> families.computeIfAbsent(m.family(), f -> new ArrayList<>()).add(m));
        return families.entrySet().stream().map(e -> new Branch(family(e.getKey()), e.getValue())).toList();
    }

    /** The book's words for it. */
    private static String family(String id) {
        return switch (id) {
            case "k-same" -> "k-Same";
            case "dp-pixel" -> "Differential privacy, pixels";
            case "dp-latent" -> "Differential privacy, latent codes";
            case "gan" -> "Generative";
            case "" -> "Others";
            default -> sentence(id.replace('-', ' '));
        };
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    @Override
    public Object[] getElements(Object input) {
        return roots.toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return parent instanceof Branch b ? b.children().toArray() : new Object[0];
    }

    @Override
    public Object getParent(Object element) {
        return roots.stream().map(r -> parent(r, element)).flatMap(List::stream).findFirst().orElse(null);
    }

    /** The branch at or below a branch that holds an element, or nothing. */
    private static List<Branch> parent(Branch branch, Object element) {
        if (branch.children().contains(element)) {
            return List.of(branch);
        }
        return branch.children().stream().filter(Branch.class::isInstance).map(c -> parent((Branch) c, element)).flatMap(List::stream).toList();
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof Branch;
    }

    static String label(Object element) {
        return switch (element) {
            case Contribution c -> c.name() + "  (" + c.id() + ")";
            case ExperimentEntry e -> e.title().equals(e.name()) ? e.name() : e.title() + "  (" + e.file().getFileName().toString()
                    .replaceFirst("\\.yaml$", "") + ")";
            case ModelEntry m -> m.model().name() + "  (" + m.state() + ")";
            case Broken b -> b.bundle() + ": " + b.what();
            case Branch b -> b.name();
            default -> element.toString();
        };
    }
}
