package org.bauta.learning.onnx;

import java.util.Locale;

import org.bauta.core.failure.ModelUnavailable;

import com.sun.jna.Native;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;

/**
 * Starts ONNX Runtime without its telemetry. The Linux build of 1.29.0 holds a client of Microsoft's collector that starts
 * with the environment, before {@code setTelemetry} can be called; the environment variable ORT_DISABLE_TELEMETRY keeps it
 * off. The same client makes the process crash, without a word, when its command line is longer than about 4 kB.
 */
public final class Telemetry {
    private static final String SWITCH = "ORT_DISABLE_TELEMETRY";

    private Telemetry() {
    }

    /** The process's environment of ONNX Runtime. @throws ModelUnavailable if telemetry cannot be switched off */
    public static synchronized OrtEnvironment off() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        if (!windows && System.getenv(SWITCH) == null && CLibrary.setenv(SWITCH, "1", 1) != 0) {
            throw new ModelUnavailable("the telemetry of ONNX Runtime cannot be switched off: set the environment variable " + SWITCH + "=1 and start again");
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try {
            environment.setTelemetry(false);
        } catch (OrtException e) {
            throw new ModelUnavailable("the telemetry of ONNX Runtime cannot be switched off: " + e.getMessage(), e);
        }
        return environment;
    }

    /** The C library's view of the environment, which Java only reads. */
    private static final class CLibrary {
        static {
            Native.register(CLibrary.class, "c");
        }

        private static native int setenv(String name, String value, int overwrite);
    }
}
