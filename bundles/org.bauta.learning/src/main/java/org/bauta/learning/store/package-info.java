/** The folder of imported models, and what it contributes to the catalogue. */
package org.bauta.learning.store;
