package org.bauta.ui.timing;

import java.io.IOException;
import java.io.InputStream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageLoader;

/** Draws an icon while the window is being made, so that what draws icons is loaded when the window is painted. Touches no widget. */
public final class EarlyIcons extends Thread {
    private static final String ICON = "/icons/welcome.svg";

    private EarlyIcons() {
        super("Icons");
        setDaemon(true);
    }

    /** In the background, at once. */
    public static void load() {
        new EarlyIcons().start();
    }

    @Override
    public void run() {
        try (InputStream icon = EarlyIcons.class.getResourceAsStream(ICON)) {
            new ImageLoader().load(icon);
        } catch (IOException | SWTException e) {
            Platform.getLog(EarlyIcons.class).warn("the window will be painted more slowly at first", e);
        }
    }
}
