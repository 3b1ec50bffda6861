package org.bauta.method.ksame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.bauta.core.face.Face;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.settings.SettingsType;
import org.bauta.learning.store.ModelStore;
import org.junit.jupiter.api.Test;

/** What the family promises, of the member that draws its faces with a net. */
class KSameNetTest {
    private static final List<Face> FACES = Cartoons.faces(200, 1, 64);
    private static final List<float[]> PIXELS = FACES.stream().map(Neighbor::pixels).toList();

    /** With the net that ships. */
    static KSameNet method() {
        assumeTrue(System.getProperty("bauta.bundles") != null, "needs to know where the checkout is");
        Path models = Path.of(System.getProperty("bauta.bundles")).toAbsolutePath().normalize().resolveSibling("models");
        assumeTrue(Files.exists(models.resolve("bauta-proxies")), "the model lies in the checkout");
        return new KSameNet(Proxies.Source.of(new ModelStore(models.resolve("none"), models)));
    }

    @Test
    void nobodyIsRecognisedMoreOftenThanOneTimeInK() {
        KSameNet method = method();
        for (int k : new int[] {2, 3, 5, 10, 20}) {
            List<Image> released = Family.release(method, FACES, Map.of("k", k));
            int hits = Neighbor.hits(FACES, released, PIXELS, Neighbor::pixels);
            assertTrue(k * hits <= FACES.size(), "k = " + k + ": " + hits + " of " + FACES.size() + " recognised");
        }
    }

    /** Groups are disjoint and of at least k, and whoever is in one has the same bytes. */
    @Test
    void everyReleaseIsSharedByAtLeastKPersons() {
        List<Face> posed = Cartoons.posed(FACES.subList(0, 60));
        for (int k : List.of(2, 7)) {
            List<Masked> masked = Family.masked(method(), posed, Map.of("k", k));
            Map<Image, Set<String>> sharers = new HashMap<>(IntStream.range(0, posed.size()).boxed().collect(Collectors.groupingBy(
                    i -> masked.get(i).pixels(), Collectors.mapping(i -> posed.get(i).subject(), Collectors.toSet()))));
            assertTrue(sharers.values().stream().allMatch(s -> s.size() >= k), "k = " + k);
            assertTrue(sharers.size() > 60 / (2 * k) - 1, "not everybody is the same: " + sharers.size() + " faces");
        }
    }

    /** A smile is that of a whole cluster: with it too nobody is in a group of fewer than k. */
    @Test
    void smilesAreSharedToo() {
        List<Face> posed = Cartoons.posed(FACES.subList(0, 60));
        List<Masked> smiling = Family.masked(method(), posed, Map.of("k", 3, "smiling", "Smiling"));
        Map<Image, Long> sharers = smiling.stream().collect(Collectors.groupingBy(Masked::pixels, Collectors.counting()));
        assertTrue(sharers.values().stream().allMatch(n -> n >= 3));
        assertNotEquals(Family.masked(method(), posed, Map.of("k", 3)).stream().map(Masked::pixels).toList(),
                smiling.stream().map(Masked::pixels).toList());
    }

    @Test
    void theOrderInWhichFacesComeDoesNotMatter() {
        List<Face> some = FACES.subList(0, 20);
        List<Face> turned = new java.util.ArrayList<>(some);
        Collections.reverse(turned);
        List<Image> before = Family.release(method(), some, Map.of("k", 4));
        List<Image> after = Family.release(method(), turned, Map.of("k", 4));
        Collections.reverse(after);
        assertEquals(before, after);
    }

    @Test
    void openUseAndTooFewPersonsAreRefused() {
        UsageInvalid one = assertThrows(UsageInvalid.class, () -> Family.masked(method(), FACES.subList(0, 1), Map.of("k", 2)));
        assertTrue(one.getMessage().contains("closed set") && one.getMessage().contains("single pictures"), one.getMessage());
        UsageInvalid few = assertThrows(UsageInvalid.class, () -> Family.masked(method(), FACES.subList(0, 12), Map.of("k", 13)));
        assertTrue(few.getMessage().contains("13") && few.getMessage().contains("12"), few.getMessage());
    }

    @Test
    void aMissingNetIsNamed() {
        KSameNet none = new KSameNet(Proxies.Source.of(new ModelStore(Path.of("no-such-store"))));
        ModelUnavailable e = assertThrows(ModelUnavailable.class, () -> none.requires(SettingsType.of(none).bind(Map.of())));
        assertTrue(e.getMessage().contains("bauta-proxies"), e.getMessage());
    }
}
