/** Drawn faces as examples: how a net sees them, how they are varied, and what it shall say of them. */
package org.bauta.learning.faces;
