package org.bauta.method.adversarial;

import org.bauta.core.catalog.Source;
import org.bauta.core.image.Region;

/**
 * Structural dissimilarity of two pictures, {@code (1 - SSIM) / 2}, and its gradient with respect to the second: Gaussian
 * windows of sigma 1.5, mean over samples, range 255. Beyond the border are zeros in both pictures, which makes the filter
 * its own transpose.
 */
@Source(key = "wang2004", where = "eq. 13")
@Source(key = "shan2020", where = "Sec. 4.3: DSSIM")
final class Dssim {
    private static final double SIGMA = 1.5;
    private static final float C1 = (float) Math.pow(.01 * 255, 2);
    private static final float C2 = (float) Math.pow(.03 * 255, 2);

    private final Region region;
    private final float[] x;
    private final float[] meanX;
    private final float[] varianceX;

    /** @param x interleaved samples of the region, 0..255 */
    Dssim(float[] x, Region region) {
        this.region = region;
        this.x = x;
        this.meanX = filter(x);
        this.varianceX = covariance(x, x, meanX, meanX);
    }

    private float[] filter(float[] values) {
        return Smoothing.gaussian(values, region, SIGMA);
    }

    private float[] covariance(float[] a, float[] b, float[] meanA, float[] meanB) {
        float[] product = new float[a.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = a[i] * b[i];
        }
        float[] out = filter(product);
        for (int i = 0; i < out.length; i++) {
            out[i] -= meanA[i] * meanB[i];
        }
        return out;
    }

    /** 0 for the same picture, up to 1. */
    double value(float[] y) {
        float[] meanY = filter(y);
        float[] varianceY = covariance(y, y, meanY, meanY);
        float[] covariance = covariance(x, y, meanX, meanY);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double a = (2.0 * meanX[i] * meanY[i] + C1) * (2.0 * covariance[i] + C2);
            double b = ((double) meanX[i] * meanX[i] + (double) meanY[i] * meanY[i] + C1) * (varianceX[i] + varianceY[i] + C2);
            sum += a / b;
        }
        return (1 - sum / y.length) / 2;
    }

    /**
     * The gradient. With S the structural similarity at each place and w the window, the one of the sum of S is
     * {@code w * (S_my - 2 m_y S_vy - m_x S_c) + 2 y w * S_vy + x w * S_c}, subscripts for derivatives with respect to the
     * mean and variance of y and the covariance.
     */
    float[] gradient(float[] y) {
        float[] meanY = filter(y);
        float[] varianceY = covariance(y, y, meanY, meanY);
        float[] covariance = covariance(x, y, meanX, meanY);
        float[] byMean = new float[y.length];
        float[] byVariance = new float[y.length];
        float[] byCovariance = new float[y.length];
        for (int i = 0; i < y.length; i++) {
            double a1 = 2.0 * meanX[i] * meanY[i] + C1;
            double a2 = 2.0 * covariance[i] + C2;
            double b1 = (double) meanX[i] * meanX[i] + (double) meanY[i] * meanY[i] + C1;
            double b2 = (double) varianceX[i] + varianceY[i] + C2;
            double mean = 2 * a2 / (b1 * b2) * (meanX[i] - a1 * meanY[i] / b1);
            double variance = -a1 * a2 / (b1 * b2 * b2);
            double shared = 2 * a1 / (b1 * b2);
            byMean[i] = (float) (mean - 2 * meanY[i] * variance - meanX[i] * shared);
            byVariance[i] = (float) variance;
            byCovariance[i] = (float) shared;
        }
        float[] first = filter(byMean);
        float[] second = filter(byVariance);
        float[] third = filter(byCovariance);
        for (int i = 0; i < y.length; i++) {
            first[i] = -(first[i] + 2 * y[i] * second[i] + x[i] * third[i]) / (2 * y.length);
        }
        return first;
    }
}
