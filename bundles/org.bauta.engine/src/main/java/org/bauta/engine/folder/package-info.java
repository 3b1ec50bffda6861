/** The run folder: its files, its lock, and writing that is complete or not there. */
package org.bauta.engine.folder;
