package org.bauta.faces3d.render;

/** Gives a sample its color (linear light) and its label. */
@FunctionalInterface
interface Shader {
    void shade(Fragment f);
}
