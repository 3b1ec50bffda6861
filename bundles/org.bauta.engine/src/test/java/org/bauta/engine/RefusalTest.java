package org.bauta.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;

import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Kind;
import org.bauta.core.face.Face;
import org.bauta.core.failure.BautaException;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.failure.OutputFailed;
import org.bauta.core.failure.UnknownId;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.image.Masked;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.Requirement;
import org.bauta.core.method.RunContext;
import org.bauta.core.progress.Progress;
import org.bauta.core.settings.NoSettings;
import org.bauta.engine.toys.Table;
import org.bauta.engine.toys.Toys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot run is refused in one sentence, before anything is computed and without leaving a folder behind. */
class RefusalTest {
    @TempDir
    Path temp;

    private RunOptions options() {
        return RunOptions.to(temp.resolve("run")).withCache(temp.resolve("cache"));
    }

    private RunResult run(Toys toys, RunOptions options) {
        return Runner.run(toys.experiment(), toys.catalog(), options, Progress.SILENT);
    }

    private static Toys small() {
        Toys toys = new Toys();
        toys.persons = 5;
        toys.methods = List.of("10");
        return toys;
    }

    private <E extends BautaException> String refused(Class<E> kind, Toys toys, RunOptions options) {
        String message = assertThrows(kind, () -> run(toys, options)).getMessage();
        assertFalse(message.contains("Exception") || message.contains("\n"), message);
        return message;
    }

    private Toys with(ImageMethod<NoSettings> method) {
        return withMethod(Contribution.of(Kind.METHOD, "other", () -> method));
    }

    private Toys withMethod(Contribution method) {
        Toys toys = small();
        toys.more = List.of(method);
        toys.conditions = List.of(new Condition(Toys.plain("other"), Toys.plain("raw")));
        return toys;
    }

    /** Needs something that is not there. */
    private record Needy(Requirement requirement) implements ImageMethod<NoSettings> {
        @Override
        public Masked apply(Face face, NoSettings settings, RunContext run) {
            throw new IllegalStateException("never called");
        }

        @Override
        public List<Requirement> requires(NoSettings settings) {
            return List.of(requirement);
        }
    }

    @Test
    void requirementsThatAreNotMet() {
        assertTrue(refused(ModelUnavailable.class, with(new Needy(Requirement.recogniser("arcface"))), options())
                .contains("the recogniser arcface"));
        assertTrue(refused(UsageInvalid.class, with(new Needy(Requirement.points())), options()).contains("five landmarks"));
        assertTrue(Files.notExists(temp.resolve("run")));
    }

    @Test
    void attackersAndRecognisersThatAreMissing() {
        Toys nobody = small();
        nobody.attackers = List.of();
        assertTrue(refused(UsageInvalid.class, nobody, options()).contains("at least one attacker"));
        Toys unknown = small();
        unknown.attackers = List.of("naiv");
        assertTrue(refused(UnknownId.class, unknown, options()).contains("did you mean naive"));
    }

    @Test
    void anEmptyDataSet() {
        Toys toys = small();
        toys.persons = 0;
        assertTrue(refused(DataMissing.class, toys, options()).contains("no images"));
    }

    @Test
    void aFolderThatCannotBeMade() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "in the way");
        assertTrue(refused(OutputFailed.class, small(), RunOptions.to(file.resolve("run")).withCache(temp.resolve("cache")))
                .contains("choose another"));
        assertTrue(refused(OutputFailed.class, small(), RunOptions.to(file).withCache(temp.resolve("cache"))).contains("choose another"));
    }

    @Test
    void aFolderOfSomethingElseOrOfAnotherRun() throws IOException {
        Files.createDirectories(temp.resolve("run"));
        Files.writeString(temp.resolve("run/thesis.tex"), "mine");
        assertTrue(refused(UsageInvalid.class, small(), options()).contains("thesis.tex"));
        assertEquals("mine", Files.readString(temp.resolve("run/thesis.tex")));
        Files.delete(temp.resolve("run/thesis.tex"));
        run(small(), options());
        assertTrue(refused(UsageInvalid.class, small(), options()).contains("add --resume"));
        Toys other = small();
        other.methods = List.of("11");
        assertTrue(refused(UsageInvalid.class, other, options().withResume(true))
                .contains("line 3 of its experiment.yaml is 'methods: [10]', now it is 'methods: [11]'"));
    }

    @Test
    void twoRunsInOneFolder() throws InterruptedException {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        Toys slow = withMethod(Contribution.of(Kind.METHOD, "other", () -> new Waiting(working, refused)));
        Thread first = new Thread(() -> run(slow, options()));
        first.start();
        working.await();
        String message = refused(OutputFailed.class, small(), options().withResume(true));
        refused.countDown();
        first.join();
        assertTrue(message.startsWith("another run works in"), message);
    }

    /** Holds a run in the middle. */
    private record Waiting(CountDownLatch working, CountDownLatch refused) implements ImageMethod<NoSettings> {
        @Override
        public Masked apply(Face face, NoSettings settings, RunContext run) {
            working.countDown();
            try {
                refused.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Masked.blackout(face.image());
        }
    }

    @Test
    void aCacheThatCannotBeWrittenIsNoReasonToStop() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "in the way");
        RunResult result = run(small(), RunOptions.to(temp.resolve("run")).withCache(file.resolve("cache")));
        assertEquals(4, result.computed());
        assertEquals(4, run(small(), RunOptions.to(temp.resolve("run")).withCache(file.resolve("cache")).withResume(true)).reused());
    }

    @Test
    void aLimitKeepsPairsOfEveryFold() throws IOException {
        Toys toys = new Toys();
        RunResult result = run(toys, options().withLimit(OptionalInt.of(20)));
        List<Map<String, String>> rows = Table.read(result.folder().resolve("summary.csv"));
        Map<String, String> protocol = Table.row(rows, "method", "original", "protocol", "above-impostors", "attacker", "naive");
        assertEquals("20", Table.row(rows, "method", "original", "metric", "toy-found").get("n_total"));
        assertTrue(Integer.parseInt(protocol.get("n_total")) >= 10, protocol.toString());
        assertEquals(3, Table.rows(Table.read(result.folder().resolve("results.csv")), "method", "original", "protocol", "above-impostors",
                "attacker", "naive").stream()
                .filter(r -> !r.get("value").isEmpty()).count());
    }
}
