package org.bauta.cli;

import java.lang.reflect.Proxy;

/**
 * Ctrl-C and a polite kill end a command cleanly instead of the process at once: the cells in flight are put away and
 * native sessions are closed by their owners. A shutdown hook would be too late, because those of the native libraries run
 * beside it and take the sessions away. A second Ctrl-C ends the process.
 */
final class Interrupts {
    private static final int INTERRUPTED = 130;

    private Interrupts() {
    }

    /** @param stop asks the work to end; where signals cannot be handled, they keep their ordinary meaning */
    static void handle(Runnable stop) {
        boolean[] asked = new boolean[1];
        for (String name : new String[] {"INT", "TERM"}) {
            register(name, () -> {
                if (asked[0]) {
                    Runtime.getRuntime().halt(INTERRUPTED);
                }
                asked[0] = true;
                stop.run();
            });
        }
    }

    /** By reflection: sun.misc.Signal is in every JDK, but in no execution environment that a bundle can ask for. */
    private static void register(String name, Runnable action) {
        try {
            ClassLoader jdk = ClassLoader.getSystemClassLoader();
            Class<?> signal = Class.forName("sun.misc.Signal", true, jdk);
            Class<?> handler = Class.forName("sun.misc.SignalHandler", true, jdk);
            Object proxy = Proxy.newProxyInstance(jdk, new Class<?>[] {handler}, (self, method, arguments) -> {
                if (method.getName().equals("handle")) {
                    action.run();
                    return null;
                }
                return method.getName().equals("equals") ? (Object) (self == arguments[0])
                        : method.getName().equals("hashCode") ? System.identityHashCode(self) : "stop on " + name;
            });
            signal.getMethod("handle", signal, handler).invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // no signals on this platform: Ctrl-C ends the process, and --resume goes on
        }
    }
}
