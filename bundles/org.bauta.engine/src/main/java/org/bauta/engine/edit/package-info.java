/**
 * Changes an experiment file as a careful person would: only the words that change are touched, comments and layout stay.
 * {@link org.bauta.engine.edit.ExperimentText} reads a text and answers each wish with a {@link org.bauta.engine.edit.Splice}.
 */
package org.bauta.engine.edit;
