/** Nets in TorchScript files and in DJL's parameter files, run by PyTorch through DJL. */
package org.bauta.learning.torch;
