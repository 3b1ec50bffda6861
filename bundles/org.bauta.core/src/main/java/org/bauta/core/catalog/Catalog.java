package org.bauta.core.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.failure.UnknownId;
import org.bauta.core.settings.Configurable;

/**
 * Everything that can be named in an experiment file. The engine sees contributions only through it and cannot tell
 * whether the registry or three lines of Java filled it. Immutable after construction but for the list of broken
 * contributions, which grows when an instance cannot be made.
 */
public final class Catalog {
    private final Map<String, Contribution> entries = new LinkedHashMap<>();
    private final List<Broken> broken = new ArrayList<>();

    private Catalog() {
    }

    public static Catalog of(Contribution... contributions) {
        return of(List.of(contributions), List.of());
    }

    /** Of two contributions with one kind and id the first counts, the second is reported as broken. */
    public static Catalog of(List<Contribution> contributions, List<Broken> broken) {
        Catalog catalog = new Catalog();
        catalog.broken.addAll(broken);
        for (Contribution c : contributions) {
            Contribution first = catalog.entries.putIfAbsent(key(c.kind(), c.id()), c);
            if (first != null) {
                catalog.broken.add(new Broken(c.bundle(), what(c), "the id is already taken by " + first.bundle()));
            }
        }
        return catalog;
    }

    private static String key(Kind kind, String id) {
        return kind + "/" + id;
    }

    private static String what(Contribution c) {
        return c.kind().singular() + " " + c.id();
    }

    /** By id. */
    public List<Contribution> list(Kind kind) {
        return entries.values().stream().filter(c -> c.kind() == kind).sorted(Comparator.comparing(Contribution::id)).toList();
    }

    public List<String> ids(Kind kind) {
        return list(kind).stream().map(Contribution::id).toList();
    }

    /** Contributions of any kind with this id. */
    public List<Contribution> named(String id) {
        return entries.values().stream().filter(c -> c.id().equals(id)).toList();
    }

    public boolean has(Kind kind, String id) {
        return entries.containsKey(key(kind, id));
    }

    /** @throws UnknownId naming the nearest id, or the contribution's own fault if it is known to be broken */
    public Contribution entry(Kind kind, String id) {
        Contribution entry = entries.get(key(kind, id));
        if (entry == null) {
            throw new UnknownId(kind, id, Nearest.to(id, ids(kind)), hint(kind, id));
        }
        return entry;
    }

    private String hint(Kind kind, String id) {
        return broken().stream().filter(b -> b.what().equals(kind.singular() + " " + id)).findFirst().map(Catalog::hint).orElse("");
    }

    private static String hint(Broken fault) {
        return "(it is installed but broken: " + fault.reason() + ", in " + fault.bundle() + ")";
    }

    /**
     * A new instance.
     *
     * @throws UnknownId if there is none, or if it cannot be made; then it is also listed in {@link #broken()}
     */
    public <T> T make(Kind kind, String id, Class<T> type) {
        Contribution entry = entry(kind, id);
        try {
            return type.cast(kind.type().cast(entry.maker().get()));
        } catch (RuntimeException | LinkageError e) {
            String reason = e instanceof ClassCastException ? "it is no " + type.getSimpleName() : reason(e);
            Broken fault = new Broken(entry.bundle(), what(entry), reason);
            report(fault);
            throw new UnknownId(kind, id, Optional.empty(), hint(fault));
        }
    }

    /** Like {@link #make}, for callers that only describe. */
    public Configurable<?> make(Contribution entry) {
        return make(entry.kind(), entry.id(), Configurable.class);
    }

    private static String reason(Throwable e) {
        Throwable said = e.getMessage() == null && e.getCause() != null ? e.getCause() : e;
        return said.getMessage() == null ? said.getClass().getSimpleName() : said.getMessage();
    }

    private void report(Broken fault) {
        synchronized (broken) {
            if (!broken.contains(fault)) {
                broken.add(fault);
            }
        }
    }

    public List<Broken> broken() {
        synchronized (broken) {
            return List.copyOf(broken);
        }
    }
}
