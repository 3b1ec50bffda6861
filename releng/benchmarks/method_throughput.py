"""The same obfuscations with OpenCV, scikit-image, Pillow and numpy, on one thread; see method-throughput.sh.

PICTURE names                   which methods there are
PICTURE BAUTA.csv PYTHON.csv    measures those of the first file and writes the second
PICTURE table FOLDER ROUNDS     prints the table of all rounds
"""
import statistics
import sys
import time

import cv2
import numpy as np
from PIL import Image
from skimage.segmentation import slic

cv2.setNumThreads(1)
picture = cv2.imread(sys.argv[1])
side = picture.shape[1]
random = np.random.default_rng(1)
whole = np.full(picture.shape[:2], 255, np.uint8)
ring = whole.copy()
ring[:4] = ring[-4:] = ring[:, :4] = ring[:, -4:] = 0
lut = cv2.applyColorMap(np.arange(256, dtype=np.uint8), cv2.COLORMAP_RAINBOW)


def superpixel(p):
    labels = slic(p[:, :, ::-1], n_segments=64, compactness=10, start_label=0)
    count = np.bincount(labels.ravel())
    means = np.stack([np.bincount(labels.ravel(), p[:, :, c].ravel()) / count for c in range(3)], -1)
    return np.rint(means[labels]).astype(np.uint8)


def noise(p):
    return np.clip(np.rint(p + random.normal(0, 25, p.shape)), 0, 255).astype(np.uint8)


def floyd_steinberg(p):
    return [Image.fromarray(p[:, :, c]).convert('1') for c in range(3)]


def svd(p):
    out = np.empty(p.shape)
    for c in range(3):
        u, s, v = np.linalg.svd(p[:, :, c].astype(float), full_matrices=False)
        out[:, :, c] = (u[:, :4] * s[:4]) @ v[:4]
    return np.clip(np.rint(out), 0, 255).astype(np.uint8)


same = {
    'gaussian-blur': lambda p: cv2.GaussianBlur(p, (0, 0), 0.08 * side, borderType=cv2.BORDER_REFLECT),
    'down-up-sampling': lambda p: cv2.resize(cv2.resize(p, (19, 19), interpolation=cv2.INTER_AREA), p.shape[1::-1]),
    'pixelation': lambda p: cv2.resize(cv2.resize(p, (8, 8), interpolation=cv2.INTER_AREA), p.shape[1::-1], interpolation=cv2.INTER_NEAREST),
    'gaussian-noise': noise,
    'mask': lambda p: cv2.rectangle(p.copy(), (0, 0), p.shape[1::-1], 0, -1),
    'inpainting': lambda p: cv2.inpaint(p, ring, 0.03 * (side - 8), cv2.INPAINT_TELEA),
    'superpixel': superpixel,
    'half-toning': floyd_steinberg,
    'cartoon': lambda p: cv2.pyrMeanShiftFiltering(p, 0.05 * side, 40),
    'false-color': lambda p: cv2.LUT(cv2.cvtColor(cv2.cvtColor(p, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR), lut),
    'dp-svd': svd,
}


def rate(method, seconds=1):
    """Images in a second of processor time: time in which other processes had the core does not count."""
    method(picture)
    begin, n = time.process_time(), 0
    while time.process_time() - begin < seconds:
        turn = time.perf_counter()
        while True:
            method(picture)
            n += 1
            if time.perf_counter() - turn >= 0.02:
                break
    return n / (time.process_time() - begin)


def rates(file):
    with open(file) as lines:
        return {name: float(value) for name, value in (line.strip().split(',') for line in lines if not line.startswith('method'))}


def range_of(values):
    return f'{statistics.median(values):.2f} | {min(values):.2f} .. {max(values):.2f}'


def table(folder, rounds):
    """Medians over the rounds; a ratio is of rates that were measured one after the other, in one round."""
    own = [rates(f'{folder}/bauta-{r}.csv') for r in range(1, rounds + 1)]
    other = [rates(f'{folder}/python-{r}.csv') for r in range(1, rounds + 1)]
    print(f'| method | Bauta, images/s | the same in Python, images/s | ratio, median of {rounds} | lowest .. highest |')
    print('|---|---:|---:|---:|---|')
    for name in own[0]:
        if name in other[0]:
            ratios = [a[name] / b[name] for a, b in zip(own, other)]
            print(f'| {name} | {statistics.median(a[name] for a in own):.0f} | {statistics.median(b[name] for b in other):.0f} | {range_of(ratios)} |')
        else:
            print(f'| {name} | {own[0][name]:.0f} | | | |')


if sys.argv[2] == 'names':
    print('|'.join(same))
elif sys.argv[2] == 'table':
    table(sys.argv[3], int(sys.argv[4]))
else:
    with open(sys.argv[3], 'w') as out:
        for name in rates(sys.argv[2]):
            if name in same:
                out.write(f'{name},{rate(same[name])}\n')
