"""Holds our metrics and methods against scikit-image, SciPy, NumPy and OpenCV, and prints a table in Markdown.

Usage: python3 conformance.py FOLDER, the folder that Conformance.java has written. Needs scikit-image, SciPy and OpenCV
(Debian: python3-skimage, python3-scipy, python3-opencv).
"""
import csv
import pathlib
import sys

import cv2
import numpy
import scipy
import skimage
from scipy import ndimage, spatial, stats
from skimage import io, measure, metrics

FOLDER = pathlib.Path(sys.argv[1])


def picture(name):
    return io.imread(FOLDER / (name + ".png"))[:, :, :3]


def luma(rgb):
    return rgb.astype(numpy.float64) @ numpy.array([0.299, 0.587, 0.114])


def gray(rgb):
    return cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)


def metric(variant, a, b):
    """The value of another implementation, and whose it is."""
    name, _, kind = variant.partition("@")
    if name == "psnr":
        return metrics.peak_signal_noise_ratio(a, b, data_range=255), "scikit-image"
    if name == "mae":
        return numpy.abs(a.astype(float) - b.astype(float)).mean(), "NumPy"
    options = {"data_range": 255}
    if "gauss11" in kind:
        options.update(gaussian_weights=True, sigma=1.5, use_sample_covariance=False)
    if "-rgb-" in kind:
        return metrics.structural_similarity(a, b, channel_axis=2, **options), "scikit-image"
    plane = luma if "-y-" in kind else gray
    return metrics.structural_similarity(plane(a), plane(b), **options), "scikit-image"


def identity(distance, numbers):
    a, b = numpy.array(numbers[:8], float), numpy.array(numbers[8:], float)
    return spatial.distance.cosine(a, b) if distance == "cosine" else spatial.distance.euclidean(a, b)


def area(length, n):
    """The matrix of exact area means that brings a row of pixels to n."""
    edges = numpy.linspace(0, length, n + 1)
    low = numpy.maximum(edges[:-1, None], numpy.arange(length))
    high = numpy.minimum(edges[1:, None], numpy.arange(length) + 1)
    return numpy.clip(high - low, 0, None) * n / length


def linear(n, length):
    """The matrix of linear interpolation between pixel centres, clamped at the ends."""
    at = numpy.clip((numpy.arange(length) + 0.5) * n / length - 0.5, 0, n - 1)
    return numpy.clip(1 - numpy.abs(at[:, None] - numpy.arange(n)), 0, None)


def separable(rows, columns, plane):
    return rows @ plane @ columns.T


def expected(method, setting, image):
    """The release as other code makes it, in floats."""
    h, w = image.shape[:2]
    planes = [image[:, :, c].astype(float) for c in range(3)]
    if method == "gaussian-blur":
        sigma = float(setting[:-2])
        planes = [ndimage.gaussian_filter(p, sigma, mode="reflect", truncate=4) for p in planes]
        return numpy.dstack(planes), "SciPy gaussian_filter"
    if method == "down-up-sampling":
        n = int(setting)
        small = [numpy.rint(separable(area(h, n), area(w, n), p)) for p in planes]
        return numpy.dstack([separable(linear(n, h), linear(n, w), p) for p in small]), "NumPy matrices"
    side = w // int(setting)
    means = [numpy.floor(measure.block_reduce(p, side, numpy.mean) + 0.5) for p in planes]
    return numpy.dstack([numpy.kron(p, numpy.ones((side, side)))[:h, :w] for p in means]), "scikit-image block_reduce"


def noise(sigma, released):
    """Chi-squared test of the added whole levels against the rounded normal distribution; clipped tails are one cell each."""
    added = released.astype(int).ravel() - 128
    edges = numpy.arange(-127.5, 127)
    share = numpy.diff(numpy.concatenate([[0], stats.norm.cdf(edges / sigma), [1]]))
    counts = numpy.bincount(added + 128, minlength=256)
    keep = share * added.size >= 5
    rest = numpy.array([share[~keep].sum(), counts[~keep].sum()])
    f, g = share[keep] * added.size, counts[keep].astype(float)
    if rest[0] * added.size >= 5:
        f, g = numpy.append(f, rest[0] * added.size), numpy.append(g, rest[1])
    return stats.chisquare(g, f * g.sum() / f.sum()).pvalue


def main():
    rows = list(csv.reader((FOLDER / "ours.csv").open(encoding="utf-8")))
    print(f"scikit-image {skimage.__version__}, SciPy {scipy.__version__}, NumPy {numpy.__version__}, OpenCV {cv2.__version__}\n")
    print("| pictures | metric | ours | theirs | by | difference |\n|---|---|---|---|---|---|")
    largest = 0.0
    for kind, *row in rows:
        if kind == "metric":
            name, variant, ours = row
            theirs, who = metric(variant, picture(name + "-a"), picture(name + "-b"))
        elif kind == "identity":
            name, variant, ours, who = "-", "identity-distance@" + row[0], row[1], "SciPy"
            theirs = identity(row[0], row[2:])
        else:
            continue
        difference = abs(float(ours) - theirs)
        largest = max(largest, difference)
        print(f"| {name} | {variant} | {float(ours):.9f} | {theirs:.9f} | {who} | {difference:.1e} |")
    print(f"\nLargest difference of a metric: {largest:.1e}\n")
    print("| method | setting | by | largest difference in 8-bit levels | mean difference |\n|---|---|---|---|---|")
    for kind, *row in rows:
        if kind == "method" and row[0] != "gaussian-noise":
            method, setting, name = row
            theirs, who = expected(method, setting, picture(name))
            difference = numpy.abs(picture(f"{method}-{setting}") - theirs)
            print(f"| {method} | {setting} | {who} | {difference.max():.3f} | {difference.mean():.4f} |")
    print("\n| method | setting | p of chi-squared against the normal distribution |\n|---|---|---|")
    for kind, *row in rows:
        if kind == "method" and row[0] == "gaussian-noise":
            print(f"| {row[0]} | {row[1]} | {noise(float(row[1]), picture(row[0] + '-' + row[1])):.3f} |")


if __name__ == "__main__":
    main()
