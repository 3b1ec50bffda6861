package org.bauta.method.adversarial;

/** How the size of a perturbation is measured, in 8-bit levels. */
public enum Norm {
    /** The largest change of any sample. */
    LINF,
    /** The root mean square over all samples of the face box: the L2 norm without the number of samples, which is 20 log10(255 / epsilon) dB of PSNR. */
    L2
}
