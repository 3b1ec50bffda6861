/** Writes a data set to a folder, in its own layout or in that of LFW or CelebA, with ground truth where the data set knows it. */
package org.bauta.cli.export;
