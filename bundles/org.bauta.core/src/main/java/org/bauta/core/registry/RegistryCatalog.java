package org.bauta.core.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bauta.core.catalog.Broken;
import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.ContributionProvider;
import org.bauta.core.catalog.Kind;
import org.bauta.core.settings.Configurable;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
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
            for (IConfigurationElement e : registry.getConfigurationElementsFor("org.bauta.core." + kind.plural())) {
                reader.read(kind, e);
            }
        }
        return Catalog.of(reader.contributions, reader.broken);
    }

    private void read(Kind kind, IConfigurationElement element) {
        String bundle = element.getContributor().getName();
        try {
            if (element.getName().equals("provider")) {
                contributions.addAll(((ContributionProvider) element.createExecutableExtension("class")).contributions());
            } else if (element.getName().equals(kind.singular())) {
                contributions.add(entry(kind, element, bundle));
            } else {
                throw new IllegalArgumentException("the element <" + element.getName() + "> is unknown here; it has to be <"
                        + kind.singular() + ">");
            }
        } catch (CoreException | RuntimeException | LinkageError e) {
            String what = kind.singular() + " " + Optional.ofNullable(element.getAttribute("id")).orElse("(without id)");
            broken.add(new Broken(bundle, what, message(e)));
        }
    }

    private Contribution entry(Kind kind, IConfigurationElement element, String bundle) {
        String family = Optional.ofNullable(element.getAttribute("family")).orElse("");
        required(element, "class");
        return new Contribution(kind, required(element, "id"), required(element, "name"), family, bundle, () -> make(element));
    }

    private static String required(IConfigurationElement element, String attribute) {
        String value = element.getAttribute(attribute);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("the attribute '" + attribute + "' is missing in its plugin.xml");
        }
        return value;
    }

    private static Configurable<?> make(IConfigurationElement element) {
        try {
            return (Configurable<?>) element.createExecutableExtension("class");
        } catch (CoreException e) {
            throw new IllegalStateException(message(e), e);
        }
    }

    private static String message(Throwable e) {
        if (e instanceof CoreException c && c.getStatus().getException() != null) {
            Throwable cause = c.getStatus().getException();
            return cause instanceof ClassNotFoundException ? "the class " + cause.getMessage().split(" ")[0] + " is not in the bundle"
                    : String.valueOf(cause.getMessage() == null ? cause : cause.getMessage());
        }
        return String.valueOf(e.getMessage() == null ? e : e.getMessage()).replaceAll("\\.$", "");
    }
}
