package org.bauta.learning.torch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import org.bauta.core.failure.ModelUnavailable;

/** Starts PyTorch. */
final class PyTorch {
    /** Less than the unpacked libraries need. */
    private static final long LEAST_SPACE = 500_000_000;

    private PyTorch() {
    }

    /**
     * The engine. DJL looks for engines with the class loader of the current thread, which inside Equinox knows none.
     *
     * @throws ModelUnavailable if it cannot be started
     */
    static synchronized Engine engine() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Engine.class.getClassLoader());
        try {
            return Engine.getEngine("PyTorch");
        } catch (EngineException | IllegalStateException | IllegalArgumentException | UnsatisfiedLinkError e) {
            throw new ModelUnavailable(unstarted(Path.of(System.getProperty("ENGINE_CACHE_DIR", System.getProperty("user.home"))), e), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Why it could not be started. @param cache where DJL unpacks its libraries */
    static String unstarted(Path cache, Throwable e) {
        try {
            Path there = cache.toAbsolutePath();
            while (!Files.exists(there)) {
                there = there.getParent();
            }
            long free = Files.getFileStore(there).getUsableSpace();
            if (free < LEAST_SPACE) {
                return "there is no space for the libraries of PyTorch in " + cache + " (" + free
                        + " bytes are free): make room, or set XDG_CACHE_HOME to another folder";
            }
        } catch (IOException second) {
            e.addSuppressed(second);
        }
        return "PyTorch cannot be started on this machine (" + firstLine(e) + "): use a model in ONNX format instead";
    }

    /** What PyTorch says first, without where in its sources it says it. */
    static String firstLine(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.strip().lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("").replaceAll("\\.$", "");
    }
}
