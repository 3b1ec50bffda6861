package org.bauta.learning.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.bauta.learning.gradient.TorchLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;

class NumbersTest {
    private static final int ROUNDS = 10;
    private static final int CLUTTER = 20_000;

    record Case(String name, UnaryOperator<NDArray> operation, float[] value, float[] slope) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("times", x -> Numbers.times(x, 3), new float[] {-6, 3, 12}, new float[] {3, 3, 3}),
                new Case("over", x -> Numbers.over(x, 4), new float[] {-0.5f, 0.25f, 1}, new float[] {0.25f, 0.25f, 0.25f}),
                new Case("power", x -> Numbers.power(x, 3), new float[] {-8, 1, 64}, new float[] {12, 3, 48}),
                new Case("atLeast", x -> Numbers.atLeast(x, 2), new float[] {2, 2, 4}, new float[] {0, 0, 1}),
                new Case("atMost", x -> Numbers.atMost(x, 2), new float[] {-2, 1, 2}, new float[] {1, 1, 0}));
    }

    /** Between the way there and the way back, Java collects its garbage and uses the memory for something else. */
    @ParameterizedTest
    @MethodSource("cases")
    void gradientsOutliveTheMemoryOfTheNumber(Case c) {
        try (NDManager manager = TorchLock.newManager()) {
            for (int round = 0; round < ROUNDS; round++) {
                try (NDManager scope = manager.newSubManager(); TorchLock lock = TorchLock.take();
                        GradientCollector collector = lock.newCollector()) {
                    NDArray x = Owned.array(scope, new float[] {-2, 1, 4}, 3);
                    x.setRequiresGradient(true);
                    NDArray y = c.operation().apply(x);
                    System.gc();
                    for (int i = 0; i < CLUTTER; i++) {
                        scope.create(7f);
                    }
                    collector.backward(y.sum());
                    assertArrayEquals(c.value(), y.toFloatArray(), 1e-6f);
                    assertArrayEquals(c.slope(), x.getGradient().toFloatArray(), 1e-5f);
                }
            }
        }
    }

    /** The rule that makes it so everywhere: nobody in this bundle but {@link Numbers} multiplies an array by a number. */
    @Test
    void nobodyUsesTheUnsafeArithmetic() throws IOException {
        Path classes = Path.of(Numbers.class.getProtectionDomain().getCodeSource().getLocation().getPath()).resolve("org/bauta");
        List<String> offenders = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".class"))::iterator) {
                for (ConstantPool.Reference r : ConstantPool.methods(file)) {
                    if (r.owner().startsWith("ai/djl/ndarray/") && r.descriptor().startsWith("(Ljava/lang/Number;")
                            && Set.of("mul", "div", "pow", "maximum", "minimum", "rdiv", "rpow", "rsub").contains(r.name())) {
                        offenders.add(classes.relativize(file) + " calls " + r.name());
                    }
                }
            }
        }
        assertEquals(List.of(), offenders);
    }
}
