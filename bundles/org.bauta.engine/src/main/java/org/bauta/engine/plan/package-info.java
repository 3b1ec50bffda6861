/** From an experiment to everything that it names, made and checked, before anything is computed. */
package org.bauta.engine.plan;
