/**
 * The experiment file: one page of YAML that says what is run, read with every fault at its line.
 *
 * <pre>
 * experiment: table-5-1                        # required: the name, in kebab-case
 * title: Comparison with traditional methods   # else the name
 * source: {work: wen-2024, table: "5.1"}       # free keys
 * seed: 20240501                               # else 1
 * dataset: {id: lfw, root: ../data/lfw}        # required: a loader and its settings; paths start from the file's folder
 * detector: opencv-cascade                     # an id, or {id: ..., setting: value}
 * methods:                                     # required; original is always run, given stands for releases of the data set
 *   - {id: pixelation, blocks: [8, 16]}        # a list of values is a sweep, several lists are every combination
 * release: png                                 # these and the following: one, or a list; all sweep like methods
 * recognisers: []
 * attackers: [naive]
 * protocol: verification-10-fold               # or protocols
 * metrics: [psnr, {id: identity-distance, distance: [cosine, l2]}]
 * evaluation: {probe: original-to-released}    # {@link org.bauta.engine.Evaluation}
 * charts: [{id: tradeoff, x: ssim, y: psnr}]   # keys beside the id are the report's
 * published:                                   # a list of rows, a block, or a list of blocks
 *   source: Table 5.1
 *   rows: [{method: pixelation, blocks: 8, values: {psnr: 26.735, ssim: 0.7671}}]
 *   reported: [{method: Fawkes, metric: psnr, value: 35.898}]    # methods that are not installed
 * </pre>
 *
 * {@code --set PATH=VALUE} changes any of it before it is read: {@code dataset.root=...}, {@code methods.0.blocks=[4, 8]},
 * {@code methods.pixelation.blocks=4}.
 */
package org.bauta.engine.file;
