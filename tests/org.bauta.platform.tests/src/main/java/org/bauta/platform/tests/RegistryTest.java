package org.bauta.platform.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Broken;
import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Kind;
import org.bauta.core.failure.BautaException;
import org.bauta.core.failure.UnknownId;
import org.bauta.core.method.Method;
import org.bauta.core.registry.RegistryCatalog;
import org.bauta.core.settings.Configurable;
import org.bauta.core.settings.SettingsType;
import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Test;

/** What plain tests cannot see: whether the registry, the class loaders and reflection work together. */
class RegistryTest {
    private final Catalog catalog = RegistryCatalog.read(RegistryFactory.getRegistry(), List.of());

    private Stream<Contribution> shipped() {
        return Arrays.stream(Kind.values()).flatMap(k -> catalog.list(k).stream()).filter(c -> !c.bundle().equals("org.bauta.broken"));
    }

    /** An annotation whose package is not imported vanishes silently: every entry's settings have to be readable. */
    @Test
    void everyContributionIsMadeAndItsSettingsAreRead() {
        assertAll(shipped().map(c -> () -> {
            Configurable<?> instance = catalog.make(c);
            assertNotNull(SettingsType.of(instance).specs(), c.id());
            assertNotNull(instance.getClass().getAnnotation(About.class), () -> c.id() + " says nothing about itself");
        }));
    }

    @Test
    void theContributionsOfTheSpineAreThere() {
        assertAll(
                () -> assertTrue(catalog.ids(Kind.METHOD).containsAll(List.of("gaussian-blur", "down-up-sampling", "pixelation", "mask", "gaussian-noise"))),
                () -> assertTrue(catalog.ids(Kind.METRIC).containsAll(List.of("identity-distance", "protection-rate", "psnr", "ssim", "mae", "face-detection-rate"))),
                () -> assertTrue(catalog.ids(Kind.DATASET).containsAll(List.of("folder", "lfw", "deidentified", "aligned"))),
                () -> assertTrue(catalog.ids(Kind.DETECTOR).containsAll(List.of("opencv-cascade", "yunet"))),
                () -> assertTrue(catalog.ids(Kind.ATTACKER).contains("naive")),
                () -> assertTrue(catalog.ids(Kind.PROTOCOL).containsAll(List.of("verification-lfw-view2", "verification-10-fold"))),
                () -> assertTrue(catalog.ids(Kind.CODEC).containsAll(List.of("png", "jpeg"))));
    }

    @Test
    void aBrokenContributionIsNamedWithItsBundleAndTheRestWorks() {
        UnknownId e = assertThrows(UnknownId.class, () -> catalog.make(Kind.METHOD, "class-is-missing", Method.class));
        assertTrue(e.getMessage().contains("org.bauta.broken"), e.getMessage());
        assertTrue(e.getMessage().contains("org.bauta.broken.Nowhere"), e.getMessage());
        assertEquals(BautaException.INPUT, e.exitCode(), "the word was right, the plug-in is damaged");
        List<Broken> broken = catalog.broken().stream().filter(b -> b.bundle().equals("org.bauta.broken")).toList();
        assertTrue(broken.stream().anyMatch(b -> b.reason().contains("kebab-case")), broken.toString());
        assertTrue(broken.stream().anyMatch(b -> b.reason().contains("'name' is missing")), broken.toString());
        assertTrue(broken.stream().anyMatch(b -> b.reason().contains("already taken")), broken.toString());
        assertDoesNotThrow(() -> catalog.make(Kind.METHOD, "gaussian-blur", Method.class));
    }

    @Test
    void anUnknownIdNamesTheNearest() {
        UnknownId e = assertThrows(UnknownId.class, () -> catalog.entry(Kind.METHOD, "gausian-blur"));
        assertEquals("there is no method 'gausian-blur'; did you mean gaussian-blur?", e.getMessage());
        assertEquals(BautaException.USAGE, e.exitCode());
    }
}
