package org.bauta.cli.export;

import java.util.HashMap;
import java.util.Map;

import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.dataset.DrawnSet;
import org.bauta.core.settings.SettingsType;
import org.bauta.dataset.synthetic.SyntheticPortraits;
import org.bauta.dataset.synthetic.export.DrawnPortraits;

/** Synthetic portraits, small. */
public final class Drawn implements DataSetLoader<SyntheticPortraits.Settings> {
    @Override
    public DrawnSet open(SyntheticPortraits.Settings settings) {
        return new DrawnPortraits(new SyntheticPortraits().open(settings), settings);
    }

    static DrawnSet persons(int identities, int images) {
        return persons(identities, images, Map.of());
    }

    static DrawnSet persons(int identities, int images, Map<String, String> more) {
        Map<String, Object> values = new HashMap<>(Map.of("identities", identities, "images", images, "size", 64));
        values.putAll(more);
        return new Drawn().open(SettingsType.of(SyntheticPortraits.Settings.class).bind(values));
    }
}
