package org.bauta.engine.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.bauta.core.dataset.Item;
import org.bauta.core.dataset.Picture;
import org.bauta.core.image.Image;
import org.bauta.engine.statistics.Bootstrap;
import org.junit.jupiter.api.Test;

/** Pictures of one person stay together when the bootstrap draws. */
class PerIdentityTest {
    private static final Picture NONE = new Picture() {
        @Override
        public Image read() {
            throw new IllegalStateException("not read");
        }

        @Override
        public String fingerprint() {
            return "";
        }

        @Override
        public String location() {
            return "";
        }
    };

    private static List<Item> items(String... subjects) {
        return Stream.of(subjects).map(s -> Item.of(s, s, NONE)).toList();
    }

    @Test
    void picturesOfOnePersonShareANumberAndThoseOfNobodyDoNot() {
        assertArrayEquals(new int[] {0, 1, 0, 2, 3, 1}, PerIdentity.identities(items("anna", "bert", "anna", "", "", "bert")));
    }

    @Test
    void theIntervalIsThatOfTheSumsByPerson() {
        PerIdentity column = PerIdentity.of(PerIdentity.identities(items("anna", "bert", "anna", "cleo", "bert")));
        double[] values = {1, 5, 3, Double.NaN, Double.POSITIVE_INFINITY};
        for (int i = 0; i < values.length; i++) {
            column.add(i, values[i]);
        }
        assertEquals(Bootstrap.interval(new double[] {4, 5, 0}, new int[] {2, 1, 0}, 500, 3), column.interval(500, 3));
        assertEquals(3, column.moments().mean());
    }
}
