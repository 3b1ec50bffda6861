package org.bauta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class BrowserTest {
    private static final URI PAGE = URI.create("file:///runs/my%20run/report.html");

    @Test
    void everyDesktopIsAskedInItsOwnWay() {
        assertEquals(Optional.of(List.of("xdg-open", PAGE.toString())), Browser.command("Linux", Map.of("DISPLAY", ":0"), PAGE));
        assertEquals(Optional.of(List.of("xdg-open", PAGE.toString())), Browser.command("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), PAGE));
        assertEquals(Optional.of(List.of("open", PAGE.toString())), Browser.command("Mac OS X", Map.of(), PAGE));
        assertEquals(Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler", PAGE.toString())), Browser.command("Windows 11", Map.of(), PAGE));
    }

    @Test
    void whereThereIsNoDesktopNothingIsStarted() {
        assertEquals(Optional.empty(), Browser.command("Linux", Map.of("DISPLAY", ""), PAGE));
    }

    @Test
    void theUsersOwnChoiceComesFirst() {
        assertEquals(Optional.of(List.of("firefox", PAGE.toString())), Browser.command("Linux", Map.of("BROWSER", "firefox"), PAGE));
    }
}
