/** Nets that make faces, as methods use them. */
package org.bauta.learning.making;
