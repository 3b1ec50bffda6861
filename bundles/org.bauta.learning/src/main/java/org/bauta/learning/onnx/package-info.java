/** Nets in ONNX files behind core's types, run by ONNX Runtime (recognisers) and OpenCV (YuNet). */
package org.bauta.learning.onnx;
