/** Gradients of what a net says with respect to the pixels it was shown: ONNX files, TorchScript modules and DJL blocks. */
package org.bauta.learning.gradient;
