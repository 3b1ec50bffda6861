/** The unit of work: one condition on one chunk of items, in a file named by the hash of what decides it. */
package org.bauta.engine.cell;
