package org.bauta.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The user's web browser, as the desktop knows it; {@code BROWSER} names another. */
final class Browser {
    private Browser() {
    }

    /**
     * Shows a page, and waits for nothing.
     *
     * @return what to tell the user: that it was opened, or what to open by hand where there is no desktop
     */
    static String show(Path page) {
        URI address = page.toAbsolutePath().normalize().toUri();
        Optional<List<String>> command = command(System.getProperty("os.name", ""), System.getenv(), address);
        try {
            if (command.isPresent()) {
                new ProcessBuilder(command.get()).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
                return "opened: " + address;
            }
        } catch (IOException e) {
            // the desktop lacks the program: the user is told the address
        }
        return "no browser can be started here; open " + address + " in one";
    }

    /** Empty if there is no desktop. */
    static Optional<List<String>> command(String system, Map<String, String> environment, URI page) {
        String name = system.toLowerCase(Locale.ROOT);
        if (!environment.getOrDefault("BROWSER", "").isBlank()) {
            return Optional.of(List.of(environment.get("BROWSER"), page.toString()));
        }
        if (name.startsWith("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler", page.toString()));
        }
        if (name.startsWith("mac")) {
            return Optional.of(List.of("open", page.toString()));
        }
        boolean desktop = !environment.getOrDefault("DISPLAY", "").isBlank() || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
        return desktop ? Optional.of(List.of("xdg-open", page.toString())) : Optional.empty();
    }
}
