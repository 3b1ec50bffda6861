/** Experiments and how they are run: the types that command line, workbench and report share. */
package org.bauta.engine;
