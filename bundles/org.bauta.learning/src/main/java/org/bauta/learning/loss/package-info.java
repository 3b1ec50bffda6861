/** Losses as named functions with their equations. */
package org.bauta.learning.loss;
