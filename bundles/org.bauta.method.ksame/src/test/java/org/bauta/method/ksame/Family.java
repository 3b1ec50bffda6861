package org.bauta.method.ksame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.bauta.core.catalog.About;
import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.RunContext;
import org.bauta.core.method.SetMethod;
import org.bauta.core.settings.SettingsType;
import org.bauta.testkit.BundleFolder;

/** All members, small frames, and what they release. */
final class Family {
    static final int FRAME = 40;

    private Family() {
    }

    /** Who says that nobody is recognised better than one time in k. */
    static Stream<SetMethod<?>> boundClaimed() {
        return all().filter(m -> m.getClass().getAnnotation(About.class).value().contains("one time in k"));
    }

    /** Whatever plugin.xml declares, but for the one that needs a net: see {@link KSameNetTest}. */
    static Stream<SetMethod<?>> all() {
        Pattern declared = Pattern.compile("<method id=[^>]* class=\"([^\"]*)\"");
        try {
            List<String> names = declared.matcher(Files.readString(BundleFolder.of(Family.class).resolve("plugin.xml"))).results()
                    .map(m -> m.group(1)).filter(n -> !n.equals(KSameNet.class.getName())).toList();
            return names.stream().map(Family::make);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SetMethod<?> make(String name) {
        try {
            return (SetMethod<?>) Class.forName(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(name, e);
        }
    }

    static <S extends Record> List<Masked> masked(SetMethod<S> method, List<Face> faces, Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putIfAbsent("size", FRAME);
        if (method instanceof AttributeWeights) {
            all.putIfAbsent("attributes", "Male, Young, Smiling");
        }
        return method.apply(faces, SettingsType.of(method).bind(all), RunContext.seeded(3));
    }

    static List<Image> release(SetMethod<?> method, List<Face> faces, Map<String, ?> settings) {
        List<Masked> masked = masked(method, faces, settings);
        List<Image> out = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            out.add(masked.get(i).over(faces.get(i).image()));
        }
        return out;
    }
}
