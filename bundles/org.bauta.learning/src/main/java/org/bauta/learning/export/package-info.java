/** DJL nets as ONNX files. */
package org.bauta.learning.export;
