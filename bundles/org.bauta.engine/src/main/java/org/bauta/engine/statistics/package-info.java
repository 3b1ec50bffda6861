/** Means and intervals. */
package org.bauta.engine.statistics;
