package org.bauta.vision;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.bauta.core.failure.ModelUnavailable;

/** The cascades of OpenCV that ship with this bundle, see NOTICE. */
public enum Cascade {
    /** Trees, frontal: the fewest false alarms. */
    FRONTAL_ALT2("haarcascade_frontalface_alt2.xml"),
    /** Stumps, frontal: finds more, and more that is no face. */
    FRONTAL_DEFAULT("haarcascade_frontalface_default.xml"),
    /** Heads seen from the side; looks to the left and, mirrored, to the right. */
    PROFILE("haarcascade_profileface.xml");

    private final String resource;

    Cascade(String resource) {
        this.resource = resource;
    }

    byte[] bytes() {
        try (InputStream in = Cascade.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new ModelUnavailable("the cascade " + resource + " is not in the bundle org.bauta.vision; install it again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ModelUnavailable("the cascade " + resource + " cannot be read: " + e.getMessage() + "; install Bauta again", e);
        }
    }

    /** ASCII, as OpenCV writes it. */
    String xml() {
        return new String(bytes(), StandardCharsets.US_ASCII);
    }
}
