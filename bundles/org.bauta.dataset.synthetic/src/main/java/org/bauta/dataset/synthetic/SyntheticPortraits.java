package org.bauta.dataset.synthetic;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.settings.Setting;
import org.bauta.dataset.synthetic.export.DrawnPortraits;

/** The data set that needs no download: persons who do not exist, drawn as they are read, with exact ground truth. */
@About("Portraits of persons who do not exist, drawn by a parametric 3D head from a seed: any number of persons and pictures, balanced by"
        + " sex, age and skin tone, with exact landmarks, pose, expression, light, attributes and parsing map. Nothing to download.")
@Source(key = "blanz1999", where = "the idea of a morphable model; this one is built by hand, not learned from scans")
@Source(key = "ekman1978", where = "action units")
@Source(key = "ramamoorthi2001", where = "light in second-order spherical harmonics")
public final class SyntheticPortraits implements DataSetLoader<SyntheticPortraits.Settings> {

    public record Settings(
            @Setting(value = "60", text = "How many persons.", min = 1, max = 100000) int identities,
            @Setting(value = "4", text = "How many pictures of each.", min = 1, max = 10000) int images,
            @Setting(value = "128", text = "Side of the square pictures.", unit = "pixels", min = 64, max = 512) int size,
            @Setting(value = "1", text = "Another seed is another population.") long seed,
            @Setting(value = "all", text = "Which part of the population: the parts share no person.") Split split,
            @Setting(value = "25", text = "Largest turn of the head to a side.", unit = "degrees", min = 0, max = 75) double yaw,
            @Setting(value = "0.8", text = "How lively expressions are: 0 neutral.", min = 0, max = 1) double expression,
            @Setting(value = "0.6", text = "How much the light varies: 0 an even studio.", min = 0, max = 1) double light,
            @Setting(value = "0.35", text = "Share of pictures in which hair, its color, glasses and hat are not the person's usual ones.",
                    min = 0, max = 1) double restyle,
            @Setting(value = "2", text = "How far apart those are whose faces have a trait, such as a big nose, and those whose have not: 0 as"
                    + " drawn, with everything in between; 2 so that each can be told.", min = 0, max = 2) double clarity) {

        Variation variation() {
            return new Variation(yaw, expression, restyle, light);
        }
    }

    @Override
    public DataSet open(Settings settings) {
        return new DrawnPortraits(new SyntheticSet(settings), settings);
    }
}
