package org.bauta.learning.onnx;

import java.util.HashMap;
import java.util.Map;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.model.NetSource;
import org.bauta.learning.model.PictureNet;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;

/**
 * Sessions of ONNX Runtime, one for each file content however many threads use it (a session is safe for use by several).
 * Closed when the last user gives it back. Each run computes in the thread that asks for it, so that results do not depend
 * on the number of cores and parallel cells do not fight for them.
 */
public final class Sessions implements NetSource {
    private final Map<String, Shared> open = new HashMap<>();

    /** A session and how many hold it. */
    private static final class Shared {
        private final OrtSession session;
        private int holders;

        private Shared(OrtSession session) {
            this.session = session;
        }
    }

    @Override
    public PictureNet open(ModelDescriptor descriptor, ModelFile file) {
        OrtSession session = take(descriptor, file);
        try {
            return new OnnxNet(session, descriptor, () -> giveBack(descriptor.sha256()));
        } catch (ModelUnavailable e) {
            giveBack(descriptor.sha256());
            throw e;
        }
    }

    /**
     * A session for a file; to be given back by its hash.
     *
     * @param file whose hash has been checked
     * @throws ModelUnavailable if ONNX Runtime refuses it
     */
    synchronized OrtSession take(ModelDescriptor descriptor, ModelFile file) {
        Shared shared = open.computeIfAbsent(descriptor.sha256(), h -> new Shared(start(file)));
        shared.holders++;
        return shared.session;
    }

    /** @param sha256 of a session taken before */
    synchronized void giveBack(String sha256) {
        Shared shared = open.get(sha256);
        shared.holders--;
        if (shared.holders == 0) {
            open.remove(sha256);
            try {
                shared.session.close();
            } catch (OrtException e) {
                throw new IllegalStateException("a session of ONNX Runtime cannot be closed", e);
            }
        }
    }

    /** How many are open. */
    synchronized int size() {
        return open.size();
    }

    /** A session that nobody shares. */
    static OrtSession start(ModelFile file) {
        OrtEnvironment environment = Telemetry.off();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.setDeterministicCompute(true);
            // warnings tell how the file could have been exported better, on the error stream
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            return environment.createSession(file.bytes(), options);
        } catch (OrtException e) {
            throw new ModelUnavailable(file.path() + " cannot be loaded by ONNX Runtime: " + e.getMessage().replaceAll("\\s+", " "), e);
        }
    }
}
