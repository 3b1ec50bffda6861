"""Values of metrics by SciPy, scikit-image, OpenCV and plain NumPy, for numbers that org.bauta.testkit.Numbers draws too.

Usage: python3 drawn_numbers.py; prints a table in Markdown. The unit tests of the metrics repeat its values.
Needs scikit-image, SciPy and OpenCV (Debian: python3-skimage, python3-scipy, python3-opencv).
"""
import cv2
import numpy as np
import scipy
import skimage
from scipy import ndimage, stats
from scipy.linalg import sqrtm
from skimage import metrics


class Numbers:
    """The linear congruential generator of the test kit."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        return (self.state >> 15) / 65536.0

    def row(self, length):
        return np.array([self.next() for _ in range(length)])

    def estimates(self, count, length, scale=1.0, shift=0.0):
        return np.float32(scale * self.row(count * length) + shift).astype(np.float64).reshape(count, length)

    def blocks(self, width, height):
        columns = (width + 3) // 4
        base = self.row(3 * columns * ((height + 3) // 4))
        out = np.zeros((height, width, 3), np.uint8)
        for y in range(height):
            for x in range(width):
                for c in range(3):
                    out[y, x, c] = int(base[3 * (y // 4 * columns + x // 4) + c] * 224 + self.next() * 32)
        return out


def mixed(a, b):
    return ((3 * a.astype(int) + b) // 4).astype(np.uint8)


def pictures(seed, width, height):
    numbers = Numbers(seed)
    a = numbers.blocks(width, height)
    return a, mixed(a, numbers.blocks(width, height))


def fid(a, b):
    """The published formula, with the square root of the product of the covariances by SciPy."""
    s, t = np.cov(a, rowvar=False), np.cov(b, rowvar=False)
    root = sqrtm(s @ t)
    return np.sum((a.mean(0) - b.mean(0)) ** 2) + np.trace(s) + np.trace(t) - 2 * np.trace(root.real)


def kid(a, b):
    """The unbiased squared maximum mean discrepancy, every pair by itself."""
    def kernel(x, y):
        return (np.dot(x, y) / len(x) + 1) ** 3
    n, m = len(a), len(b)
    aa = sum(kernel(a[i], a[j]) for i in range(n) for j in range(n) if i != j) / (n * (n - 1))
    bb = sum(kernel(b[i], b[j]) for i in range(m) for j in range(m) if i != j) / (m * (m - 1))
    ab = sum(kernel(x, y) for x in a for y in b) / (n * m)
    return aa + bb - 2 * ab


WEIGHTS = np.array([0.0448, 0.2856, 0.3001, 0.2363, 0.1333])


def ms_ssim(a, b, scales):
    """Wang et al. 2003 with SciPy's filters, mean over the channels."""
    weights = WEIGHTS[:scales] / WEIGHTS[:scales].sum()
    window = np.exp(-np.arange(-5, 6) ** 2 / 4.5)
    window = np.outer(window, window) / window.sum() ** 2

    def local(p):
        return ndimage.correlate(p, window, mode="reflect")[5:-5, 5:-5]

    values = []
    for c in range(3):
        x, y, value = a[:, :, c].astype(float), b[:, :, c].astype(float), 1.0
        for scale in range(scales):
            mx, my = local(x), local(y)
            contrast = (2 * (local(x * y) - mx * my) + 58.5225) / (local(x * x) - mx * mx + local(y * y) - my * my + 58.5225)
            luminance = (2 * mx * my + 6.5025) / (mx * mx + my * my + 6.5025)
            term = (luminance * contrast).mean() if scale == scales - 1 else contrast.mean()
            value *= max(term, 0) ** weights[scale]
            # 2 x 2 means with the origin at their first pixel, as MATLAB's imfilter has it
            x, y = (ndimage.uniform_filter(p, 2, mode="reflect", origin=-1)[::2, ::2] for p in (x, y))
        values.append(value)
    return np.mean(values)


def histograms(a, b, bins):
    out = []
    for p in (a, b):
        h = cv2.calcHist([p], [0, 1, 2], None, [bins] * 3, [0, 256] * 3)
        out.append(np.float64(h / (p.shape[0] * p.shape[1])).astype(np.float32))
    return out


def rows():
    a, b = pictures(21, 64, 48)
    yield "mse", "64 x 48", metrics.mean_squared_error(a, b), "scikit-image mean_squared_error"
    for bins in (4, 8):
        h = histograms(a, b, bins)
        for name, how in (("bhattacharyya", cv2.HISTCMP_BHATTACHARYYA), ("chi-square", cv2.HISTCMP_CHISQR),
                          ("chi-square-alternative", cv2.HISTCMP_CHISQR_ALT)):
            yield f"histogram-distance@{name}-{bins}", "64 x 48", cv2.compareHist(h[0], h[1], how), "OpenCV compareHist"
    a, b = pictures(22, 180, 165)
    for scales in (1, 3, 5):
        yield f"ms-ssim@scales{scales}-rgb", "180 x 165", ms_ssim(a, b, scales), "NumPy and SciPy"
    yield "ssim, for ms-ssim@scales1", "180 x 165", metrics.structural_similarity(
        a, b, channel_axis=2, data_range=255, gaussian_weights=True, sigma=1.5, use_sample_covariance=False), "scikit-image"
    for count, length in ((40, 5), (9, 24)):
        numbers = Numbers(23)
        x, y = numbers.estimates(count, length), numbers.estimates(count, length, 1.5, 0.25)
        yield "fid", f"{count} x {length}", fid(x, y), "SciPy sqrtm"
        yield "kid", f"{count} x {length}", kid(x, y), "NumPy, every pair"
    numbers = Numbers(24)
    x, y = numbers.estimates(20, 4), numbers.estimates(20, 4)
    y = np.float32(0.75 * x + 0.25 * y).astype(float)
    for k in range(4):
        yield f"correlation of number {k}", "20 x 4", stats.pearsonr(x[:, k], y[:, k])[0], "SciPy pearsonr"
    yield "correlation, mean", "20 x 4", np.mean([stats.pearsonr(x[:, k], y[:, k])[0] for k in range(4)]), "SciPy pearsonr"
    yield "action-unit-rmse", "20 x 4", np.sqrt(((x - y) ** 2).mean(0)).mean(), "NumPy"


def main():
    print(f"scikit-image {skimage.__version__}, SciPy {scipy.__version__}, NumPy {np.__version__}, OpenCV {cv2.__version__}\n")
    print("| metric | numbers | value | by |\n|---|---|---|---|")
    for name, numbers, value, by in rows():
        print(f"| {name} | {numbers} | {float(value)!r} | {by} |")


if __name__ == "__main__":
    main()
