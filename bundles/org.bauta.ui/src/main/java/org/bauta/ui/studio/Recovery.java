package org.bauta.ui.studio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Kind;
import org.bauta.core.face.Face;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.image.Image;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.Reversible;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Configurable;
import org.bauta.core.settings.SettingsType;

/**
 * What a key gives back.
 *
 * @param shown the release that was unlocked
 * @param picture recovered, every face of it
 */
record Recovery(Shown shown, Image picture) {
    /**
     * Recovers every face, the last that was locked first.
     *
     * @throws org.bauta.core.failure.BautaException if the key is wrong; nothing is recovered then
     */
    static Recovery of(Catalog catalog, Shown shown, String key) {
        Object method = catalog.make(Kind.METHOD, shown.ask().method(), ImageMethod.class);
        if (!(method instanceof Reversible<?> reversible)) {
            throw new UsageInvalid(shown.ask().method() + " cannot be undone by a key");
        }
        if (key.isEmpty()) {
            throw new UsageInvalid("type the passphrase that the face was locked with");
        }
        return new Recovery(shown, recover(reversible, shown, key.getBytes(StandardCharsets.UTF_8)));
    }

    @SuppressWarnings("unchecked")
    private static <S extends Record> Image recover(Reversible<S> method, Shown shown, byte[] key) {
        S settings = SettingsType.of((Configurable<S>) method).bind(shown.ask().values());
        Image out = shown.after();
        List<Face> faces = shown.faces().reversed();
        for (Face face : faces) {
            out = method.recover(face.in(out), settings, key, RunContext.seeded(1)).over(out);
        }
        return out;
    }

    /** How near the recovered picture is to the original, in words. */
    String sentence() {
        byte[] a = shown.before().samples();
        byte[] b = picture.samples();
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            double d = (a[i] & 0xff) - (b[i] & 0xff);
            squares += d * d;
        }
        return squares == 0 ? "Recovered, bit for bit."
                : String.format(Locale.ROOT, "Recovered, at %.1f dB to the original.", 10 * Math.log10(255.0 * 255 * a.length / squares));
    }
}
