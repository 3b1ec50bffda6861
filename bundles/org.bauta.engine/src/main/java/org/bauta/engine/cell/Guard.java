package org.bauta.engine.cell;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.bauta.core.failure.BautaException;
import org.bauta.core.failure.Cancelled;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.failure.OutputFailed;
import org.bauta.core.failure.UsageInvalid;

/**
 * The boundary between the engine and what others contribute, and the only place where any exception is caught: an item
 * that fails is reported and the run goes on.
 */
public final class Guard {
    private Guard() {
    }

    /**
     * The result, or empty after the reason was given to {@code failed}.
     *
     * @throws BautaException what concerns the whole run: it was cancelled, results cannot be written, a model is missing,
     *         memory is used up
     */
    public static <T> Optional<T> attempt(Supplier<T> work, Consumer<String> failed) {
        try {
            return Optional.of(work.get());
        } catch (Cancelled | OutputFailed | ModelUnavailable e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            failed.accept(reason(e));
            return Optional.empty();
        } catch (OutOfMemoryError e) {
            throw new UsageInvalid("the memory is used up; run with fewer --jobs or give Java more memory (-Xmx), what is finished is "
                    + "kept for --resume", e);
        }
    }

    /** The sentence of an exception; of one that is no sentence, its kind, message and place in one line. */
    static String reason(Throwable e) {
        if (e instanceof BautaException) {
            return e.getMessage();
        }
        String place = e.getStackTrace().length == 0 ? "" : " (at " + e.getStackTrace()[0] + ")";
        String message = e.getMessage() == null ? "" : ": " + e.getMessage().lines().findFirst().orElse("");
        return e.getClass().getSimpleName() + message + place;
    }
}
