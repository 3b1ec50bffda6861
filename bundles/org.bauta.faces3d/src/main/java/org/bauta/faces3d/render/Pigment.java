package org.bauta.faces3d.render;

/** What colors one sample of skin; reused for all samples. */
final class Pigment {
    private static final double[] MELANIN = {0.40, 0.64, 0.92};
    private static final double[] BLOOD = {0.07, 0.56, 0.50};
    private static final double[] YELLOW = {0.0, 0.05, 0.9};
    private static final double[] BARE = {0.86, 0.79, 0.72};

    double melanin;
    double blood;
    double yellow;
    /** Share that something opaque covers (hair of the brows, make-up), and its color. */
    double cover;
    double coverRed;
    double coverGreen;
    double coverBlue;
    /** Darkening by small folds, 0..1. */
    double fold;
    double gloss;
    double roughness;

    void reset(Complexion c) {
        melanin = c.melanin;
        blood = c.blood;
        yellow = c.yellow;
        cover = 0;
        fold = 0;
        gloss = c.oil;
        roughness = 0.46;
    }

    /** Lays an opaque color over a share of the sample. */
    void cover(double share, double red, double green, double blue) {
        double under = cover * (1 - share);
        double all = under + share;
        if (all > 1e-6) {
            coverRed = (coverRed * under + red * share) / all;
            coverGreen = (coverGreen * under + green * share) / all;
            coverBlue = (coverBlue * under + blue * share) / all;
            cover = all;
        }
    }

    /** Diffuse reflectance of a channel, 0..1. */
    double albedo(int channel) {
        double optical = Math.max(0, melanin) * MELANIN[channel] + Math.max(0, blood) * BLOOD[channel] + YELLOW[channel] * yellow;
        double skin = BARE[channel] * Fast.decay(Math.max(0, optical));
        double over = channel == 0 ? coverRed : channel == 1 ? coverGreen : coverBlue;
        return (skin + (over - skin) * cover) * (1 - fold);
    }
}
