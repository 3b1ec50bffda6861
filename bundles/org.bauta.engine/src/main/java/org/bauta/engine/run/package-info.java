/** A run from the plan to the tables, and the release of pictures without measuring. */
package org.bauta.engine.run;
