/** Recipes: YAML files that say how a net of Bauta is trained, and what becomes of them. */
package org.bauta.learning.recipe;
