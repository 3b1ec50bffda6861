package org.bauta.core.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.InvalidRegistryObjectException;

/**
 * What a plug-in says of itself in an element of its plugin.xml. It can be read, but nothing made of it, when the plug-in is gone.
 *
 * @param bundle who declares it
 * @param name of the element: {@code <method ...>}
 * @param attributes by name
 * @param element of the extension registry
 */
public record Declaration(String bundle, String name, Map<String, String> attributes, IConfigurationElement element) {
    /** What is declared for an extension point by now, in the registry's order. */
    public static List<Declaration> of(IExtensionRegistry registry, String point) {
        List<Declaration> declared = new ArrayList<>();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(point)) {
            try {
                Map<String, String> attributes = new LinkedHashMap<>();
                for (String attribute : element.getAttributeNames()) {
                    attributes.put(attribute, element.getAttribute(attribute));
                }
                declared.add(new Declaration(element.getContributor().getName(), element.getName(), attributes, element));
            } catch (InvalidRegistryObjectException e) {
                continue; // its plug-in was removed since the registry was asked
            }
        }
        return declared;
    }

    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** @throws IllegalArgumentException if the attribute is missing or blank */
    public String required(String attribute) {
        return attribute(attribute).filter(value -> !value.isBlank())
                .orElseThrow(() -> new IllegalArgumentException("the attribute '" + attribute + "' is missing in its plugin.xml"));
    }

    /**
     * A new instance of the class that is named.
     *
     * @throws IllegalStateException saying why there is none: the plug-in is gone, the class is not there, its constructor throws
     */
    public Object make() {
        if (!element.isValid()) { // asked for all the same, the registry would log it as an error
            throw new IllegalStateException("its plug-in was removed");
        }
        try {
            return element.createExecutableExtension("class");
        } catch (CoreException e) {
            throw new IllegalStateException(reason(e), e);
        }
    }

    /** Why something of a plug-in cannot be used, without a full stop. */
    public static String reason(Throwable e) {
        if (e instanceof CoreException c && c.getStatus().getException() != null) {
            Throwable cause = c.getStatus().getException();
            return cause instanceof ClassNotFoundException ? "the class " + cause.getMessage().split(" ")[0] + " is not in the bundle"
                    : String.valueOf(cause.getMessage() == null ? cause : cause.getMessage());
        }
        return String.valueOf(e.getMessage() == null ? e : e.getMessage()).replaceAll("\\.$", "");
    }
}
