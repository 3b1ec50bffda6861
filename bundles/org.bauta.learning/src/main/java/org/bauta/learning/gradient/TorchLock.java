package org.bauta.learning.gradient;

import java.util.concurrent.locks.ReentrantLock;

import org.bauta.core.failure.ModelUnavailable;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;

/**
 * Only one gradient may be collected at a time in a process, whether a net is trained or attacked: whoever opens a
 * {@code GradientCollector} holds this lock until it is closed, for one step and not for a whole training.
 *
 * <pre>{@code
 * try (TorchLock lock = TorchLock.take(); GradientCollector collector = lock.newCollector()) { ... }
 * }</pre>
 */
public final class TorchLock implements AutoCloseable {
    /** The limit is one of the process, so the lock is too. */
    private static final ReentrantLock LOCK = new ReentrantLock(true);
    private static final String ENGINE = "PyTorch";

    private TorchLock() {
    }

    /** Waits for its turn. May be taken again by the thread that holds it. */
    public static TorchLock take() {
        LOCK.lock();
        return new TorchLock();
    }

    /** The one collector there may be; to be closed before the lock is. */
    public GradientCollector newCollector() {
        return engine().newGradientCollector();
    }

    /**
     * The engine. DJL looks for it with the class loader of the thread, which in OSGi is not the one that has it; once found
     * it is known to all.
     *
     * @throws ModelUnavailable if PyTorch cannot be started
     */
    public static Engine engine() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        LOCK.lock();
        try {
            thread.setContextClassLoader(Engine.class.getClassLoader());
            return Engine.getEngine(ENGINE);
        } catch (EngineException | IllegalStateException | IllegalArgumentException | UnsatisfiedLinkError e) {
            String reason = String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("");
            throw new ModelUnavailable("PyTorch, which gradients need, cannot be started on this machine (" + reason
                    + "): make room where DJL unpacks its libraries, or use a method without a surrogate", e);
        } finally {
            LOCK.unlock();
            thread.setContextClassLoader(before);
        }
    }

    /** A manager that nothing else owns; to be closed. */
    public static NDManager newManager() {
        return engine().newBaseManager();
    }

    @Override
    public void close() {
        LOCK.unlock();
    }
}
