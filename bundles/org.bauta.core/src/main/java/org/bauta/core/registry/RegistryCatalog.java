package org.bauta.core.registry;

import java.util.ArrayList;
import java.util.List;

import org.bauta.core.catalog.Broken;
import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.ContributionProvider;
import org.bauta.core.catalog.Kind;
import org.bauta.core.settings.Configurable;
import org.eclipse.core.runtime.IExtensionRegistry;

/** Reads the Eclipse extension registry into a {@link Catalog}: the only code that does. */
public final class RegistryCatalog {
    private final List<Contribution> contributions = new ArrayList<>();
    private final List<Broken> broken = new ArrayList<>();

    private RegistryCatalog() {
    }

    /**
     * Everything that is installed. A contribution that cannot be read is reported in {@link Catalog#broken()}, with its
     * bundle and the reason, and does not keep the others from working.
     *
     * @param unresolved bundles that could not even be started
     */
    public static Catalog read(IExtensionRegistry registry, List<Broken> unresolved) {
        RegistryCatalog reader = new RegistryCatalog();
        reader.broken.addAll(unresolved);
        for (Kind kind : Kind.values()) {
            Declaration.of(registry, "org.bauta.core." + kind.plural()).forEach(declared -> reader.read(kind, declared));
        }
        return Catalog.of(reader.contributions, reader.broken);
    }

    private void read(Kind kind, Declaration declared) {
        try {
            if (declared.name().equals("provider")) {
                contributions.addAll(((ContributionProvider) declared.make()).contributions());
            } else if (declared.name().equals(kind.singular())) {
                contributions.add(entry(kind, declared));
            } else {
                throw new IllegalArgumentException("the element <" + declared.name() + "> is unknown here; it has to be <"
                        + kind.singular() + ">");
            }
        } catch (RuntimeException | LinkageError e) {
            String what = kind.singular() + " " + declared.attribute("id").orElse("(without id)");
            broken.add(new Broken(declared.bundle(), what, Declaration.reason(e)));
        }
    }

    private static Contribution entry(Kind kind, Declaration declared) {
        declared.required("class");
        return new Contribution(kind, declared.required("id"), declared.required("name"), declared.attribute("family").orElse(""),
                declared.bundle(), () -> (Configurable<?>) declared.make());
    }
}
