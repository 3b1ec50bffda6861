package org.bauta.engine.file;

/** A file that uses every key. */
final class FullFile {
    static final String TEXT = """
            # every key once
            experiment: table-5-1
            title: "Comparison: traditional methods"
            source: {work: wen-2024, table: "5.1", line: 1720}
            seed: 20240501
            dataset: {id: celeba, root: ../data/celeba, images: 4}
            detector: {id: opencv-cascade, scale: 1.2}
            methods:
              - {id: pixelation, blocks: [8, 16]}
              - {id: gaussian-blur, sigma: [2, 12px], border: [reflect, zero-padded]}
              - {id: band, low: 1.5}
              - given
            release: [png, {id: jpeg, quality: [30, 90]}]
            recognisers: [tiny-net, other-net]
            attackers: [naive]
            protocol: {id: verification-10-fold, folds: 5}
            metrics:
              - psnr
              - ssim
              - {id: identity-distance, distance: [cosine, l2]}
            evaluation: {probe: released-to-released, bootstrap: 200}
            charts: [{id: tradeoff, x: ssim, y: tar@far0.001}, grid]
            published:
              source: "wen-2024, Table 5.1"
              rows:
                - {method: pixelation, blocks: 8, values: {psnr: 26.735, ssim: 0.7671}}
                - {method: gaussian-blur, sigma: 2, recogniser: tiny-net, metric: identity-distance, value: 8.491e-1, source: elsewhere}
                - {method: original, recogniser: FaceNet (VGGFace2), metric: tar@far0.001, value: 0.986}
              reported:
                - {method: IdentityDP, epsilon: 0.57, metric: fid, value: 2}
            """;

    private FullFile() {
    }
}
