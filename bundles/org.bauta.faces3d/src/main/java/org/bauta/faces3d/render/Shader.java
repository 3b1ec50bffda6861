package org.bauta.faces3d.render;

/** Gives a sample its colour (linear light) and its label. */
@FunctionalInterface
interface Shader {
    void shade(Fragment f);
}
