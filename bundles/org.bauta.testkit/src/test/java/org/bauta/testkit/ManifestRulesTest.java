package org.bauta.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;

import org.junit.jupiter.api.Test;

/** The arrows of the house hold, and the check sees it when they do not. */
class ManifestRulesTest {
    @Test
    void everyArrowPointsTheRightWay() throws IOException {
        assertEquals(List.of(), ManifestRules.violations(Path.of(System.getProperty("bauta.bundles", "bundles"))));
    }

    @Test
    void aMethodThatKnowsTheEngineOrAnotherFamilyIsFound() {
        assertEquals(List.of("org.bauta.method.a must not know org.bauta.engine", "org.bauta.method.a must not know org.bauta.method.b",
                "org.bauta.method.a must not know org.osgi.framework"),
                violations("org.bauta.method.a;singleton:=true",
                        "org.bauta.core,org.bauta.engine;bundle-version=\"[1,2)\",org.bauta.method.b", "org.osgi.framework,org.opencv.core"));
    }

    @Test
    void theEngineKnowsNoContributionAndNoVision() {
        assertEquals(2, violations("org.bauta.engine", "org.bauta.core,org.bauta.vision,org.bauta.metric.psnr", "java.util").size());
    }

    @Test
    void anUnknownRoomIsFound() {
        assertEquals(List.of("org.bauta.attic: the house has no room 'attic'"),
                violations("org.bauta.attic", "org.bauta.core", "java.util"));
    }

    private static List<String> violations(String name, String requires, String imports) {
        Attributes manifest = new Attributes();
        manifest.putValue("Bundle-SymbolicName", name);
        manifest.putValue("Require-Bundle", requires);
        manifest.putValue("Import-Package", imports);
        return ManifestRules.violations(manifest);
    }
}
