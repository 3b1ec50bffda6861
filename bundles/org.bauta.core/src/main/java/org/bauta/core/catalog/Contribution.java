package org.bauta.core.catalog;

import java.util.function.Supplier;

import org.bauta.core.settings.Configurable;

/**
 * One entry of the catalogue: what is known before an instance exists, and a way to make one.
 *
 * @param kind what it is
 * @param id kebab-case and permanent
 * @param name for people
 * @param family groups methods as the book does; empty for kinds without families
 * @param bundle who contributes it
 * @param maker makes a new instance; may throw what its constructor throws
 */
public record Contribution(Kind kind, String id, String name, String family, String bundle, Supplier<? extends Configurable<?>> maker) {
    /** Kebab-case. */
    public static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    public Contribution {
        if (!id.matches(ID)) {
            throw new IllegalArgumentException("the id '" + id + "' is not in kebab-case (small letters, digits, single hyphens)");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException(kind.singular() + " " + id + " has no name");
        }
    }

    /** For tests and plain Java: a contribution without a registry. */
    public static Contribution of(Kind kind, String id, Supplier<? extends Configurable<?>> maker) {
        return new Contribution(kind, id, id, "", "", maker);
    }
}
