/** ONNX graphs read from their file and computed on DJL arrays, so that they can be differentiated. */
package org.bauta.learning.gradient.graph;
