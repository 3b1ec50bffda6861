package org.bauta.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.ContributionProvider;
import org.bauta.core.catalog.Kind;
import org.bauta.core.method.Method;
import org.bauta.core.metric.Metric;
import org.bauta.core.settings.Configurable;
import org.bauta.core.settings.SettingsType;
import org.bauta.testkit.PluginXml.Declared;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/**
 * What the house promises of every contribution, as tests that a bundle inherits with one line:
 * {@code class ContributionTest extends ContributionContract { }}, in the bundle's own package.
 */
public abstract class ContributionContract {
    private final Path bundle = BundleFolder.of(getClass());
    private final List<Declared> declared = PluginXml.read(bundle.resolve("plugin.xml"));

    /** Settings that a contribution is tried with beside its defaults: whatever makes it work without files of its own. */
    protected Map<String, String> settings(String id) {
        return Map.of();
    }

    /**
     * A reason not to ask that a method gives the same result, colors exchanged, when red and blue are exchanged in the
     * picture; only for methods that mean to treat the channels differently.
     */
    protected Optional<String> treatsChannelsDifferently(String id) {
        return Optional.empty();
    }

    /** Names of the {@link TrialFaces#odd() odd faces} that a method refuses in words; every other one it has to bear. */
    protected Set<String> refuses(String id) {
        return Set.of();
    }

    /** A method that can be tried without files: another instance where the declared one needs an imported model. */
    protected Method<?> trial(String id, Method<?> declared) {
        return declared;
    }

    @Test
    void somethingIsDeclaredAndIdsAreWellFormedAndUnique() {
        assertFalse(declared.isEmpty(), "plugin.xml of " + bundle.getFileName() + " declares nothing");
        Set<String> seen = new HashSet<>();
        for (Declared d : declared) {
            if (!d.isProvider()) {
                assertEquals(d.kind().singular(), d.element(), d + ": the element is named after its point");
                assertTrue(d.id().matches(Contribution.ID), d + ": the id is in kebab-case");
                assertFalse(d.name().isBlank(), d + ": has a name for people");
                assertTrue(seen.add(d.kind() + d.id()), d + ": the id is declared once");
                assertTrue(d.kind() != Kind.METHOD || d.family().matches(Contribution.ID), d + ": a method names its family");
            }
        }
    }

    @Test
    void everyClassIsPublicAndOfItsKind() throws ReflectiveOperationException {
        for (Declared d : declared) {
            Class<?> c = type(d);
            Class<?> wanted = d.isProvider() ? ContributionProvider.class : d.kind().type();
            assertTrue(wanted.isAssignableFrom(c), d + ": " + c.getName() + " implements " + wanted.getSimpleName());
            assertTrue(Modifier.isPublic(c.getModifiers()), d + ": " + c.getName() + " is public");
            assertTrue(Modifier.isPublic(c.getConstructor().getModifiers()), d + ": a public constructor without arguments");
        }
    }

    @Test
    void everyImplementationIsDeclared() {
        Set<String> names = declared.stream().map(Declared::className).collect(Collectors.toSet());
        boolean provides = declared.stream().anyMatch(Declared::isProvider);
        List<String> forgotten = classes().stream().filter(ContributionContract::canBeDeclared)
                // what a provider makes from descriptors has no constructor that the registry could call
                .filter(c -> !provides || Arrays.stream(c.getConstructors()).anyMatch(k -> k.getParameterCount() == 0))
                .map(Class::getName).filter(n -> !names.contains(n)).toList();
        assertEquals(List.of(), forgotten, "implementations that plugin.xml does not declare");
    }

    private static boolean canBeDeclared(Class<?> c) {
        boolean concrete = !c.isInterface() && !Modifier.isAbstract(c.getModifiers());
        return concrete && Arrays.stream(Kind.values()).anyMatch(k -> k.type().isAssignableFrom(c));
    }

    @Test
    void everyContributionSaysWhatItDoes() {
        declared.stream().filter(d -> !d.isProvider()).forEach(d -> {
            About about = type(d).getAnnotation(About.class);
            assertNotNull(about, d + ": carries @About");
            assertTrue(about.value().strip().endsWith("."), d + ": @About is a sentence");
        });
    }

    @Test
    void everySourceStandsInTheReferences() {
        Set<String> missing = new HashSet<>(BundleClasses.sources(classes()));
        missing.removeAll(BundleClasses.references(bundle));
        assertEquals(Set.of(), missing, "keys of @Source that references.bib does not have");
    }

    @Test
    void settingsAreComplete() {
        each(Configurable.class, d -> SettingsContract.check(d.id(), SettingsType.of(make(d)), settings(d.id())));
    }

    @Test
    void methodsKeepTheirPromises() {
        each(Method.class, d -> MethodContract.check(d.id(), trial(d.id(), (Method<?>) make(d)), settings(d.id()),
                treatsChannelsDifferently(d.id()), refuses(d.id())));
    }

    @Test
    void metricsNameEverythingThatChangesTheirValue() {
        each(Metric.class, d -> MetricContract.check(d.id(), (Metric<?>) make(d), settings(d.id())));
    }

    /** All of a kind, even where one fails or cannot be tried here; the test then counts as skipped. */
    private void each(Class<?> type, Consumer<Declared> check) {
        List<TestAbortedException> skipped = new ArrayList<>();
        assertAll(declared.stream().filter(d -> !d.isProvider() && type.isAssignableFrom(type(d))).map(d -> () -> {
            try {
                check.accept(d);
            } catch (TestAbortedException e) {
                skipped.add(e);
            }
        }));
        if (!skipped.isEmpty()) {
            throw skipped.get(0);
        }
    }

    private List<Class<?>> classes() {
        return BundleClasses.in(bundle, getClass().getClassLoader());
    }

    private Class<?> type(Declared d) {
        return BundleClasses.load(d.className(), getClass().getClassLoader());
    }

    private Configurable<?> make(Declared d) {
        try {
            return (Configurable<?>) type(d).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(d + " cannot be made: " + e, e);
        }
    }
}
